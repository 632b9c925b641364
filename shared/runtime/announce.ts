import { stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { resultOutput } from "../records/result-output.ts";
import type { CheckRunReport } from "../report/check-run.ts";
import { sectionEdit, type SectionEdit } from "../report/comment/edit.ts";
import { type CommentSource, renderCommentSection } from "../report/comment/render-section.ts";
import { renderMarkdown } from "../report/markdown/render.ts";
import type { Conclusion } from "./action-main.ts";
import type { ActionsLog } from "./actions-log.ts";
import { PUBLISHED_FILES, type Published } from "./publish.ts";

/** What became of the comment. */
export type CommentOutcome =
  | { readonly kind: "written"; readonly url: string }
  /** A later run has written its own report there. */
  | { readonly kind: "superseded"; readonly url: string }
  | { readonly kind: "not-permitted"; readonly permission: string; readonly detail: string }
  | { readonly kind: "failed"; readonly detail: string };

/** What became of the check run. */
export type CheckRunOutcome = Exclude<CommentOutcome, { readonly kind: "superseded" }>;

/** What became of the artifact; its id is null where the service names none. */
export type ArtifactOutcome =
  { readonly kind: "uploaded"; readonly id: number | null } | { readonly kind: "failed"; readonly detail: string };

/** Where a finished run is told, beside its files. None of them changes a verdict. */
export interface Destinations {
  readonly comment: (pullNumber: number, edit: SectionEdit) => Promise<CommentOutcome>;
  /** Replaces a section that no longer holds; the edit is made from all comments of ours, null when there is nothing to withdraw. */
  readonly withdraw: (
    pullNumber: number,
    edit: (bodies: readonly string[]) => SectionEdit | null,
  ) => Promise<CommentOutcome | { readonly kind: "nothing" }>;
  readonly artifact: (name: string, files: readonly string[], root: string) => Promise<ArtifactOutcome>;
  readonly checkRun: (report: CheckRunReport) => Promise<CheckRunOutcome>;
}

export interface Announcement {
  readonly conclusion: Conclusion;
  /** Absolute paths. */
  readonly files: Published;
  readonly log: ActionsLog;
  readonly summaryPath: string | null;
  /** Null where there is no pull request, or no comment is wanted. */
  readonly pullNumber: number | null;
  /** The leg of a matrix that this is. */
  readonly leg: string | null;
  readonly headSha: string;
  readonly run: { readonly id: number; readonly attempt: number; readonly url: string };
  readonly sha256: (text: string) => string;
  readonly wantsArtifact: boolean;
  readonly hasArtifacts: boolean;
  readonly destinations: Destinations;
}

/** The runner drops a summary that is longer, all of it. */
const SUMMARY_BYTES = 1024 * 1024;
/** Verdict and headline need no more. */
const LEAST_SUMMARY_BYTES = 4096;

type UploadedArtifact = CommentSource["artifact"];

/** Tells outputs, summary, artifact, comment and check run, in this order: what needs nobody else comes first. */
export async function announce(announcement: Announcement): Promise<void> {
  writeOutputs(announcement);
  await writeSummary(announcement);
  const { conclusion, files, run, leg, headSha } = announcement;
  const source: CommentSource = {
    action: conclusion.result.action,
    leg,
    run,
    commit: headSha,
    recordDigest: files.recordDigest,
    runUrl: run.url,
    artifact: await upload(announcement),
  };
  await comment(announcement, source);
  await checkRun(announcement, source);
}

function writeOutputs({ conclusion: { result, outputs = {} }, files, log }: Announcement): void {
  log.output("verdict", result.verdict);
  log.output("reason-codes", JSON.stringify(result.reasonCodes));
  log.output("result", resultOutput(result));
  log.output("result-path", files.resultPath);
  log.output("record-path", files.recordPath);
  log.output("record-digest", files.recordDigest);
  log.output("report-path", files.reportPath);
  for (const [name, value] of Object.entries(outputs)) log.output(name, value);
}

async function writeSummary({ conclusion, log, summaryPath }: Announcement): Promise<void> {
  if (summaryPath === null) return;
  try {
    const { size } = await stat(summaryPath);
    if (SUMMARY_BYTES - size < LEAST_SUMMARY_BYTES) throw new Error("what is there already fills it");
    await log.summary(renderMarkdown(conclusion.document, { budget: SUMMARY_BYTES - size }));
  } catch (error) {
    log.warning({ title: "modelgate", message: `the step summary could not be written: ${textOf(error)}` });
  }
}

async function upload(announcement: Announcement): Promise<UploadedArtifact> {
  const { conclusion, files, log, destinations } = announcement;
  if (!announcement.wantsArtifact) return null;
  if (!announcement.hasArtifacts) {
    log.notice({ title: "modelgate", message: "no artifact: this runner has no artifact service" });
    return null;
  }
  // By its digest: legs of a matrix judge the same model under one job name, and a second artifact of a name is refused.
  const { action, model } = conclusion.result;
  const name = `modelgate-${action}-${model}-${files.recordDigest.slice(0, 12)}`;
  const root = dirname(files.recordPath);
  // Named one by one: the folder may hold files with rows, which never leave the machine.
  const names = [...PUBLISHED_FILES, ...(conclusion.files ?? []).map(({ name }) => name)];
  const paths = names.map((file) => join(root, file));
  const outcome = await destinations.artifact(name, paths, root);
  switch (outcome.kind) {
    case "failed":
      log.warning({ title: "modelgate", message: `the artifact was not uploaded: ${outcome.detail}` });
      return null;
    case "uploaded": {
      log.line(`Uploaded the artifact ${name}.`);
      const run = announcement.run.url.replace(/\/attempts\/\d+$/u, "");
      return { name, url: outcome.id === null ? null : `${run}/artifacts/${String(outcome.id)}` };
    }
  }
}

async function comment(announcement: Announcement, source: CommentSource): Promise<void> {
  const { conclusion, log, pullNumber, sha256, destinations } = announcement;
  const { voice, document, result } = conclusion;
  if (pullNumber === null || voice?.comment === null) return;
  const edit =
    voice?.comment(source) ??
    sectionEdit({ model: result.model, sections: [renderCommentSection(document, { source, sha256 })], sha256 });
  const outcome = await destinations.comment(pullNumber, edit);
  switch (outcome.kind) {
    case "written":
      log.line(`Comment: ${outcome.url}`);
      return;
    case "superseded":
      log.notice({
        title: "modelgate",
        message: `the comment holds the report of a later run and was left as it is: ${outcome.url}\nThis run's report is in the step summary.`,
      });
      return;
    case "not-permitted":
      log.warning({
        title: "modelgate",
        message: `no comment: the token lacks the permission ${outcome.permission}. The report is in the step summary.\nPull requests of forks and of Dependabot have a token that only reads; elsewhere grant it under permissions, or set comment: false.`,
      });
      return;
    case "failed":
      log.warning({ title: "modelgate", message: `no comment: ${outcome.detail}` });
  }
}

async function checkRun(announcement: Announcement, source: CommentSource): Promise<void> {
  const { conclusion, log, destinations } = announcement;
  const report = conclusion.voice?.checkRun?.(source);
  if (report === undefined) return;
  const outcome = await destinations.checkRun(report);
  switch (outcome.kind) {
    case "written":
      log.line(`Check run: ${outcome.url}`);
      return;
    case "not-permitted":
      log.warning({
        title: "modelgate",
        message: `no check run: the token lacks the permission ${outcome.permission}. The verdict is the job's own, and in the step summary.\nPull requests of forks and of Dependabot have a token that only reads; elsewhere grant it under permissions, or set check-run: false.`,
      });
      return;
    case "failed":
      log.warning({ title: "modelgate", message: `no check run: ${outcome.detail}` });
  }
}

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
