import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { systemClock } from "../../../shared/runtime/system-clock.ts";
import { decodeRecord } from "../../../shared/records/codec.ts";
import type { RegistrationDetails } from "../../../shared/records/registration-details.ts";
import { type FakeRegistry, fakeRegistry } from "../../fakes/registry/server.ts";
import { layoutRegistry, ociRegistry, sha256 } from "../../unit/shared/adapters/registry/registry-bench.ts";
import { type Ended, model, modelgate, tripleCsv, workspace } from "./command-line.ts";

interface Project {
  readonly cwd: string;
  readonly validate: () => Promise<Ended>;
  readonly register: (...more: readonly string[]) => Promise<Ended>;
  readonly registry: (...args: readonly string[]) => Promise<Ended>;
}

function policy(registry: string | null, more = ""): string {
  const place = registry === null ? "" : `registry: ${registry}\n`;
  return `version: 1
${place}tiers: { high: { approvals: { minimum: 1 } } }
models:
  triple:
    path: model.onnx
    data: { path: data.csv, label: label }
    owners: ["@risk-team"]
${more}    gates:
      - accuracy >= 0.8
`;
}

interface ProjectOptions {
  readonly registry?: string | null;
  readonly fixture?: string;
  /** Files beside the fixture. */
  readonly sidecars?: readonly string[];
  /** YAML of the model. */
  readonly more?: string;
}

/** A project whose model is the committed fixture of that name, with the files beside it. */
function project({
  registry = "oci-layout:registry",
  fixture = "good-binary",
  sidecars = [],
  more = "",
}: ProjectOptions = {}): Project {
  const cwd = workspace({ "data.csv": tripleCsv(600), "modelgate.yml": policy(registry, more) });
  copyFileSync(model(fixture), join(cwd, "model.onnx"));
  for (const sidecar of sidecars) {
    mkdirSync(dirname(join(cwd, sidecar)), { recursive: true });
    copyFileSync(join(dirname(model(fixture)), sidecar), join(cwd, sidecar));
  }
  return {
    cwd,
    validate: () => modelgate(["validate-model", "--out", "modelgate-out/validate"], { cwd }),
    register: (...more) => modelgate(["register", ...more], { cwd }),
    registry: (...args) => modelgate(["registry", ...args], { cwd }),
  };
}

async function served(): Promise<FakeRegistry> {
  const server = await fakeRegistry({});
  onTestFinished(() => server.close());
  return server;
}

const details = (cwd: string): RegistrationDetails =>
  (
    JSON.parse(readFileSync(join(cwd, "modelgate-out/register/result.json"), "utf8")) as {
      details: RegistrationDetails;
    }
  ).details;

/** Whether the clock has gone on to another second since this was called. */
function nextSecond(): () => boolean {
  const started = systemClock.now();
  return () => systemClock.now() !== started;
}

