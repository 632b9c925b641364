import { mkdirSync, writeFileSync } from "node:fs";
import http from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { dockerCredentials } from "../../../../../shared/adapters/registry/oci/docker-config.ts";
import { parseChallenge } from "../../../../../shared/adapters/registry/oci/challenge.ts";
import { registryClient } from "../../../../../shared/adapters/registry/oci/registry-client.ts";
import type { Credentials } from "../../../../../shared/adapters/registry/oci/docker-config.ts";
import { type Scratch, scratch } from "./registry-bench.ts";

interface Served {
  readonly host: string;
  readonly seen: {
    readonly url: string;
    readonly method: string;
    readonly authorization: string | undefined;
    readonly body: string;
  }[];
  close(): Promise<void>;
}

type Answering = (seen: Served["seen"][number], response: http.ServerResponse) => void;

async function serve(answer: Answering): Promise<Served> {
  const seen: Served["seen"] = [];
  const server = http.createServer((request, response) => {
    let body = "";
    request.on("data", (chunk: Buffer) => (body += chunk.toString()));
    request.on("end", () => {
      const one = {
        url: request.url ?? "",
        method: request.method ?? "",
        authorization: request.headers.authorization,
        body,
      };
      seen.push(one);
      answer(one, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const host = `127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  return {
    host,
    seen,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

const open: Served[] = [];
let place: Scratch;

async function served(answer: Answering): Promise<Served> {
  const one = await serve(answer);
  open.push(one);
  return one;
}

beforeEach(() => {
  place = scratch();
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()));
  place.remove();
});

const waits: number[] = [];

function client(host: string, credentials: Credentials = { kind: "anonymous" }) {
  waits.length = 0;
  return registryClient({
    host,
    repository: "models/income",
    isPlain: true,
    credentials: () => Promise.resolve(credentials),
    userAgent: "modelgate/test",
    sleep: (ms) => {
      waits.push(ms);
      return Promise.resolve();
    },
  });
}

const asking = {
  method: "GET",
  target: "/v2/models/income/tags/list",
  access: "pull",
  doing: "reading",
  accept: [200],
} as const;
const ci: Credentials = { kind: "basic", username: "ci", password: "geheim" };
const basic = `Basic ${Buffer.from("ci:geheim").toString("base64")}`;

describe("logging in to a registry", () => {
  it("says nothing of itself to a registry that does not ask", async () => {
    const registry = await served((_, response) => response.end("{}"));
    await client(registry.host, ci).ask(asking);
    expect(registry.seen.map(({ authorization }) => authorization)).toEqual([undefined]);
  });

  it("answers a Basic challenge once, and goes on with the answer", async () => {
    const registry = await served(({ authorization }, response) => {
      if (authorization === basic) response.end("{}");
      else response.writeHead(401, { "www-authenticate": 'Basic realm="x"' }).end();
    });
    const one = client(registry.host, ci);
    await one.ask(asking);
    await one.ask(asking);
    expect(registry.seen.map(({ authorization }) => authorization)).toEqual([undefined, basic, basic]);
  });

  it("fetches a token for the scope that is asked for, keeps it, and fetches another when it has run out", async () => {
    let valid = 1;
    const tokens = await served((_, response) => response.end(JSON.stringify({ token: `token-${String(valid)}` })));
    const registry = await served(({ authorization }, response) => {
      if (authorization === `Bearer token-${String(valid)}`) response.end("{}");
      else
        response
          .writeHead(401, {
            "www-authenticate": `Bearer realm="http://${tokens.host}/token",service="reg",scope="repository:models/income:pull"`,
          })
          .end();
    });
    const one = client(registry.host, ci);
    await one.ask(asking);
    await one.ask(asking);
    valid = 2;
    await one.ask(asking);
    expect(tokens.seen.map(({ url, authorization }) => [url, authorization])).toEqual([
      ["/token?service=reg&scope=repository%3Amodels%2Fincome%3Apull", basic],
      ["/token?service=reg&scope=repository%3Amodels%2Fincome%3Apull", basic],
    ]);
  });

  it("asks for an anonymous token where there is no login", async () => {
    const tokens = await served((_, response) => response.end(JSON.stringify({ access_token: "t" })));
    const registry = await served(({ authorization }, response) => {
      if (authorization === "Bearer t") response.end("{}");
      else response.writeHead(401, { "www-authenticate": `Bearer realm="http://${tokens.host}/token"` }).end();
    });
    await client(registry.host).ask(asking);
    expect(tokens.seen.map(({ authorization }) => authorization)).toEqual([undefined]);
  });

  it("exchanges an identity token by OAuth2, without a password", async () => {
    const tokens = await served((_, response) => response.end(JSON.stringify({ access_token: "t" })));
    const registry = await served(({ authorization }, response) => {
      if (authorization === "Bearer t") response.end("{}");
      else
        response
          .writeHead(401, { "www-authenticate": `Bearer realm="http://${tokens.host}/token",service="reg"` })
          .end();
    });
    await client(registry.host, { kind: "identity-token", token: "refresh me" }).ask(asking);
    const form = new URLSearchParams(tokens.seen[0]?.body);
    expect(tokens.seen[0]?.method).toBe("POST");
    expect(Object.fromEntries(form)).toMatchObject({
      grant_type: "refresh_token",
      refresh_token: "refresh me",
      service: "reg",
    });
  });

  it("sends a password to no realm that is not as well protected as the registry", async () => {
    const registry = await served((_, response) =>
      response.writeHead(401, { "www-authenticate": 'Bearer realm="http://elsewhere.example/token"' }).end(),
    );
    await expect(client(registry.host, ci).ask(asking)).rejects.toMatchObject({
      problems: [{ code: "registry-realm-refused" }],
    });
  });

  it.each([
    [401, "registry-unauthorized", "docker login"],
    [403, "registry-forbidden", "packages: write"],
    [404, "registry-not-found", "host and path"],
  ])("says of %i what is missing", async (status, code, hint) => {
    const registry = await served((_, response) =>
      response
        .writeHead(status, { "www-authenticate": "Basic" })
        .end(JSON.stringify({ errors: [{ code: "DENIED", message: "no \u001b[31mway" }] })),
    );
    const error: unknown = await client(registry.host, ci)
      .ask(asking)
      .catch((caught: unknown) => caught);
    expect(error).toMatchObject({ problems: [{ code, hint: expect.stringContaining(hint) as string }] });
    expect((error as Error).message).not.toContain("\u001b");
    expect((error as Error).message).not.toContain("geheim");
  });

  it("says that a credential helper is not run", async () => {
    const registry = await served((_, response) => response.writeHead(401, { "www-authenticate": "Basic" }).end());
    const kept: Credentials = { kind: "helper", helper: "osxkeychain", file: "/x/config.json" };
    await expect(client(registry.host, kept).ask(asking)).rejects.toMatchObject({
      problems: [{ code: "registry-credential-helper", hint: expect.stringContaining("registry-username") as string }],
    });
  });
});

describe("what a registry answers", () => {
  it("follows redirects of reads to another host without the login", async () => {
    const store = await served((_, response) => response.end("content"));
    const registry = await served(({ authorization }, response) => {
      if (authorization === undefined) response.writeHead(401, { "www-authenticate": "Basic" }).end();
      else response.writeHead(307, { location: `http://${store.host}/signed?x=1` }).end();
    });
    await client(registry.host, ci).ask(asking);
    expect(store.seen).toEqual([{ url: "/signed?x=1", method: "GET", authorization: undefined, body: "" }]);
  });

  it("gives up on redirects in a circle", async () => {
    const registry = await served(({ url }, response) => response.writeHead(302, { location: url }).end());
    await expect(client(registry.host).ask(asking)).rejects.toMatchObject({
      problems: [{ code: "registry-redirect-refused" }],
    });
    expect(registry.seen).toHaveLength(6);
  });

  it("waits as long as it is asked to and tries again, four times at most", async () => {
    let left = 2;
    const registry = await served((_, response) => {
      if (left-- > 0) response.writeHead(429, { "retry-after": "7" }).end();
      else response.end("{}");
    });
    await client(registry.host).ask(asking);
    expect(waits).toEqual([7000, 7000]);
    left = 99;
    await expect(client(registry.host).ask(asking)).rejects.toMatchObject({ problems: [{ code: "registry-busy" }] });
    expect(waits).toEqual([7000, 7000, 7000]);
  });

  it("does not begin a wait of an hour", async () => {
    const registry = await served((_, response) => response.writeHead(503, { "retry-after": "3600" }).end());
    await expect(client(registry.host).ask(asking)).rejects.toMatchObject({ problems: [{ code: "registry-refused" }] });
    expect(registry.seen).toHaveLength(1);
  });
});

