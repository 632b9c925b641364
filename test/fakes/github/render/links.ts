/** Addresses in answers: `api` as the client reached us, `html` on github.com, where people would look. */
export interface Links {
  readonly api: (path: string) => string;
  readonly html: (path: string) => string;
}

export function linksOf(apiRoot: string): Links {
  return { api: (path) => `${apiRoot}${path}`, html: (path) => `https://github.com${path}` };
}

/** Opaque to clients; distinct for each kind and id. */
export function nodeId(kind: string, id: number | string): string {
  return Buffer.from(`${kind}:${id}`).toString("base64");
}