describe("register on the command line", () => {
  it("registers what its check passed, with the very records and the card that it wrote", async () => {
    const { cwd, validate, register } = project();
    await validate();
    const ended = await register("--model-version", "1.4.0");
    expect([ended.exitCode, ended.stderr.includes("error")]).toEqual([0, false]);
    expect(ended.stdout).toContain("triple 1.4.0 is registered in oci-layout:registry.");

    const registry = layoutRegistry(join(cwd, "registry"));
    const version = (await registry.find("triple", { version: "1.4.0" }))!;
    expect(version.modelSha256).toBe(sha256OfFile(join(cwd, "model.onnx")));
    const out = join(cwd, "modelgate-out");
    const written = ["validate/record.json", "register/record.json"].map((file) =>
      readFileSync(join(out, file), "utf8"),
    );
    const records = await registry.records(version);
    expect(records.map(({ text }) => text).sort()).toEqual([...written].sort());
    const own = decodeRecord(written[1]!);
    expect(own.subject).toEqual([{ name: "model.onnx", digest: { sha256: version.modelSha256 } }]);
    expect(own.predicate.modelgate.builtOn).toEqual([{ sha256: sha256(written[0]!) }]);
    expect(own.predicate.modelgate.files.map(({ name }) => name)).toContain("MODEL_CARD.md");
    expect(details(cwd)).toMatchObject({
      outcome: "registered",
      manifestDigest: version.manifestDigest,
      versionFrom: "input",
    });
    const card = readFileSync(join(out, "register/MODEL_CARD.md"), "utf8");
    expect(card).toContain("# Model card: triple 1.4.0");
    expect(card).toContain(version.manifestDigest.replace(":", "&#58;"));
  });

  it("gives a model of several files the same digest as in another folder, and gives it back", async () => {
    const options = { fixture: "external-good", sidecars: ["external-weights.bin"] };
    const digests = [];
    for (const one of [project(options), project(options)]) {
      await one.validate();
      expect((await one.register("--model-version", "1.0.0")).exitCode).toBe(0);
      digests.push(details(one.cwd).manifestDigest);
      expect(details(one.cwd).files.map(({ path }) => path)).toEqual(["model.onnx", "external-weights.bin"]);
    }
    expect(digests[0]).toBe(digests[1]);
  });

  it("changes nothing when it runs again, with or without the version", async () => {
    const { cwd, validate, register } = project();
    await validate();
    await register("--model-version", "1.4.0");
    const before = readFileSync(join(cwd, "registry/triple/index.json"), "utf8");
    for (const args of [["--model-version", "1.4.0"], []]) {
      const again = await register(...args);
      expect(again.exitCode).toBe(0);
      expect(again.stdout).toContain("triple 1.4.0 was registered already");
      expect(readFileSync(join(cwd, "registry/triple/index.json"), "utf8")).toBe(before);
    }
  });

  it("makes a version of the digest where none is given", async () => {
    const { cwd, validate, register } = project();
    await validate();
    expect((await register()).exitCode).toBe(0);
    expect(details(cwd)).toMatchObject({
      version: `0.0.0-m${sha256OfFile(join(cwd, "model.onnx")).slice(0, 12)}`,
      versionFrom: "digest",
    });
  });

  it("refuses the same bytes under another version, and another model under the same", async () => {
    const { cwd, validate, register } = project();
    await validate();
    await register("--model-version", "1.0.0");
    const renamed = await register("--model-version", "2.0.0");
    expect(renamed.exitCode).toBe(1);
    expect(renamed.stdout).toContain("these bytes are oci-layout:registry/triple:1.0.0 already");
    copyFileSync(model("opset-21"), join(cwd, "model.onnx"));
    await validate();
    const taken = await register("--model-version", "1.0.0");
    expect(taken.exitCode).toBe(1);
    expect(taken.stdout).toContain("A version never changes its meaning");
    await expect(layoutRegistry(join(cwd, "registry")).versions("triple")).resolves.toHaveLength(1);
  });

  it.each([
    { name: "no record", prepare: () => Promise.resolve(), exitCode: 1, code: "check-absent" },
    {
      name: "a record of another file",
      prepare: async ({ cwd, validate }: Project) => {
        await validate();
        copyFileSync(model("opset-21"), join(cwd, "model.onnx"));
      },
      exitCode: 1,
      code: "record-of-another-digest",
    },
    {
      name: "a record by another policy",
      prepare: async ({ cwd, validate }: Project) => {
        await validate();
        writeFileSync(join(cwd, "modelgate.yml"), policy("oci-layout:registry").replace("0.8", "0.1"));
      },
      exitCode: 1,
      code: "record-of-another-policy",
    },
    {
      name: "a check that failed",
      prepare: async ({ cwd, validate }: Project) => {
        writeFileSync(join(cwd, "modelgate.yml"), policy("oci-layout:registry").replace("0.8", "0.99"));
        await validate();
      },
      exitCode: 1,
      code: "check-failed",
    },
    {
      name: "a record that was changed",
      prepare: async ({ cwd, validate }: Project) => {
        await validate();
        const path = join(cwd, "modelgate-out/validate/record.json");
        writeFileSync(path, readFileSync(path, "utf8").replace('"verdict": "pass"', '"verdict": "warn"'));
      },
      exitCode: 1,
      code: "record-contradictory",
    },
  ])("refuses with $name, and touches nothing", async ({ prepare, exitCode, code }) => {
    const one = project();
    mkdirSync(join(one.cwd, "modelgate-out"));
    await prepare(one);
    const ended = await one.register("--model-version", "1.0.0", "--json");
    expect(ended.exitCode).toBe(exitCode);
    expect((JSON.parse(ended.stdout) as { reasonCodes: readonly string[] }).reasonCodes).toContain(code);
    expect(existsSync(join(one.cwd, "registry"))).toBe(false);
  });

  it("is inconclusive where the tier asks for approvals, which a command line cannot read", async () => {
    const one = project({ more: "    tier: high\n" });
    await one.validate();
    const ended = await one.register("--json");
    expect(ended.exitCode).toBe(2);
    expect(JSON.parse(ended.stdout)).toMatchObject({ verdict: "inconclusive", reasonCodes: ["approvals-unreadable"] });
    expect(existsSync(join(one.cwd, "registry"))).toBe(false);
  });

  it("reports every mistake in what it is asked at once", async () => {
    const { register } = project();
    const ended = await register("--model-version", "v1.4.0", "--alias", "1.0.0", "--predecessors", "abc");
    expect(ended.exitCode).toBe(64);
    for (const said of ["Did you mean 1.4.0?", "--alias: found", "--predecessors: found"])
      expect(ended.stderr).toContain(said);
  });

  it.each([
    { name: "none is named", registry: null, args: [], said: "no registry is named" },
    { name: "the location is none", registry: null, args: ["--registry", "ghcr.io/x"], said: "oci://HOST/PATH" },
    {
      name: "nobody answers",
      registry: null,
      args: ["--registry", "oci://127.0.0.1:9/x"],
      said: "no answer (ECONNREFUSED)",
    },
  ])("says what to do about a registry where $name", async ({ registry, args, said }) => {
    const one = project({ registry });
    await one.validate();
    const ended = await one.register(...args);
    expect([ended.exitCode, ended.stderr.includes(said), ended.stderr.includes("internal")]).toEqual([64, true, false]);
    expect(existsSync(join(one.cwd, "modelgate-out/register/record.json"))).toBe(false);
  });

  it.each([
    [401, "docker login"],
    [403, "packages: write"],
  ])(
    "says what is missing where a push is refused with %i, and leaves no record that says otherwise",
    async (status, hint) => {
      const server = await served();
      server.options = {
        before: (request, response) => {
          if (request.method !== "POST") return false;
          response.writeHead(status).end(JSON.stringify({ errors: [{ code: "DENIED", message: "no" }] }));
          return true;
        },
      };
      const one = project({ registry: `oci://${server.host}/models` });
      await one.validate();
      const ended = await one.register("--model-version", "1.0.0");
      expect([ended.exitCode, ended.stderr.includes(hint)]).toEqual([64, true]);
      expect(existsSync(join(one.cwd, "modelgate-out/register/record.json"))).toBe(false);
      expect([...server.manifests.keys()]).toEqual([]);
    },
  );
});