describe("docker's logins", () => {
  const file = (config: unknown): string => {
    const path = join(place.folder, "config.json");
    mkdirSync(place.folder, { recursive: true });
    writeFileSync(path, typeof config === "string" ? config : JSON.stringify(config));
    return path;
  };
  const auth = Buffer.from("ci:ge:heim").toString("base64");

  it.each([
    [
      "the bare host",
      { auths: { "ghcr.io": { auth } } },
      "ghcr.io",
      { kind: "basic", username: "ci", password: "ge:heim" },
    ],
    [
      "an address",
      { auths: { "https://ghcr.io/v1/": { auth } } },
      "ghcr.io",
      { kind: "basic", username: "ci", password: "ge:heim" },
    ],
    [
      "the Hub's old name",
      { auths: { "https://index.docker.io/v1/": { auth } } },
      "docker.io",
      { kind: "basic", username: "ci", password: "ge:heim" },
    ],
    [
      "a port of its own",
      { auths: { "localhost:5000": { auth }, localhost: {} } },
      "localhost:5000",
      { kind: "basic", username: "ci", password: "ge:heim" },
    ],
    [
      "an identity token",
      { auths: { "r.io": { auth, identitytoken: "t" } } },
      "r.io",
      { kind: "identity-token", token: "t" },
    ],
    ["another host", { auths: { "r.io": { auth } } }, "ghcr.io", { kind: "anonymous" }],
    ["a prototype's name", { auths: {} }, "constructor", { kind: "anonymous" }],
    [
      "a helper for the host",
      { auths: { "r.io": { auth } }, credHelpers: { "r.io": "ecr-login" } },
      "r.io",
      { kind: "helper", helper: "ecr-login" },
    ],
    [
      "a store that has it",
      { auths: { "r.io": {} }, credsStore: "desktop" },
      "r.io",
      { kind: "helper", helper: "desktop" },
    ],
    ["a store that has not", { auths: {}, credsStore: "desktop" }, "r.io", { kind: "anonymous" }],
  ])("finds %s", async (_, config, host, expected) => {
    await expect(dockerCredentials(file(config), host)).resolves.toMatchObject(expected);
  });

  it("is anonymous without a file, and refuses one that it cannot understand", async () => {
    await expect(dockerCredentials(join(place.folder, "none.json"), "r.io")).resolves.toEqual({ kind: "anonymous" });
    await expect(dockerCredentials(file("{"), "r.io")).rejects.toMatchObject({
      problems: [{ code: "registry-login-unreadable" }],
    });
    await expect(dockerCredentials(file({ auths: { "r.io": { auth: "????" } } }), "r.io")).rejects.toMatchObject({
      problems: [{ code: "registry-login-unreadable" }],
    });
  });
});

describe("challenges", () => {
  it.each([
    [
      'Bearer realm="https://a/b",service="c d",scope="repository:x:pull,push"',
      { kind: "bearer", realm: "https://a/b", service: "c d", scope: "repository:x:pull,push" },
    ],
    ["bearer realm=https://a/b", { kind: "bearer", realm: "https://a/b", service: null, scope: null }],
    ['Basic realm="x", Bearer realm="https://a"', { kind: "bearer", realm: "https://a", service: null, scope: null }],
    ["Basic", { kind: "basic" }],
    ["Digest realm=x", null],
    [undefined, null],
  ])("reads %s", (header, expected) => {
    expect(parseChallenge(header)).toEqual(expected);
  });
});
