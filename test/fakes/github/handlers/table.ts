import type { Handler } from "../call.ts";
import type { OperationId } from "../operations.ts";
import * as account from "./account.ts";
import * as checks from "./checks.ts";
import * as comments from "./comments.ts";
import { getContent } from "./contents.ts";
import * as deployments from "./deployments.ts";
import * as git from "./git.ts";
import { compareCommits, getCommitOfRef } from "./history.ts";
import * as pulls from "./pulls.ts";
import * as runs from "./runs.ts";

/** The one handler of each operation; the compiler counts them. */
export const handlers: Readonly<Record<OperationId, Handler>> = {
  "actions/download-artifact": runs.downloadArtifact,
  "actions/get-artifact": runs.getArtifact,
  "actions/get-pending-deployments-for-run": runs.listPending,
  "actions/get-reviews-for-run": runs.listApprovals,
  "actions/get-workflow-run": runs.getRun,
  "actions/list-artifacts-for-repo": runs.listArtifacts,
  "actions/list-jobs-for-workflow-run": runs.listJobs,
  "actions/list-workflow-run-artifacts": runs.listRunArtifacts,
  "actions/review-pending-deployments-for-run": runs.reviewPending,
  "checks/create": checks.createCheck,
  "checks/get": checks.getCheck,
  "checks/list-annotations": checks.listAnnotations,
  "checks/list-for-ref": checks.listChecks,
  "checks/update": checks.updateCheck,
  "git/create-blob": git.createBlob,
  "git/create-commit": git.createCommit,
  "git/create-ref": git.createRef,
  "git/create-tree": git.createTree,
  "git/delete-ref": git.deleteRef,
  "git/get-blob": git.getBlob,
  "git/get-commit": git.getCommit,
  "git/get-ref": git.getRef,
  "git/get-tree": git.getTree,
  "git/list-matching-refs": git.listMatchingRefs,
  "git/update-ref": git.updateRef,
  "issues/create-comment": comments.createComment,
  "issues/delete-comment": comments.deleteComment,
  "issues/get-comment": comments.getComment,
  "issues/list-comments": comments.listComments,
  "issues/update-comment": comments.updateComment,
  "meta/get": account.getMeta,
  "pulls/create": pulls.createPull,
  "pulls/create-review": pulls.createReview,
  "pulls/get": pulls.getPull,
  "pulls/list": pulls.listPulls,
  "pulls/list-commits": pulls.listPullCommits,
  "pulls/list-files": pulls.listFiles,
  "pulls/list-reviews": pulls.listReviews,
  "rate-limit/get": account.getRateLimit,
  "repos/compare-commits-with-basehead": compareCommits,
  "repos/create-deployment": deployments.createDeployment,
  "repos/create-deployment-status": deployments.createDeploymentStatus,
  "repos/delete-deployment": deployments.deleteDeployment,
  "repos/get": account.getRepository,
  "repos/get-all-environments": deployments.listEnvironments,
  "repos/get-collaborator-permission-level": account.getPermission,
  "repos/get-commit": getCommitOfRef,
  "repos/get-content": getContent,
  "repos/get-deployment": deployments.getDeployment,
  "repos/get-deployment-status": deployments.getDeploymentStatus,
  "repos/get-environment": deployments.getEnvironment,
  "repos/list-deployment-statuses": deployments.listDeploymentStatuses,
  "repos/list-deployments": deployments.listDeployments,
  "repos/list-pull-requests-associated-with-commit": pulls.listPullsOfCommit,
  "users/get-authenticated": account.getAuthenticated,
};
