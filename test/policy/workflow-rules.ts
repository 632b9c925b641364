import { parse } from "yaml";

/** A workflow or action file, or a YAML example inside a page, with the name it goes by in messages. */
export interface WorkflowText {
  readonly file: string;
  readonly text: string;
}

/** What the rules need to know of an action of ours. */
export interface Declared {
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly permissions: Readonly<Record<string, "read" | "write">>;
}

export type DeclaredActions = ReadonlyMap<string, Declared>;

/** Third parties that may be used: name → the one commit that was looked at. */
export type Pins = Readonly<Record<string, { readonly version: string; readonly sha: string }>>;

const FULL_SHA = /^[0-9a-f]{40}$/u;
/** The repository's own actions are pinned by the user: pages show a placeholder, and workflows one that linters accept. */
const OWN_REMOTE = /^OWNER\/modelgate\/actions\/([a-z-]+)@(?:<sha>|0{40})$/u;
const OWN_LOCAL = /^\.\/(?:.*\/)?actions\/([a-z-]+)$/u;
const OWN_COMMENT = "replace by the release's commit";

type Fields = Readonly<Record<string, unknown>>;

function fields(node: unknown): Fields {
  return typeof node === "object" && node !== null && !Array.isArray(node) ? (node as Fields) : {};
}

/** Every object of the document, wherever it stands. */
function objectsIn(node: unknown): readonly Fields[] {
  if (Array.isArray(node)) return node.flatMap(objectsIn);
  if (typeof node !== "object" || node === null) return [];
  return [node as Fields, ...Object.values(node).flatMap(objectsIn)];
}

interface Step {
  readonly id: unknown;
  readonly uses: string;
  readonly with: Fields;
}

function usesIn(node: unknown): readonly Step[] {
  return objectsIn(node).flatMap((step) =>
    typeof step["uses"] === "string" ? [{ id: step["id"], uses: step["uses"], with: fields(step["with"]) }] : [],
  );
}

function ownAction(uses: string): string | undefined {
  return OWN_REMOTE.exec(uses)?.[1] ?? OWN_LOCAL.exec(uses)?.[1];
}

/** Jobs of a workflow; none where the text is an action file or only some steps. */
function jobsOf(text: string): readonly (readonly [string, Fields])[] {
  return Object.entries(fields(fields(parse(text))["jobs"])).map(([name, job]) => [name, fields(job)] as const);
}

/** Third-party actions are pinned by a full commit: a tag can be moved by whoever owns it. */
export function unpinnedUses({ file, text }: WorkflowText): readonly string[] {
  return usesIn(parse(text))
    .map(({ uses }) => uses)
    .filter((uses) => ownAction(uses) === undefined && !uses.startsWith("./"))
    .filter((uses) => !FULL_SHA.test(uses.slice(uses.lastIndexOf("@") + 1)))
    .map((uses) => `${file}: ${uses} is not pinned by a full commit`);
}

