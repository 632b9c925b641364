/** One gate in a process of its own: API address, token, pull request, run. Prints its outcome. */
import { githubClient } from "../../../shared/adapters/github/client.ts";
import { publishSection } from "../../../shared/adapters/github/comment.ts";
import { headEdit } from "../../../shared/report/comment/head-edit.ts";
import { headEntryLine } from "../../../shared/report/comment/head-entry.ts";
import { commentSection, HEAD_SECTION } from "../../../shared/report/comment/section.ts";
import { here } from "./comment-place.ts";
import { sha256 } from "./comment-section.ts";

const [apiUrl = "", token = "", pullNumber = "", runId = ""] = process.argv.slice(2);
const client = await githubClient({ token, apiUrl, userAgent: "modelgate-test" });
const entry = {
  commit: Number(runId).toString(16).padStart(40, "0"),
  verdict: "fail" as const,
  at: "2026-11-23T21:10:00Z",
  runId: Number(runId),
  attempt: 1,
  runUrl: `https://github.com/octo/models/actions/runs/${runId}/attempts/1`,
};
const text = `## head of run ${runId}\n\n${headEntryLine(entry)}`;
const head = commentSection(HEAD_SECTION, [{ keep: "always", text }], sha256, { id: entry.runId, attempt: 1 });
const edit = headEdit({ model: "income", head, entry, sha256 });
const pace = { settleMs: 1500, createWaitMs: 500, backoffMs: 500 };
const outcome = await publishSection(client, { ...here, pullNumber: Number(pullNumber), edit, pace });
process.stdout.write(JSON.stringify(outcome));
