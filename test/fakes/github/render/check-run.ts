import type { JsonObject } from "../json.ts";
import type { RepositoryState } from "../state/repository.ts";
import type { CheckAnnotation, CheckRun } from "../state/run.ts";
import { nodeId, type Links } from "./links.ts";
import { renderMinimalPull } from "./pull.ts";
import { renderActionsApp } from "./user.ts";

/** Schema check-run. Pull requests from forks are not listed: they belong to another repository's commits. */
export function renderCheckRun(repository: RepositoryState, run: CheckRun, links: Links): JsonObject {
  const api = links.api(`/repos/${repository.fullName}/check-runs/${run.id}`);
  const html = links.html(`/${repository.fullName}/runs/${run.id}`);
  const pulls = [...repository.pulls.values()].filter(
    (pull) =>
      pull.state === "open" && pull.head.repository === repository.fullName && repository.headOf(pull) === run.headSha,
  );
  return {
    id: run.id,
    node_id: nodeId("CheckRun", run.id),
    name: run.name,
    head_sha: run.headSha,
    external_id: run.externalId ?? "",
    url: api,
    html_url: html,
    details_url: run.detailsUrl ?? html,
    status: run.status,
    conclusion: run.conclusion,
    started_at: run.startedAt,
    completed_at: run.completedAt,
    output: { ...run.output, annotations_count: run.annotations.length, annotations_url: `${api}/annotations` },
    check_suite: { id: run.suiteId },
    app: renderActionsApp(links),
    pull_requests: pulls.map((pull) => renderMinimalPull(repository, pull, links)),
  };
}

/** Schema check-annotation. */
export function renderAnnotation(
  repository: RepositoryState,
  run: CheckRun,
  annotation: CheckAnnotation,
  links: Links,
): JsonObject {
  return {
    path: annotation.path,
    blob_href: links.html(`/${repository.fullName}/blob/${run.headSha}/${annotation.path}`),
    start_line: annotation.startLine,
    end_line: annotation.endLine,
    start_column: annotation.startColumn,
    end_column: annotation.endColumn,
    annotation_level: annotation.level,
    title: annotation.title,
    message: annotation.message,
    raw_details: annotation.rawDetails,
  };
}
