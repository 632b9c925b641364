/** Compares the fake GitHub with `emulate` on what both serve. See README.md beside this file. */
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { startFakeGitHub } from "../../fakes/github/server.ts";
import { scenario, type Observation, type Side } from "./scenario.ts";

interface Emulator {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Where `emulate` is known to be wrong: the step, and what GitHub's description says instead. */
const knownDifferences: ReadonlyMap<string, string> = new Map([
  ["create review: status", "pulls/create-review answers 200; emulate answers 201"],
  // Its own comparison of the same two branches, which is among the steps, has one commit and two files as well.
  ["pull counts", "emulate counts the base's commit and no file"],
  ["commits", "emulate lists the base's commit too"],
  ["files", "emulate lists none for commits made through the git database"],
]);

const owner = "octo";
const users = ["octo", "ana", "ben"];
const emulateTokens = Object.fromEntries(users.map((login) => [`ghp_${login}`, { login, scopes: ["repo"] }]));

async function startEmulate(folder: string): Promise<Emulator> {
  const entry = pathToFileURL(resolve(folder, "node_modules/emulate/dist/api.js")).href;
  const { createEmulator } = (await import(entry)) as { createEmulator: (options: unknown) => Promise<Emulator> };
  const repos = [{ owner, name: "models", auto_init: true }];
  const github = { users: users.map((login) => ({ login })), repos };
  return createEmulator({ service: "github", port: 0, seed: { tokens: emulateTokens, github } });
}

async function withEmulate(folder: string): Promise<readonly Observation[]> {
  const emulator = await startEmulate(folder);
  const side: Side = {
    url: emulator.url,
    tokenOf: (login) => `ghp_${login}`,
    openPull: async (client, branch) => {
      const { data } = await client.rest.pulls.create({
        owner,
        repo: "models",
        title: "Better",
        head: branch,
        base: "main",
      });
      return data.number;
    },
  };
  return scenario(side).finally(() => emulator.close());
}

async function withFake(): Promise<readonly Observation[]> {
  const github = await startFakeGitHub({
    repositories: [{ fullName: `${owner}/models`, collaborators: { ana: "write", ben: "write" } }],
  });
  const repository = github.state.repository(`${owner}/models`);
  repository.commitFiles({ branch: "main", files: { "README.md": "# models\n" }, message: "Initial commit" });
  const tokens = new Map(users.map((login) => [login, github.token({ kind: "pat", login })]));
  const side: Side = {
    url: github.url,
    tokenOf: (login) => tokens.get(login) ?? "",
    openPull: (_, branch) => Promise.resolve(repository.openPull({ branch, author: owner, title: "Better" }).number),
  };
  const observations = await scenario(side).finally(() => github.close());
  github.assertConforming();
  return observations;
}

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error("Usage: overlap.lane.ts FOLDER (with node_modules/emulate inside)");
const theirs = new Map((await withEmulate(folder)).map(({ name, value }) => [name, JSON.stringify(value)]));
const ours = new Map((await withFake()).map(({ name, value }) => [name, JSON.stringify(value)]));
const names = [...new Set([...ours.keys(), ...theirs.keys()])];
const differing = names.filter((name) => ours.get(name) !== theirs.get(name));
const unexpected = differing.filter((name) => !knownDifferences.has(name));
const healed = [...knownDifferences.keys()].filter((name) => !differing.includes(name));
for (const name of unexpected)
  console.error(`${name}\n  fake:    ${ours.get(name) ?? "-"}\n  emulate: ${theirs.get(name) ?? "-"}`);
for (const name of healed) console.error(`${name}: no longer differs; remove it from the list`);
console.log(
  `${names.length} observations, ${differing.length - unexpected.length} known differences, ${unexpected.length} unexpected`,
);
process.exitCode = unexpected.length + healed.length === 0 ? 0 : 1;