/** A pinned third party is one of those that were looked at, and the comment tells its version. */
export function unknownPins({ file, text }: WorkflowText, pins: Pins): readonly string[] {
  const found = text.matchAll(/uses:\s*["']?([^\s"'@]+)@([0-9a-f]{40})["']?[^\S\n]*(?:#[^\S\n]*(.*\S))?/gu);
  return [...found].flatMap(([, name = "", sha = "", comment = ""]) => {
    if (ownAction(`${name}@${sha}`) !== undefined)
      return comment === OWN_COMMENT ? [] : [`${file}: ${name} needs the comment "${OWN_COMMENT}"`];
    const pin = pins[name];
    if (pin?.sha !== sha) return [`${file}: ${name}@${sha} is not in pinned-actions.json`];
    return comment === pin.version ? [] : [`${file}: ${name}@${sha} needs the comment ${pin.version}`];
  });
}

/** Inputs that an example gives and the action's spec does not declare. */
export function undeclaredInputs({ file, text }: WorkflowText, declared: DeclaredActions): readonly string[] {
  return usesIn(parse(text)).flatMap(({ uses, with: given }) => {
    const action = ownAction(uses);
    if (action === undefined) return [];
    const inputs = declared.get(action)?.inputs;
    if (inputs === undefined) return [`${file}: there is no action ${action}`];
    return Object.keys(given)
      .filter((name) => !inputs.includes(name))
      .map((name) => `${file}: ${action} has no input ${name}`);
  });
}

/** `steps.ID.outputs.NAME` of a step of ours that its spec does not declare; such an expression is empty without a word. */
export function undeclaredOutputs({ file, text }: WorkflowText, declared: DeclaredActions): readonly string[] {
  return jobsOf(text).flatMap(([, job]) =>
    usesIn(job).flatMap(({ id, uses }) => {
      const action = ownAction(uses);
      const outputs = action === undefined ? undefined : declared.get(action)?.outputs;
      if (action === undefined || outputs === undefined || typeof id !== "string") return [];
      const named = JSON.stringify(job).matchAll(/steps\.([\w-]+)\.outputs\.([\w-]+)/gu);
      return [...named].flatMap(([, step, name = ""]) =>
        step === id && !outputs.includes(name) ? [`${file}: ${action} has no output ${name}`] : [],
      );
    }),
  );
}

/** A whole workflow, and not an example of some steps or jobs. */
function isWorkflow(text: string): boolean {
  const { on, jobs } = fields(parse(text));
  return on !== undefined && jobs !== undefined;
}

/** What the actions of a job's steps ask for and the job does not have; a checkout asks for `contents: read`. */
export function missingPermissions({ file, text }: WorkflowText, declared: DeclaredActions): readonly string[] {
  if (!isWorkflow(text)) return [];
  const top = fields(parse(text))["permissions"];
  return jobsOf(text).flatMap(([name, job]) => {
    const given = fields(job["permissions"] ?? top);
    return Object.entries(neededPermissions(job, declared))
      .filter(([scope, access]) => given[scope] !== access)
      .map(([scope, access]) => `${file}: job ${name} needs ${scope}: ${access}`);
  });
}

/** What a workflow to be copied grants beyond that: nothing at the top, and in no job what none of its steps asks for. */
export function sparePermissions({ file, text }: WorkflowText, declared: DeclaredActions): readonly string[] {
  if (!isWorkflow(text)) return [];
  const top = fields(parse(text))["permissions"];
  const atTop = JSON.stringify(top) === "{}" ? [] : [`${file}: needs permissions: {} at the top`];
  const inJobs = jobsOf(text).flatMap(([name, job]) => {
    const needed = neededPermissions(job, declared);
    return Object.keys(fields(job["permissions"]))
      .filter((scope) => needed[scope] === undefined)
      .map((scope) => `${file}: job ${name} grants ${scope}, which no step asks for`);
  });
  return [...atTop, ...inJobs];
}

function neededPermissions(job: Fields, declared: DeclaredActions): Readonly<Record<string, string>> {
  const needed: Record<string, string> = {};
  if (scriptsIn(job).some((script) => script.includes("gh workflow run "))) needed["actions"] = "write";
  for (const { uses, with: given } of usesIn(job)) {
    if (uses.startsWith("actions/checkout@")) needed["contents"] ??= "read";
    const asked = declared.get(ownAction(uses) ?? "")?.permissions ?? {};
    for (const [scope, access] of Object.entries(asked)) {
      // Without a comment nothing is written to the pull request.
      if (scope === "pull-requests" && given["comment"] === "false") continue;
      if (scope === "checks" && given["check-run"] === "false") continue;
      if (needed[scope] !== "write") needed[scope] = mayPromote(uses, given) && scope === "packages" ? "write" : access;
    }
  }
  return needed;
}

/** Of deploy-canary's commands `promote` alone moves an alias in the registry; an expression may be any of them. */
function mayPromote(uses: string, { command }: Fields): boolean {
  return ownAction(uses) === "deploy-canary" && typeof command === "string" && /promote|\$\{\{/u.test(command);
}

function scriptsIn(node: unknown): readonly string[] {
  return objectsIn(node).flatMap(({ run }) => (typeof run === "string" ? [run] : []));
}

/**
 * A script holds no expression: GitHub pastes its value into the script before the shell reads it, and titles, branch names and outputs are written
 * by strangers. Values come by `env`.
 */
export function expressionsInScripts({ file, text }: WorkflowText): readonly string[] {
  return objectsIn(parse(text)).flatMap((step) =>
    [step["run"], fields(step["with"])["script"]].flatMap((script) =>
      typeof script === "string" && script.includes("${{")
        ? [`${file}: an expression in a script: ${script.trim()}`]
        : [],
    ),
  );
}

/** Habits that every workflow of ours has. */
export function carelessWorkflows({ file, text }: WorkflowText): readonly string[] {
  if (!isWorkflow(text)) return [];
  const jobs = jobsOf(text);
  const workflow = fields(parse(text));
  const events = typeof workflow["on"] === "string" ? [workflow["on"]] : Object.keys(fields(workflow["on"]));
  const checkouts = usesIn(workflow).filter(({ uses }) => uses.startsWith("actions/checkout@"));
  return [
    ...(events.includes("pull_request_target") ? [`${file}: runs strangers' models with the base's secrets`] : []),
    ...(workflow["concurrency"] === undefined ? [`${file}: has no concurrency`] : []),
    ...jobs.flatMap(([name, job]) =>
      job["timeout-minutes"] === undefined ? [`${file}: job ${name} has no limit`] : [],
    ),
    ...checkouts.flatMap(({ with: given }) =>
      given["persist-credentials"] === false ? [] : [`${file}: the checkout leaves the token in .git`],
    ),
  ];
}

/** Fenced YAML blocks of a Markdown page. */
export function yamlBlocks({ file, text }: WorkflowText): readonly WorkflowText[] {
  return [...text.matchAll(/```ya?ml\n(.*?)```/gsu)].map(([, block = ""], at) => ({
    file: `${file}, example ${String(at + 1)}`,
    text: block,
  }));
}

/**
 * An action.yml holds an expression as an input's default, and in no description: the runner does not load an action that has one there, and no
 * linter says so.
 */
export function expressionsInDescriptions({ file, text }: WorkflowText): readonly string[] {
  return objectsIn(parse(text)).flatMap(({ description }) =>
    typeof description === "string" && description.includes("${{")
      ? [`${file}: an expression in a description: ${description}`]
      : [],
  );
}
