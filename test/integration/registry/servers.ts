import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, openSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { ISSUER, SERVICE, type TokenServer } from "./token-server.ts";

export interface RunningServer {
  readonly host: string;
  stop(): void;
}

const READY_WITHIN_MS = 20_000;
/** `ci` with the password `good`, as htpasswd -B writes it. */
const HTPASSWD = "ci:$2b$05$abcdefghijklmnopqrstuuNF5/gKGv1vSzRBclZtmf77tbZMWqiPK\n";

/** Debian's docker-registry: no referrers API, so the tag `sha256-HEX` has to do, as on GHCR. */
export async function dockerRegistry(
  folder: string,
  name: string,
  login:
    | { readonly kind: "open" }
    | { readonly kind: "htpasswd" }
    | { readonly kind: "token"; readonly tokens: TokenServer },
): Promise<RunningServer> {
  const place = join(folder, name);
  mkdirSync(place);
  writeFileSync(join(place, "htpasswd"), HTPASSWD);
  const port = await freePort();
  const config = join(place, "config.json");
  const auth =
    login.kind === "open"
      ? {}
      : login.kind === "htpasswd"
        ? { auth: { htpasswd: { realm: "lane", path: join(place, "htpasswd") } } }
        : {
            auth: {
              token: {
                realm: login.tokens.realm,
                service: SERVICE,
                issuer: ISSUER,
                rootcertbundle: login.tokens.certificate,
              },
            },
          };
  // JSON is YAML.
  const settings = {
    version: "0.1",
    log: { level: "warn" },
    storage: { filesystem: { rootdirectory: join(place, "data") } },
    http: { addr: `127.0.0.1:${String(port)}` },
    ...auth,
  };
  writeFileSync(config, JSON.stringify(settings));
  return started("docker-registry", ["serve", config], port, place);
}

/** olareg: the referrers API, as the specification has it. */
export async function olareg(folder: string, program: string): Promise<RunningServer> {
  const place = join(folder, "olareg");
  mkdirSync(place);
  const port = await freePort();
  return started(
    program,
    ["serve", "--addr", "127.0.0.1", "--port", String(port), "--dir", join(place, "data")],
    port,
    place,
  );
}

async function started(program: string, args: readonly string[], port: number, place: string): Promise<RunningServer> {
  const log = openSync(join(place, "log"), "a");
  const child = spawn(program, args, {
    stdio: ["ignore", log, log],
    env: { ...process.env, OTEL_TRACES_EXPORTER: "none" },
  });
  const host = `127.0.0.1:${String(port)}`;
  const failed = new Promise<never>((_, reject) => {
    child.on("error", reject);
    child.on("exit", (code) => reject(new Error(`${program} ended with ${String(code)}, see ${place}/log`)));
  });
  failed.catch(() => undefined);
  await Promise.race([answers(host), failed]);
  return { host, stop: () => end(child) };
}

function end(child: ChildProcess): void {
  child.removeAllListeners("exit");
  child.kill("SIGKILL");
}

/** Any answer will do: one that asks for a login is ready too. */
async function answers(host: string): Promise<void> {
  const deadline = performance.now() + READY_WITHIN_MS;
  for (;;) {
    const status = await fetch(`http://${host}/v2/`).then(
      (response) => response.status,
      () => 0,
    );
    if (status === 200 || status === 401) return;
    if (performance.now() > deadline) throw new Error(`no answer from ${host}`);
    await wait(50);
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise<void>((resolve) => server.close(() => resolve()));
  if (address === null || typeof address === "string") throw new Error("no free port");
  return address.port;
}
