import { createPrivateKey, type KeyObject, randomUUID, sign, X509Certificate } from "node:crypto";
import { readFileSync } from "node:fs";
import http from "node:http";
import { join } from "node:path";
import type { AddressInfo } from "node:net";
import { mustRun } from "../../../scripts/lanes/run-program.ts";

export interface TokenServer {
  readonly realm: string;
  /** Whose key signs; docker-registry is given it as `rootcertbundle`. */
  readonly certificate: string;
  close(): void;
}

export const SERVICE = "lane";
export const ISSUER = "lane-issuer";

/**
 * Hands out tokens as the big registries do: anybody may pull, only `ci:good` may push, a wrong password gets nothing.
 * @source distribution docs, "Token Authentication Specification"; JWT after RFC 7519, ES256, the certificate in x5c
 */
export async function tokenServer(folder: string): Promise<TokenServer> {
  const [keyFile, certificate] = [join(folder, "token-key.pem"), join(folder, "token-certificate.pem")];
  const subject = ["-subj", "/CN=lane", "-days", "2", "-nodes", "-keyout", keyFile, "-out", certificate];
  await mustRun("openssl", ["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", ...subject]);
  const key = createPrivateKey(readFileSync(keyFile));
  const chain = [new X509Certificate(readFileSync(certificate)).raw.toString("base64")];
  const server = http.createServer((request, response) => {
    const login = /^Basic (.+)$/u.exec(request.headers.authorization ?? "")?.[1];
    const user = login === undefined ? null : Buffer.from(login, "base64").toString("utf8");
    if (user !== null && user !== "ci:good") {
      response.writeHead(401).end("{}");
      return;
    }
    const scopes = new URL(request.url ?? "/", "http://token").searchParams.getAll("scope");
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify({ token: token(key, chain, scopes, user !== null), expires_in: 60 }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const realm = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/token`;
  return { realm, certificate, close: () => void server.close() };
}

function token(key: KeyObject, x5c: readonly string[], scopes: readonly string[], mayPush: boolean): string {
  const access = scopes
    .flatMap((scope) => scope.split(" "))
    .map((scope) => {
      const [type, name, actions = ""] = scope.split(":");
      return { type, name, actions: actions.split(",").filter((action) => mayPush || action === "pull") };
    });
  const now = Math.floor(Date.now() / 1000);
  const claims = {
    iss: ISSUER,
    aud: SERVICE,
    sub: mayPush ? "ci" : "",
    iat: now,
    nbf: now - 5,
    exp: now + 60,
    jti: randomUUID(),
    access,
  };
  const encoded = (part: unknown): string => Buffer.from(JSON.stringify(part)).toString("base64url");
  const signed = `${encoded({ typ: "JWT", alg: "ES256", x5c })}.${encoded(claims)}`;
  return `${signed}.${sign("sha256", Buffer.from(signed), { key, dsaEncoding: "ieee-p1363" }).toString("base64url")}`;
}