describe("aliases on the command line", () => {
  it("are moved with the registration, and tell what served on a date", async () => {
    const { cwd, validate, register, registry } = project();
    await validate();
    expect((await register("--model-version", "1.0.0", "--alias", "production", "--reason", "first")).exitCode).toBe(0);
    copyFileSync(model("opset-21"), join(cwd, "model.onnx"));
    await validate();
    // Times are told in seconds; the two moves must not share one.
    const isLater = nextSecond();
    await vi.waitUntil(isLater, { timeout: 5000, interval: 50 });
    const second = await register("--model-version", "1.1.0", "--alias", "production");
    expect(second.stdout).toMatch(/production moved here from\s+sha256:/u);

    const list = await registry("list");
    expect(list.stdout).toMatch(/^1\.1\.0 +production .*\n1\.0\.0 +– /mu);
    const history = await registry("history", "--json");
    const { moves } = (
      JSON.parse(history.stdout) as { details: { moves: readonly { version: string; reason: string; at: string }[] } }
    ).details;
    expect(moves.map(({ version, reason }) => [version, reason])).toEqual([
      ["1.0.0", "first"],
      ["1.1.0", "registered 1.1.0"],
    ]);
    const then = await registry("history", "--at", moves[0]!.at);
    expect(then.stdout).toContain(`production of triple was 1.0.0, since ${moves[0]!.at}.`);
    const today = await registry("history", "--alias", "production", "--at", systemClock.now().slice(0, 10));
    expect(today.stdout).toContain("was 1.1.0");
    const before = await registry("history", "--at", "2020-01-01");
    expect([before.exitCode, before.stderr]).toEqual([64, expect.stringContaining("pointed nowhere yet")]);
    // A question writes nothing, and no earlier result is overwritten by it.
    expect(existsSync(join(cwd, "modelgate-out/result.json"))).toBe(false);
  });

  it("moved by somebody else meanwhile end the run with an error; the version stands, and the next run moves it", async () => {
    const server = await served();
    const one = project({ registry: `oci://${server.host}/models` });
    await one.validate();
    await one.register("--model-version", "1.0.0");
    copyFileSync(model("opset-21"), join(one.cwd, "model.onnx"));
    await one.validate();
    const other = ociRegistry(server.host, undefined, "models");
    const { version, manifestDigest, modelSha256 } = (await other.find("triple", { version: "1.0.0" }))!;
    let isRaced = false;
    server.options = {
      before: (request) => {
        // When the new version's tag is about to be written, somebody moves the alias; the request itself has to be sent again.
        if (isRaced || request.method !== "PUT" || request.url?.endsWith("/1.1.0") !== true) return false;
        isRaced = true;
        void other
          .moveAlias({
            name: "triple",
            alias: "production",
            version,
            manifestDigest,
            modelSha256,
            actor: "9",
            reason: "meanwhile",
            expected: null,
          })
          .finally(() => request.socket.destroy());
        return true;
      },
    };
    const ended = await one.register("--model-version", "1.1.0", "--alias", "production");
    expect(isRaced).toBe(true);
    expect([ended.exitCode, ended.stderr]).toEqual([64, expect.stringContaining("points at 1.0.0")]);
    await expect(other.find("triple", { alias: "production" })).resolves.toMatchObject({ version: "1.0.0" });
    await expect(other.find("triple", { version: "1.1.0" })).resolves.not.toBeNull();
    const again = await one.register("--model-version", "1.1.0", "--alias", "production");
    expect([again.exitCode, again.stdout.includes("production points at it now")]).toEqual([0, true]);
    await expect(other.find("triple", { alias: "production" })).resolves.toMatchObject({ version: "1.1.0" });
  });

  it.each([
    [["list", "--model", "nothing"], "no version of"],
    [["show", "--model-version", "9.9.9"], "newest: 1.0.0"],
    [["history"], "never pointed anywhere"],
    [["history", "--at", "yesterday"], "accepted: a date such as 2026-11-26"],
    [["list", "--at", "2026-11-26"], "means something only for history"],
    [["forget"], "accepted: list, show or history"],
  ])("are asked for wrongly by %j, and the answer says how", async (args, said) => {
    const { validate, register, registry } = project();
    await validate();
    await register("--model-version", "1.0.0");
    const ended = await registry(...args);
    expect([ended.exitCode, ended.stderr]).toEqual([64, expect.stringContaining(said)]);
  });
});

