import { pathPart, rolloutIdOf } from "../../core/canary/rollout-id.ts";
import type { EntryKind, JournalEntry } from "../../core/canary/journal-entry.ts";
import { ModelgateError } from "../../core/errors.ts";
import type { RolloutJournal, RolloutKey, RolloutNote } from "../../ports/rollout-journal.ts";
import { canonicalJson } from "../../records/canonical-json.ts";
import { journalLine, parseJournalLine } from "../../records/journal-line.ts";
import { type RolloutDocument, rolloutDocumentSchema } from "../../records/rollout-document.ts";
import { rolloutNoteSchema } from "../../records/rollout-note.ts";
import type { GithubClient } from "./client.ts";
import { githubFailure, translateGithubError } from "./errors.ts";

export interface GithubJournalPlace {
  readonly owner: string;
  readonly repo: string;
  /** Commit that deployments and notes are tied to. */
  readonly sha: string;
  /** Address of this run, shown beside each status. */
  readonly runUrl: string;
}

/** Deployments of ours among others of the environment, such as those that a job with `environment` makes by itself. */
const TASK = "modelgate";
/** Neither branches nor tags: nobody checks them out, and no workflow is started by them. */
const PREFIX = "modelgate";
const PAGE = 100;
/** Deployments of one environment that are searched for a rollout; ten thousand are years. */
const MOST_PAGES = 100;

/**
 * The journal as GitHub shows it. A deployment's payload is the plan, its statuses are the lines; claims and latches are refs, whose
 * creation fails where there is one. There is no other store.
 */
export function githubJournal(client: GithubClient, place: GithubJournalPlace): RolloutJournal {
  const { owner, repo } = place;
  const at = { owner, repo };
  const deployments = deploymentFinder(client, place);
  const pins = pinnedRefs(client, place);
  const documentOf = async (key: RolloutKey): Promise<RolloutDocument | null> => {
    const ref = refOf(key, "plan");
    const there = await pins.read(ref);
    if (there === undefined) return null;
    const { data } = rolloutDocumentSchema.safeParse(there);
    if (data === undefined) throw spoiled(ref);
    return data;
  };
  return {
    location: `GitHub deployments of ${owner}/${repo}`,
    numbers: ({ environment, model }) =>
      asking("list rollouts", "contents: read", async () => {
        const prefix = `${PREFIX}/${pathPart(environment)}/${pathPart(model)}/`;
        // All at once: GitHub knows no pages here.
        const { data: refs } = await client.rest.git.listMatchingRefs({ ...at, ref: prefix });
        const numbers = refs.flatMap(({ ref }) => numberOf(ref, `refs/${prefix}`) ?? []);
        return [...new Set(numbers)].sort((a, b) => a - b);
      }),
    begin: (key, document) =>
      asking(`begin rollout ${rolloutIdOf(key)}`, "contents: write", async () => {
        const isOurs = await pins.set(refOf(key, "plan"), rolloutDocumentSchema.parse(document), (there) => {
          return rolloutDocumentSchema.safeParse(there).data?.id === document.id;
        });
        if (isOurs) await deployments.ensure(key, document);
        return isOurs ? "begun" : "taken";
      }),
    document: (key) => asking(`read rollout ${rolloutIdOf(key)}`, "contents: read", () => documentOf(key)),
    pin: (key, kind, note) =>
      asking(`set ${kind} of rollout ${rolloutIdOf(key)}`, "contents: write", () =>
        pins.set(refOf(key, kind), note, (there) => rolloutNoteSchema.safeParse(there).data?.id === note.id),
      ),
    pinned: (key, kind) =>
      asking(`read ${kind} of rollout ${rolloutIdOf(key)}`, "contents: read", async () => {
        const there = await pins.read(refOf(key, kind));
        return there === undefined ? null : (rolloutNoteSchema.safeParse(there).data ?? UNREADABLE_NOTE);
      }),
    append: (key, entry) =>
      asking(`write into rollout ${rolloutIdOf(key)}`, "deployments: write", async () => {
        const document = await documentOf(key);
        if (document === null) throw notBegun(key);
        const id = await deployments.ensure(key, document);
        const { data } = await client.rest.repos.createDeploymentStatus({
          ...at,
          deployment_id: id,
          state: stateOf(entry.kind),
          description: journalLine(entry),
          log_url: place.runUrl,
          // It spares production anyway, and whom it spares is ours to say.
          auto_inactive: false,
        });
        const first = (await statuses(client, at, id)).find((one) => one.entry.seq === entry.seq);
        // Statuses cannot be written on a condition, so the one that was there first is the one that counts.
        return first?.id === data.id ? "written" : "lost";
      }),
    entries: (key) =>
      asking(`read rollout ${rolloutIdOf(key)}`, "deployments: read", async () => {
        const id = await deployments.find(key);
        return id === null ? [] : (await statuses(client, at, id)).map(({ entry }) => entry);
      }),
  };
}

