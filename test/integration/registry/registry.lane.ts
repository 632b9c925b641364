import { createHash } from "node:crypto";
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { check, type Check, type Lane } from "../../../scripts/lanes/lane.ts";
import { mustRun, runProgram } from "../../../scripts/lanes/run-program.ts";
import { debianPrograms, goModuleTool, node24 } from "../../../scripts/lanes/tools.ts";
import { dockerRegistry, olareg, type RunningServer } from "./servers.ts";
import { tokenServer } from "./token-server.ts";

const OLAREG = {
  name: "olareg",
  package: "github.com/olareg/olareg/cmd/olareg",
  module: "github.com/olareg/olareg",
  version: "v0.1.2",
};
const ORAS = { name: "oras", package: "oras.land/oras/cmd/oras", module: "oras.land/oras", version: "v1.3.2" };

/** Registers with modelgate and pulls with programs nobody here wrote, and the other way round; see README.md beside this file. */
export const registryLane: Lane = {
  name: "registry",
  async run({ root, cache, scratch }) {
    await debianPrograms(["docker-registry", "skopeo"]);
    const oras = join(await goModuleTool(cache, ORAS), ORAS.name);
    const olaregProgram = join(await goModuleTool(cache, OLAREG), OLAREG.name);
    const folder = join(scratch, "registry");
    mkdirSync(folder);
    const bench = await makeBench(root, folder, oras);
    const tokens = await tokenServer(folder);
    const servers = {
      open: await dockerRegistry(folder, "open", { kind: "open" }),
      htpasswd: await dockerRegistry(folder, "htpasswd", { kind: "htpasswd" }),
      token: await dockerRegistry(folder, "token", { kind: "token", tokens }),
      olareg: await olareg(folder, olaregProgram),
    };
    try {
      const checks: Check[] = [];
      for (const [name, server] of Object.entries(servers)) checks.push(...(await thereAndBack(bench, name, server)));
      checks.push(...(await betweenServers(bench, servers.olareg, servers.open)));
      checks.push(...(await layouts(bench, servers.open)));
      checks.push(...(await logins(bench, servers.htpasswd, servers.token)));
      return checks;
    } finally {
      tokens.close();
      for (const server of Object.values(servers)) server.stop();
    }
  },
};

interface Bench {
  readonly folder: string;
  readonly modelSha256: string;
  /** What `modelgate` says, and its exit code. */
  readonly modelgate: (
    args: readonly string[],
    login?: string,
  ) => Promise<{ readonly status: number | null; readonly stdout: string; readonly stderr: string }>;
  readonly oras: (...args: readonly string[]) => Promise<string>;
  readonly skopeo: (...args: readonly string[]) => Promise<string>;
  /** Manifest digest that every registration of the example has to give. */
  readonly digest: string;
}

const MODEL = "candidate-better.onnx";

/** The example's policy for a command line, which has no run whose approvals could be read, timed as little as there is. */
function withoutApprovals(policy: string): string {
  const model = "    tier: high\n";
  const approvals = "    approvals: { minimum: 1 }\n";
  if (!policy.includes(model) || !policy.includes(approvals)) throw new Error("the example's policy is another");
  return policy.replace(approvals, "").replace(model, `${model}    performance: { rounds: 6, requests: 100 }\n`);
}

/** The example project, judged once; the logins of `ci` for every server lie in `logins`. */
async function makeBench(root: string, folder: string, oras: string): Promise<Bench> {
  const project = join(folder, "project");
  cpSync(join(root, "workflows-examples/income"), project, { recursive: true });
  const policy = join(project, "modelgate.yml");
  writeFileSync(policy, withoutApprovals(readFileSync(policy, "utf8")));
  const home = join(folder, "home");
  mkdirSync(home);
  const cli = join(root, "dist/cli/index.js");
  const modelgate: Bench["modelgate"] = (args, login = home) =>
    runProgram(node24(), [cli, ...args, "--quiet"], {
      cwd: project,
      env: { PATH: process.env["PATH"] ?? "", HOME: home, DOCKER_CONFIG: login, NO_COLOR: "1" },
    });
  for (const check of ["validate-model", "fairness-check", "performance-test"]) {
    const judged = await modelgate([check, "--model", "income", "--out", `modelgate-out/${check}`]);
    if (judged.status !== 0) throw new Error(`the example was not judged: ${judged.stdout}${judged.stderr}`);
  }
  const local = await modelgate([
    "register",
    "--model",
    "income",
    "--registry",
    "oci-layout:first",
    "--model-version",
    "1.4.0",
    "--json",
  ]);
  if (local.status !== 0) throw new Error(`the example was not registered: ${local.stdout}${local.stderr}`);
  const { details } = JSON.parse(local.stdout) as { details: { manifestDigest: string } };
  const bytes = readFileSync(join(project, "models", MODEL));
  return {
    folder,
    modelSha256: createHash("sha256").update(bytes).digest("hex"),
    modelgate,
    oras: async (...args) => (await mustRun(oras, args, { cwd: project, env: { ...process.env, HOME: home } })).stdout,
    skopeo: async (...args) => (await mustRun("skopeo", args, { cwd: project })).stdout,
    digest: details.manifestDigest,
  };
}

