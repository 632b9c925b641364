import { ok, type Call, type Reply } from "./call.ts";

export interface Page<T> {
  readonly items: readonly T[];
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * One page of a list: 30 by default, 100 at most. A `Link` header is sent only when there is more than one page.
 * @source docs.github.com, "Using pagination in the REST API"
 */
export function paginate<T>(call: Call, all: readonly T[]): Page<T> {
  const wholeNumber = (name: string, fallback: number): number =>
    Math.max(1, Number(call.query[name] ?? fallback) || fallback);
  const size = Math.min(100, wholeNumber("per_page", 30));
  const page = wholeNumber("page", 1);
  const last = Math.max(1, Math.ceil(all.length / size));
  const link = (to: number, relation: string): string => {
    const query = new URLSearchParams({ ...call.query, per_page: String(size), page: String(to) });
    return `<${call.address}?${query.toString()}>; rel="${relation}"`;
  };
  const links = [
    ...(page > 1 ? [link(page - 1, "prev")] : []),
    ...(page < last ? [link(page + 1, "next"), link(last, "last")] : []),
    ...(page > 1 ? [link(1, "first")] : []),
  ];
  const headers: Record<string, string> = last > 1 && links.length > 0 ? { link: links.join(", ") } : {};
  return { items: all.slice((page - 1) * size, page * size), headers };
}

/** A page whose body is a plain list. */
export function listReply<T>(call: Call, all: readonly T[], render: (item: T) => unknown): Reply {
  const { items, headers } = paginate(call, all);
  return ok(items.map(render), headers);
}

/** A page inside an object: `{total_count, [key]: [...]}`. */
export function countedReply<T>(call: Call, key: string, all: readonly T[], render: (item: T) => unknown): Reply {
  const { items, headers } = paginate(call, all);
  return ok({ total_count: all.length, [key]: items.map(render) }, headers);
}