type Repository = Pick<GithubJournalPlace, "owner" | "repo">;

/**
 * Finds and makes deployments by what their payload says, and remembers where: an id never changes. A run that dies after it has taken a
 * number leaves no deployment, and one is made when the first line comes. Of two made at once the older counts.
 */
function deploymentFinder(
  client: GithubClient,
  place: GithubJournalPlace,
): {
  readonly find: (key: RolloutKey) => Promise<number | null>;
  readonly ensure: (key: RolloutKey, document: RolloutDocument) => Promise<number>;
} {
  const at = { owner: place.owner, repo: place.repo };
  const known = new Map<string, number>();
  const find = async (key: RolloutKey): Promise<number | null> => {
    const wanted = rolloutIdOf(key);
    const remembered = known.get(wanted);
    if (remembered !== undefined) return remembered;
    let oldest: number | null = null;
    for (let page = 1; page <= MOST_PAGES; page += 1) {
      const parameters = { ...at, task: TASK, environment: key.environment, per_page: PAGE, page };
      const { data } = await client.rest.repos.listDeployments(parameters);
      const ids = data.filter(({ payload }) => rolloutIdIn(payload) === wanted).map(({ id }) => id);
      // Newest first: what was made twice stands close together.
      if (ids.length > 0) oldest = Math.min(...ids);
      if (ids.length > 0 || data.length < PAGE) break;
    }
    if (oldest !== null) known.set(wanted, oldest);
    return oldest;
  };
  return {
    find,
    async ensure(key, document) {
      const found = await find(key);
      if (found !== null) return found;
      await client.rest.repos.createDeployment({
        ...at,
        ref: document.commit ?? place.sha,
        task: TASK,
        environment: key.environment,
        description: descriptionOf(document),
        payload: JSON.parse(canonicalJson(document)) as Record<string, unknown>,
        // The model has been judged by its records; neither a merge nor other checks belong here.
        auto_merge: false,
        required_contexts: [],
      });
      const made = await find(key);
      if (made === null) throw notBegun(key);
      return made;
    },
  };
}

function notBegun(key: RolloutKey): ModelgateError {
  return new ModelgateError("external", [
    {
      code: "journal-unavailable",
      message: `GitHub shows no plan or deployment of rollout ${rolloutIdOf(key)}`,
      hint: "It was deleted, or GitHub has not caught up; run again.",
    },
  ]);
}

/** A plan that cannot be read may be that of a rollout under way: it is not passed over. */
function spoiled(ref: string): ModelgateError {
  return new ModelgateError("data", [
    {
      code: "journal-spoiled",
      message: `the commit at refs/${ref} is not a plan that this version of modelgate reads`,
      hint: "It was made by hand or by a newer version. Use that version, or remove the ref if nothing of that rollout is served.",
    },
  ]);
}