/** A docker configuration with a login for a server. */
function loginFor(folder: string, { host }: RunningServer, password: string): string {
  const place = join(folder, `login-${host.replace(":", "-")}-${password}`);
  mkdirSync(place, { recursive: true });
  const auth = Buffer.from(`ci:${password}`).toString("base64");
  writeFileSync(join(place, "config.json"), JSON.stringify({ auths: { [host]: { auth } } }));
  return place;
}

const register = (host: string, ...more: readonly string[]): readonly string[] => [
  "register",
  ...["--model", "income", "--registry", `oci://${host}/octo/models`, "--model-version", "1.4.0", ...more],
];

/** Pushed by modelgate, read by oras and skopeo, and asked for again. */
async function thereAndBack(bench: Bench, name: string, server: RunningServer): Promise<readonly Check[]> {
  const { modelgate, oras, skopeo, folder, digest, modelSha256 } = bench;
  const login = loginFor(folder, server, "good");
  const config = ["--plain-http", "--registry-config", join(login, "config.json")];
  const reference = `${server.host}/octo/models/income`;
  return [
    await check(`${name}: modelgate registers`, async () => {
      const { status, stdout, stderr } = await modelgate([...register(server.host), "--alias", "production"], login);
      return status === 0 && stdout.includes(digest) ? null : `exit ${String(status)}\n${stdout}${stderr}`;
    }),
    await check(`${name}: and again, which changes nothing`, async () => {
      const { status, stdout, stderr } = await modelgate(register(server.host), login);
      return status === 0 && stdout.includes("was registered already") ? null : `${stdout}${stderr}`;
    }),
    await check(`${name}: oras pulls the very bytes, by version, alias and digest`, async () => {
      for (const [at, tag] of [":1.4.0", ":production", `@${digest}`].entries()) {
        const target = join(folder, `${name}-pulled-${String(at)}`);
        await oras("pull", ...config, `${reference}${tag}`, "--output", target);
        const found = createHash("sha256")
          .update(readFileSync(join(target, MODEL)))
          .digest("hex");
        if (found !== modelSha256) return `${tag}: ${found}`;
      }
      return null;
    }),
    await check(`${name}: oras resolves the digest and finds all records and the card`, async () => {
      const resolved = (await oras("resolve", ...config, `${reference}:1.4.0`)).trim();
      const found = JSON.parse(await oras("discover", ...config, "--format", "json", `${reference}:1.4.0`)) as {
        referrers?: readonly { artifactType: string }[];
      };
      const types = (found.referrers ?? []).map(({ artifactType }) => artifactType).sort();
      const expected = [
        "application/vnd.in-toto+json",
        "application/vnd.in-toto+json",
        "application/vnd.in-toto+json",
        "application/vnd.in-toto+json",
        "application/vnd.modelgate.model-card.v1+md",
      ];
      return resolved === digest && types.join() === expected.join() ? null : `${resolved}\n${types.join("\n")}`;
    }),
    await check(`${name}: skopeo copies it with the same digest`, async () => {
      const target = join(folder, `${name}-skopeo`);
      const options = ["--src-tls-verify=false", "--src-authfile", join(login, "config.json")];
      await skopeo("copy", ...options, `docker://${reference}:1.4.0`, `oci:${target}:1.4.0`);
      const raw = await skopeo("inspect", "--raw", `oci:${target}:1.4.0`);
      const found = `sha256:${createHash("sha256").update(raw).digest("hex")}`;
      return found === digest ? null : found;
    }),
    await check(`${name}: modelgate reads back what it registered, and what served`, async () => {
      const place = ["--registry", `oci://${server.host}/octo/models`, "--model", "income"];
      const shown = await modelgate(["registry", "show", ...place, "--alias", "production", "--json"], login);
      const history = await modelgate(["registry", "history", ...place, "--at", "2999-01-01", "--json"], login);
      const isRight = shown.status === 0 && history.status === 0 && history.stdout.includes(digest);
      const { details } = JSON.parse(shown.stdout) as { details: { records: readonly unknown[] } };
      return isRight && details.records.length === 4
        ? null
        : `${shown.stdout}${shown.stderr}${history.stdout}${history.stderr}`;
    }),
  ];
}

