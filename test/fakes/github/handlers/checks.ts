import { ApiError, invalid, notFound } from "../api-error.ts";
import { created, idParam, isApp, ok, type Call, type Handler } from "../call.ts";
import { integerField, objectField, objectsField, textField, type JsonObject } from "../json.ts";
import { countedReply, listReply } from "../pagination.ts";
import { renderAnnotation, renderCheckRun } from "../render/check-run.ts";
import type { CheckAnnotation, CheckRun, Conclusion, Progress } from "../state/run.ts";

function requireApp(call: Call): void {
  if (!isApp(call)) throw new ApiError(403, "You must authenticate via a GitHub App.");
}

function annotationOf(given: JsonObject): CheckAnnotation {
  const message = textField(given, "message") ?? "";
  const title = textField(given, "title") ?? null;
  // Told by the parameters' texts, not by their schemas.
  if (Buffer.byteLength(message) > 65_536) throw invalid("CheckRun", "annotations", "invalid", "message exceeds 64 KB");
  if ((title ?? "").length > 255) throw invalid("CheckRun", "annotations", "invalid", "title exceeds 255 characters");
  const startLine = integerField(given, "start_line") ?? 1;
  const endLine = integerField(given, "end_line") ?? startLine;
  const startColumn = integerField(given, "start_column") ?? null;
  if (startColumn !== null && startLine !== endLine) {
    throw invalid("CheckRun", "annotations", "invalid", "start_column is only allowed when start_line equals end_line");
  }
  return {
    path: textField(given, "path") ?? "",
    startLine,
    endLine,
    startColumn,
    endColumn: integerField(given, "end_column") ?? null,
    level: textField(given, "annotation_level") ?? "notice",
    title,
    message,
    rawDetails: textField(given, "raw_details") ?? null,
  };
}

/** Writes what the request holds over the run; annotations are added to those already there. */
function apply(call: Call, run: CheckRun): void {
  const { body } = call;
  const now = call.world.clock.now();
  run.name = textField(body, "name") ?? run.name;
  run.externalId = textField(body, "external_id") ?? run.externalId;
  run.detailsUrl = textField(body, "details_url") ?? run.detailsUrl;
  run.status = (textField(body, "status") as Progress | undefined) ?? run.status;
  run.startedAt = textField(body, "started_at") ?? run.startedAt;
  const conclusion = textField(body, "conclusion") as Conclusion | undefined;
  if (conclusion !== undefined) {
    run.conclusion = conclusion;
    run.status = "completed"; // "Providing conclusion will automatically set the status parameter to completed."
    run.completedAt = textField(body, "completed_at") ?? now;
  }
  const output = objectField(body, "output");
  if (output === undefined) return;
  run.annotations.push(...objectsField(output, "annotations").map(annotationOf));
  run.output = {
    title: textField(output, "title") ?? run.output.title,
    summary: textField(output, "summary") ?? run.output.summary,
    text: textField(output, "text") ?? run.output.text,
  };
}

function findRun(call: Call): CheckRun {
  const id = idParam(call, "check_run_id");
  const found = call.repository().checkRuns.find((run) => run.id === id);
  if (found === undefined) throw notFound();
  return found;
}

export const createCheck: Handler = (call) => {
  requireApp(call);
  const repository = call.repository();
  const headSha = textField(call.body, "head_sha") ?? "";
  if (call.world.git.commit(headSha) === undefined) {
    throw invalid("CheckRun", "head_sha", "invalid", `No commit found for SHA: ${headSha}`);
  }
  if (textField(call.body, "status") === "completed" && textField(call.body, "conclusion") === undefined) {
    throw invalid("CheckRun", "conclusion", "missing_field", "conclusion is required when status is completed");
  }
  const sameSuite = repository.checkRuns.find((run) => run.headSha === headSha);
  const run: CheckRun = {
    id: call.world.nextId(),
    headSha,
    suiteId: sameSuite?.suiteId ?? call.world.nextId(),
    annotations: [],
    name: "",
    status: "queued",
    conclusion: null,
    externalId: null,
    detailsUrl: null,
    startedAt: call.world.clock.now(),
    completedAt: null,
    output: { title: null, summary: null, text: null },
  };
  apply(call, run);
  repository.checkRuns.push(run);
  return created(renderCheckRun(repository, run, call.links));
};

export const updateCheck: Handler = (call) => {
  requireApp(call);
  const run = findRun(call);
  apply(call, run);
  return ok(renderCheckRun(call.repository(), run, call.links));
};

export const getCheck: Handler = (call) => ok(renderCheckRun(call.repository(), findRun(call), call.links));

export const listAnnotations: Handler = (call) => {
  const run = findRun(call);
  return listReply(call, run.annotations, (annotation) =>
    renderAnnotation(call.repository(), run, annotation, call.links),
  );
};

/** `filter=latest`, the default, keeps the newest run of each name. */
export const listChecks: Handler = (call) => {
  const repository = call.repository();
  const sha = repository.resolve(call.params["ref"] ?? "");
  if (sha === undefined)
    throw invalid("CheckRun", "ref", "invalid", `No commit found for SHA: ${call.params["ref"] ?? ""}`);
  const { check_name: name, status, filter } = call.query;
  const newestOf = new Map(repository.checkRuns.filter((run) => run.headSha === sha).map((run) => [run.name, run.id]));
  const found = repository.checkRuns
    .filter((run) => run.headSha === sha && (filter === "all" || newestOf.get(run.name) === run.id))
    .filter((run) => (name === undefined || run.name === name) && (status === undefined || run.status === status))
    .reverse();
  return countedReply(call, "check_runs", found, (run) => renderCheckRun(repository, run, call.links));
};
