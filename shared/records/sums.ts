/** The list of a step's files by digest, in the form that `sha256sum -c SHA256SUMS` checks without any program of ours. */
export const SUMS_FILE = "SHA256SUMS";
export const RECORD_FILE = "record.json";
export const RESULT_FILE = "result.json";

export interface NamedDigest {
  readonly name: string;
  readonly sha256: string;
}

/** One line a file, two blanks between, in the order given. Names are ours and hold nothing that would need escaping. */
export function sumsText(files: readonly NamedDigest[]): string {
  return files.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join("");
}

const LINE = /^([0-9a-f]{64}) {2}([\w.-]{1,100})$/u;

/** What such a list says; null for a text that is not one, to the byte. */
export function parseSums(text: string): readonly NamedDigest[] | null {
  const lines = text.split("\n");
  if (lines.pop() !== "" || lines.length === 0) return null;
  const files = lines.flatMap((line) => {
    const [, sha256, name] = LINE.exec(line) ?? [];
    return sha256 === undefined || name === undefined ? [] : [{ name, sha256 }];
  });
  return files.length === lines.length ? files : null;
}
