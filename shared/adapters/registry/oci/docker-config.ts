import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { ModelgateError } from "../../../core/errors.ts";
import { quote } from "../../../core/text/quote.ts";

/** What a registry is told about who asks. */
export type Credentials =
  | { readonly kind: "anonymous" }
  | { readonly kind: "basic"; readonly username: string; readonly password: string }
  /** A refresh token, as `docker login` stores it for some registries. */
  | { readonly kind: "identity-token"; readonly token: string }
  /** A program of the user's keychain holds them, and this client runs no programs. */
  | { readonly kind: "helper"; readonly helper: string; readonly file: string };

const entrySchema = z.looseObject({
  auth: z.string().optional(),
  username: z.string().optional(),
  password: z.string().optional(),
  identitytoken: z.string().optional(),
});
const configSchema = z.looseObject({
  auths: z.record(z.string(), entrySchema).optional(),
  credHelpers: z.record(z.string(), z.string()).optional(),
  credsStore: z.string().optional(),
});

/** Where docker, podman's docker mode, oras and docker/login-action keep logins. */
export function dockerConfigPath(environment: Readonly<Record<string, string | undefined>>): string | null {
  const folder = environment["DOCKER_CONFIG"] ?? "";
  if (folder !== "") return join(folder, "config.json");
  const home = environment["HOME"] ?? environment["USERPROFILE"] ?? "";
  return home === "" ? null : join(home, ".docker", "config.json");
}

/**
 * The credentials for a host in docker's configuration: `auths` by any of the spellings in use, then helpers.
 * @source docker/cli, cli/config; the newest spelling is the bare host, older ones are addresses
 * @throws ModelgateError kind "input" for a file that cannot be understood: going on without a login would fail in a stranger way
 */
export async function dockerCredentials(path: string | null, host: string): Promise<Credentials> {
  const text = path === null ? null : await readOrNull(path);
  if (path === null || text === null) return { kind: "anonymous" };
  const config = configSchema.safeParse(json(text));
  if (!config.success) throw broken(path);
  const { auths = {}, credHelpers = {}, credsStore } = config.data;
  const names = spellings(host);
  const entry = names
    .map((name) => (Object.hasOwn(auths, name) ? auths[name] : undefined))
    .find((found) => found !== undefined);
  const helper = names
    .map((name) => (Object.hasOwn(credHelpers, name) ? credHelpers[name] : undefined))
    .find((found) => found !== undefined);
  if (helper !== undefined) return { kind: "helper", helper, file: path };
  if (entry?.identitytoken !== undefined && entry.identitytoken !== "")
    return { kind: "identity-token", token: entry.identitytoken };
  if (entry?.username !== undefined && entry.password !== undefined)
    return { kind: "basic", username: entry.username, password: entry.password };
  if (entry?.auth !== undefined && entry.auth !== "") return fromAuth(entry.auth, path);
  // With a store, `docker login` leaves an empty entry behind to say that the store has it.
  if (credsStore !== undefined && credsStore !== "" && entry !== undefined)
    return { kind: "helper", helper: credsStore, file: path };
  return { kind: "anonymous" };
}

function spellings(host: string): readonly string[] {
  const isHub = host === "docker.io" || host === "registry-1.docker.io" || host === "index.docker.io";
  const hosts = isHub ? ["index.docker.io", "docker.io", "registry-1.docker.io"] : [host];
  return hosts.flatMap((name) => [
    name,
    `https://${name}`,
    `https://${name}/`,
    `https://${name}/v1/`,
    `https://${name}/v2/`,
    `http://${name}`,
  ]);
}

function fromAuth(auth: string, path: string): Credentials {
  const decoded = Buffer.from(auth, "base64").toString("utf8");
  const colon = decoded.indexOf(":");
  if (colon < 1) throw broken(path);
  return { kind: "basic", username: decoded.slice(0, colon), password: decoded.slice(colon + 1).replace(/\0+$/u, "") };
}

async function readOrNull(path: string): Promise<string | null> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (code === "ENOENT" || code === "ENOTDIR") return null;
    throw broken(path, error);
  }
}

function json(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function broken(path: string, cause?: unknown): ModelgateError {
  const problem = {
    code: "registry-login-unreadable",
    message: `the logins in ${quote(path, 120)} cannot be read`,
    hint: "Log in again with `docker login`, or name another folder with DOCKER_CONFIG.",
  };
  return new ModelgateError("input", [problem], { cause });
}