/** A payload comes back as an object or as its text. Others' deployments have others' payloads. */
function rolloutIdIn(payload: unknown): string | null {
  return (
    rolloutDocumentSchema.safeParse(typeof payload === "string" ? jsonOf(payload) : payload).data?.rolloutId ?? null
  );
}

/** Our lines, oldest first. Ids rise with time, and two of one second have an order. */
async function statuses(
  client: GithubClient,
  at: Repository,
  deploymentId: number,
): Promise<readonly { readonly id: number; readonly entry: JournalEntry }[]> {
  const parameters = { ...at, deployment_id: deploymentId, per_page: PAGE };
  const all = await client.paginate(client.rest.repos.listDeploymentStatuses, parameters);
  return all
    .flatMap(({ id, description }) => {
      const entry = parseJournalLine(description);
      return entry === null ? [] : [{ id, entry }];
    })
    .sort((a, b) => a.id - b.id);
}

function stateOf(kind: EntryKind): "in_progress" | "success" | "failure" | "inactive" {
  switch (kind) {
    case "staged":
    case "raise":
    case "settled":
    case "look":
    case "finalize":
      return "in_progress";
    case "promoted":
    case "restored":
      return "success";
    case "aborted":
      return "failure";
    case "superseded":
      return "inactive";
  }
}

function descriptionOf(document: RolloutDocument): string {
  const { rolloutId } = document;
  return document.kind === "rollout"
    ? `Canary of ${rolloutId}: ${document.candidate.version}`.slice(0, 140)
    : `Rollback of ${rolloutId}: to ${document.to.version}`.slice(0, 140);
}

function refOf({ environment, model, number }: RolloutKey, kind: string): string {
  return `${PREFIX}/${pathPart(environment)}/${pathPart(model)}/${String(number)}/${kind}`;
}

function numberOf(ref: string, prefix: string): number | null {
  const [number = ""] = ref.slice(prefix.length).split("/");
  return ref.startsWith(prefix) && /^[1-9]\d{0,14}$/u.test(number) ? Number(number) : null;
}

/** A latch of that name whose commit says something else is still a latch: it was set, and by whom is not known. */
const UNREADABLE_NOTE: RolloutNote = { id: "", reason: "unknown", actorId: null, at: "unknown", runUrl: null };

/** What only one can set: a ref to a commit without parents whose message is JSON. */
function pinnedRefs(
  client: GithubClient,
  place: GithubJournalPlace,
): {
  readonly set: (ref: string, content: unknown, isOurs: (there: unknown) => boolean) => Promise<boolean>;
  /** Undefined where there is no such ref. */
  readonly read: (ref: string) => Promise<unknown>;
} {
  const at = { owner: place.owner, repo: place.repo };
  const read = async (ref: string): Promise<unknown> => {
    let sha: string;
    try {
      const { data } = await client.rest.git.getRef({ ...at, ref });
      sha = data.object.sha;
    } catch (error) {
      if (githubFailure(error)?.status === 404) return undefined;
      throw error;
    }
    const { data } = await client.rest.git.getCommit({ ...at, commit_sha: sha });
    return jsonOf(data.message) ?? null;
  };
  return {
    read,
    async set(ref, content, isOurs) {
      const { data: source } = await client.rest.git.getCommit({ ...at, commit_sha: place.sha });
      const message = canonicalJson(content);
      const commit = await client.rest.git.createCommit({ ...at, message, tree: source.tree.sha, parents: [] });
      try {
        await client.rest.git.createRef({ ...at, ref: `refs/${ref}`, sha: commit.data.sha });
        return true;
      } catch (error) {
        // Somebody was first; or it was us, and the answer was lost.
        const there = await read(ref);
        if (there === undefined) throw error;
        return isOurs(there);
      }
    },
  };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

async function asking<T>(operation: string, permission: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ModelgateError) throw error;
    throw translateGithubError(error, { operation, permission });
  }
}
