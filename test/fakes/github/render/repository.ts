import type { JsonObject } from "../json.ts";
import type { RepositoryState } from "../state/repository.ts";
import { nodeId, type Links } from "./links.ts";
import { renderUser } from "./user.ts";

const plainLinks = [
  "contributors",
  "deployments",
  "downloads",
  "events",
  "forks",
  "hooks",
  "languages",
  "merges",
  "stargazers",
  "subscribers",
  "subscription",
  "tags",
  "teams",
];

const templates: Readonly<Record<string, string>> = {
  archive_url: "/{archive_format}{/ref}",
  assignees_url: "/assignees{/user}",
  blobs_url: "/git/blobs{/sha}",
  branches_url: "/branches{/branch}",
  collaborators_url: "/collaborators{/collaborator}",
  comments_url: "/comments{/number}",
  commits_url: "/commits{/sha}",
  compare_url: "/compare/{base}...{head}",
  contents_url: "/contents/{+path}",
  git_commits_url: "/git/commits{/sha}",
  git_refs_url: "/git/refs{/sha}",
  git_tags_url: "/git/tags{/sha}",
  issue_comment_url: "/issues/comments{/number}",
  issue_events_url: "/issues/events{/number}",
  issues_url: "/issues{/number}",
  keys_url: "/keys{/key_id}",
  labels_url: "/labels{/name}",
  milestones_url: "/milestones{/number}",
  notifications_url: "/notifications{?since,all,participating}",
  pulls_url: "/pulls{/number}",
  releases_url: "/releases{/id}",
  statuses_url: "/statuses/{sha}",
  trees_url: "/git/trees{/sha}",
};

/** Schema minimal-repository. */
export function renderMinimalRepository(repository: RepositoryState, links: Links): JsonObject {
  const api = links.api(`/repos/${repository.fullName}`);
  return {
    id: repository.id,
    node_id: nodeId("Repository", repository.id),
    name: repository.name,
    full_name: repository.fullName,
    owner: renderUser(repository.owner, links),
    private: repository.isPrivate,
    html_url: links.html(`/${repository.fullName}`),
    description: null,
    fork: repository.forkOf !== undefined,
    url: api,
    ...Object.fromEntries(plainLinks.map((name) => [`${name}_url`, `${api}/${name}`])),
    ...Object.fromEntries(Object.entries(templates).map(([name, template]) => [name, `${api}${template}`])),
  };
}

/** Schema repository; also nullable-repository. */
export function renderRepository(repository: RepositoryState, links: Links): JsonObject {
  const html = links.html(`/${repository.fullName}`);
  const openPulls = [...repository.pulls.values()].filter(({ state }) => state === "open").length;
  return {
    ...renderMinimalRepository(repository, links),
    git_url: `git://github.com/${repository.fullName}.git`,
    ssh_url: `git@github.com:${repository.fullName}.git`,
    clone_url: `${html}.git`,
    svn_url: html,
    mirror_url: null,
    homepage: null,
    language: null,
    license: null,
    forks: 0,
    forks_count: 0,
    stargazers_count: 0,
    watchers: 0,
    watchers_count: 0,
    size: 0,
    default_branch: repository.defaultBranch,
    open_issues: openPulls,
    open_issues_count: openPulls,
    has_issues: true,
    has_projects: true,
    has_wiki: true,
    has_pages: false,
    has_downloads: true,
    has_discussions: false,
    archived: false,
    disabled: false,
    topics: [],
    visibility: repository.isPrivate ? "private" : "public",
    pushed_at: repository.createdAt,
    created_at: repository.createdAt,
    updated_at: repository.createdAt,
  };
}

/** Schema full-repository, with the parent of a fork. */
export function renderFullRepository(repository: RepositoryState, links: Links): JsonObject {
  const parent = repository.forkOf === undefined ? undefined : renderRepository(repository.forkOf, links);
  return {
    ...renderRepository(repository, links),
    network_count: 0,
    subscribers_count: 0,
    ...(parent === undefined ? {} : { parent, source: parent }),
  };
}
