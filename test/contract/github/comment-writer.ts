/** One writer in a process of its own: API address, token, pull request, leg. Prints its outcome. */
import { githubClient } from "../../../shared/adapters/github/client.ts";
import { publishSection } from "../../../shared/adapters/github/comment.ts";
import { sectionEdit } from "../../../shared/report/comment/edit.ts";
import { here } from "./comment-place.ts";
import { section, sha256 } from "./comment-section.ts";

const [apiUrl = "", token = "", pullNumber = "", leg = ""] = process.argv.slice(2);
const client = await githubClient({ token, apiUrl, userAgent: "modelgate-test" });
const edit = sectionEdit({ model: "income", sections: [section(leg)], sha256 });
const pace = { settleMs: 1500, createWaitMs: 500, backoffMs: 500 };
const outcome = await publishSection(client, { ...here, pullNumber: Number(pullNumber), edit, pace });
process.stdout.write(JSON.stringify(outcome));
