import type { GithubClient } from "./client.ts";
import { githubFailure, isPermission, translateGithubError } from "./errors.ts";

/** A line of a file that the check run points at. */
export interface CheckAnnotation {
  /** Relative to the repository. */
  readonly path: string;
  readonly line: number;
  readonly level: "notice" | "warning" | "failure";
  readonly title: string;
  readonly message: string;
}

/** What one check run says. */
export interface CheckRunReport {
  readonly name: string;
  /** Finds the run again: the same for every attempt that judges the same model. */
  readonly externalId: string;
  readonly headSha: string;
  readonly conclusion: "success" | "neutral" | "failure" | "action_required";
  readonly title: string;
  /** Markdown, at most 65 535 bytes. */
  readonly summary: string;
  readonly detailsUrl: string;
  readonly annotations: readonly CheckAnnotation[];
}

export type CheckRunOutcome =
  | { readonly kind: "written"; readonly url: string }
  | { readonly kind: "not-permitted"; readonly permission: string; readonly detail: string }
  | { readonly kind: "failed"; readonly detail: string };

export const CHECK_RUN_PERMISSION = "checks: write";

/** GitHub takes 50 a request and adds them to those that are there. */
const ANNOTATIONS_AT_ONCE = 50;
const MOST_ANNOTATIONS = 200;
const PAGE_SIZE = 100;
const MOST_PAGES = 10;

/**
 * Writes the one check run of a model on a commit: the one found by its external id is updated, and only a first one is created. Annotations
 * cannot be taken back, so those that are there already are not sent again. GitHub's failures are outcomes, not exceptions.
 */
export async function publishCheckRun(
  client: GithubClient,
  place: { readonly owner: string; readonly repo: string },
  report: CheckRunReport,
): Promise<CheckRunOutcome> {
  try {
    return { kind: "written", url: await write(client, place, report) };
  } catch (error) {
    const kind = githubFailure(error)?.kind;
    const operation = `write the check run ${report.name}`;
    const [{ message: detail }] = translateGithubError(error, { operation, permission: CHECK_RUN_PERMISSION }).problems;
    return kind !== undefined && isPermission(kind)
      ? { kind: "not-permitted", permission: CHECK_RUN_PERMISSION, detail }
      : { kind: "failed", detail };
  }
}

async function write(
  client: GithubClient,
  place: { readonly owner: string; readonly repo: string },
  report: CheckRunReport,
): Promise<string> {
  const { checks } = client.rest;
  const { name, externalId, headSha, conclusion, title, summary, detailsUrl } = report;
  const existing = await findRun(client, place, report);
  const known = existing === null ? new Set<string>() : await annotationsOf(client, place, existing);
  const fresh = report.annotations.filter((one) => !known.has(keyOf(one))).slice(0, MOST_ANNOTATIONS);
  const body = (annotations: readonly CheckAnnotation[]) => ({
    ...place,
    status: "completed" as const,
    conclusion,
    external_id: externalId,
    details_url: detailsUrl,
    output: { title, summary, annotations: annotations.map(requested) },
  });
  const first = fresh.slice(0, ANNOTATIONS_AT_ONCE);
  const { data } =
    existing === null
      ? await checks.create({ ...body(first), name, head_sha: headSha })
      : await checks.update({ ...body(first), name, check_run_id: existing });
  for (let start = ANNOTATIONS_AT_ONCE; start < fresh.length; start += ANNOTATIONS_AT_ONCE) {
    const more = fresh.slice(start, start + ANNOTATIONS_AT_ONCE);
    await checks.update({ ...body(more), check_run_id: data.id });
  }
  return data.html_url ?? detailsUrl;
}

async function findRun(
  client: GithubClient,
  place: { readonly owner: string; readonly repo: string },
  { name, headSha, externalId }: CheckRunReport,
): Promise<number | null> {
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const { data } = await client.rest.checks.listForRef({
      ...place,
      ref: headSha,
      check_name: name,
      filter: "all",
      per_page: PAGE_SIZE,
      page,
    });
    const found = data.check_runs.find((run) => run.external_id === externalId && run.name === name);
    if (found !== undefined) return found.id;
    if (data.check_runs.length < PAGE_SIZE) return null;
  }
  return null;
}

async function annotationsOf(
  client: GithubClient,
  place: { readonly owner: string; readonly repo: string },
  id: number,
): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const { data } = await client.rest.checks.listAnnotations({
      ...place,
      check_run_id: id,
      per_page: PAGE_SIZE,
      page,
    });
    for (const { path, start_line: line, title, message } of data) {
      found.add(keyOf({ path, line, title: title ?? "", message: message ?? "" }));
    }
    if (data.length < PAGE_SIZE) break;
  }
  return found;
}

function keyOf({ path, line, title, message }: Pick<CheckAnnotation, "path" | "line" | "title" | "message">): string {
  return JSON.stringify([path, line, title, message]);
}

function requested({ path, line, level, title, message }: CheckAnnotation): {
  readonly path: string;
  readonly start_line: number;
  readonly end_line: number;
  readonly annotation_level: "notice" | "warning" | "failure";
  readonly title: string;
  readonly message: string;
} {
  return { path, start_line: line, end_line: line, annotation_level: level, title, message };
}