describe("a champion from a registry", () => {
  const comparing = "    champion: registry:production\n";

  it("is the version that the alias points at", async () => {
    const { cwd, validate, register } = project({ more: comparing });
    await validate();
    await register("--model-version", "1.0.0", "--alias", "production");
    const champion = sha256OfFile(join(cwd, "model.onnx"));
    copyFileSync(model("opset-21"), join(cwd, "model.onnx"));
    const ended = await modelgate(["validate-model", "--out", "again", "--json"], { cwd });
    expect(ended.exitCode).toBe(0);
    expect((JSON.parse(ended.stdout) as { champion: { sha256: string } }).champion.sha256).toBe(champion);
  });

  it("is absent where the alias never was, which a comparison cannot pass", async () => {
    const { cwd } = project({ more: comparing });
    const text = readFileSync(join(cwd, "modelgate.yml"), "utf8");
    writeFileSync(join(cwd, "modelgate.yml"), `${text}      - accuracy no-worse-than champion by 0.01\n`);
    const ended = await modelgate(["validate-model", "--json"], { cwd });
    expect(ended.exitCode).toBe(2);
    expect((JSON.parse(ended.stdout) as { reasonCodes: readonly string[] }).reasonCodes).toEqual(["no-champion"]);
  });

  it("needs a registry", async () => {
    const { cwd } = project({ registry: null, more: comparing });
    const ended = await modelgate(["validate-model"], { cwd });
    expect([ended.exitCode, ended.stderr]).toEqual([64, expect.stringContaining("modelgate.yml names none")]);
  });
});

function sha256OfFile(path: string): string {
  return createHash("sha256").update(readFileSync(path)).digest("hex");
}