/** Copied by oras, records and all, from the server with the referrers API to the one without. */
async function betweenServers(
  { modelgate, oras }: Bench,
  from: RunningServer,
  to: RunningServer,
): Promise<readonly Check[]> {
  return [
    await check(
      "oras copies it between servers with everything that refers to it, and modelgate reads it there",
      async () => {
        const plain = ["--from-plain-http", "--to-plain-http"];
        await oras(
          "cp",
          "--recursive",
          ...plain,
          `${from.host}/octo/models/income:1.4.0`,
          `${to.host}/copied/income:1.4.0`,
        );
        const { status, stdout, stderr } = await modelgate([
          "registry",
          "show",
          "--registry",
          `oci://${to.host}/copied`,
          "--model",
          "income",
        ]);
        return status === 0 && stdout.includes("✓ PASS") ? null : `${stdout}${stderr}`;
      },
    ),
  ];
}

/** What modelgate wrote into a folder goes to a server by oras, and what oras and skopeo wrote into a folder is read by modelgate. */
async function layouts(
  { modelgate, oras, skopeo, folder, digest }: Bench,
  server: RunningServer,
): Promise<readonly Check[]> {
  return [
    await check("a folder written by modelgate goes to a server by oras, records and all", async () => {
      await oras(
        "cp",
        "--recursive",
        "--from-oci-layout",
        "--to-plain-http",
        "first/income:1.4.0",
        `${server.host}/from-layout/income:1.4.0`,
      );
      const shown = await modelgate([
        "registry",
        "show",
        "--registry",
        `oci://${server.host}/from-layout`,
        "--model",
        "income",
      ]);
      return shown.status === 0 && shown.stdout.includes("✓ PASS") && shown.stdout.includes(digest)
        ? null
        : `${shown.stdout}${shown.stderr}`;
    }),
    await check("a folder written by oras is read by modelgate", async () => {
      const source = `${server.host}/octo/models/income:1.4.0`;
      await oras("cp", "--recursive", "--from-plain-http", "--to-oci-layout", source, "by-oras/income:1.4.0");
      const shown = await modelgate(["registry", "show", "--registry", "oci-layout:by-oras", "--model", "income"]);
      return shown.status === 0 && shown.stdout.includes("✓ PASS") ? null : `${shown.stdout}${shown.stderr}`;
    }),
    await check("skopeo copies no referrers, and modelgate says that the records are missing", async () => {
      mkdirSync(join(folder, "project/by-skopeo"));
      const source = `docker://${server.host}/octo/models/income:1.4.0`;
      await skopeo("copy", "--src-tls-verify=false", source, "oci:by-skopeo/income:1.4.0");
      const shown = await modelgate(["registry", "show", "--registry", "oci-layout:by-skopeo", "--model", "income"]);
      return shown.status === 0 && shown.stdout.includes("no-registration-record")
        ? null
        : `${shown.stdout}${shown.stderr}`;
    }),
  ];
}

/** Who may not, is told so, and leaves nothing behind. */
async function logins(
  { modelgate, folder }: Bench,
  htpasswd: RunningServer,
  token: RunningServer,
): Promise<readonly Check[]> {
  const fresh = (host: string): readonly string[] =>
    register(host).map((part) => part.replace("/octo/models", "/nobody/models"));
  const refused = async (server: RunningServer, login: string | undefined): Promise<string | null> => {
    const { status, stderr } = await modelgate(fresh(server.host), login);
    const isSaid = stderr.includes("docker login") && !stderr.includes("internal error");
    return status === 64 && isSaid ? null : `exit ${String(status)}\n${stderr}`;
  };
  return [
    await check("htpasswd: nobody registers without a login", () => refused(htpasswd, undefined)),
    await check("htpasswd: nor with a wrong password", () => refused(htpasswd, loginFor(folder, htpasswd, "wrong"))),
    await check("token: nobody registers without a login", () => refused(token, undefined)),
    await check("token: nor with a wrong password", () => refused(token, loginFor(folder, token, "wrong"))),
    await check("nothing of what was refused is left behind", () => {
      const left = [htpasswd, token].flatMap((_, at) => {
        const data = join(folder, at === 0 ? "htpasswd" : "token", "data/docker/registry/v2/repositories");
        return readdirSync(data).filter((name) => name === "nobody");
      });
      return left.length === 0 ? null : left.join();
    }),
  ];
}
