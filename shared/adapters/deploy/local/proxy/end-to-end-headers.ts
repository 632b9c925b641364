/** Headers that speak of one connection and not of the message. @source RFC 9110 §7.6.1 */
const HOP_BY_HOP = new Set([
  "connection",
  "keep-alive",
  "proxy-authenticate",
  "proxy-authorization",
  "proxy-connection",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
]);

/**
 * The headers that travel on: without those of the connection, those that `Connection` names, and `dropped`.
 *
 * @param rawHeaders names and values in turn, as Node gives them: repeated headers stay apart and in order
 * @param dropped further names in lower case
 */
export function endToEndHeaders(rawHeaders: readonly string[], dropped: readonly string[] = []): string[] {
  const pairs: (readonly [string, string])[] = [];
  const banned = new Set([...HOP_BY_HOP, ...dropped]);
  for (let index = 0; index + 1 < rawHeaders.length; index += 2) {
    const name = rawHeaders[index] ?? "";
    const value = rawHeaders[index + 1] ?? "";
    pairs.push([name, value]);
    if (name.toLowerCase() === "connection") {
      for (const option of value.split(",")) banned.add(option.trim().toLowerCase());
    }
  }
  return pairs.flatMap(([name, value]) => (banned.has(name.toLowerCase()) ? [] : [name, value]));
}
