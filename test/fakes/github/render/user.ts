import type { JsonObject } from "../json.ts";
import type { UserState } from "../state/world.ts";
import { nodeId, type Links } from "./links.ts";

/** Schema simple-user. */
export function renderUser(user: UserState, links: Links): JsonObject {
  const login = encodeURIComponent(user.login);
  const api = links.api(`/users/${login}`);
  return {
    login: user.login,
    id: user.id,
    node_id: nodeId("User", user.id),
    avatar_url: `https://avatars.githubusercontent.com/u/${user.id}?v=4`,
    gravatar_id: "",
    url: api,
    html_url: links.html(user.type === "Bot" ? `/apps/${user.login.replace(/\[bot\]$/u, "")}` : `/${login}`),
    followers_url: `${api}/followers`,
    following_url: `${api}/following{/other_user}`,
    gists_url: `${api}/gists{/gist_id}`,
    starred_url: `${api}/starred{/owner}{/repo}`,
    subscriptions_url: `${api}/subscriptions`,
    organizations_url: `${api}/orgs`,
    repos_url: `${api}/repos`,
    events_url: `${api}/events{/privacy}`,
    received_events_url: `${api}/received_events`,
    type: user.type,
    site_admin: false,
  };
}

/** Schema public-user, what `GET /user` answers to a token without the `user` scope. */
export function renderAccount(user: UserState, links: Links, createdAt: string): JsonObject {
  return {
    ...renderUser(user, links),
    user_view_type: "public",
    name: user.login,
    company: null,
    blog: null,
    location: null,
    email: null,
    hireable: null,
    bio: null,
    public_repos: 0,
    public_gists: 0,
    followers: 0,
    following: 0,
    created_at: createdAt,
    updated_at: createdAt,
  };
}

/** The app behind GITHUB_TOKEN, schema integration; its id is the one of github.com. */
export function renderActionsApp(links: Links): JsonObject {
  return {
    id: 15_368,
    slug: "github-actions",
    node_id: nodeId("Integration", 15_368),
    owner: renderUser({ id: 9919, login: "github", type: "Organization" }, links),
    name: "GitHub Actions",
    description: "Automate your workflow from idea to production",
    external_url: "https://help.github.com/en/actions",
    html_url: links.html("/apps/github-actions"),
    created_at: "2018-07-30T09:30:17Z",
    updated_at: "2024-04-10T20:33:16Z",
    permissions: { checks: "write", contents: "write", metadata: "read" },
    events: ["check_run", "pull_request", "push"],
  };
}
