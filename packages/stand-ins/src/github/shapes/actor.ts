import type { Schema } from "./schemas.ts";

/** Who acts with a workflow's token. */
export const ACTOR = "github-actions[bot]";

const WEB = "https://github.com";
const ACTOR_ID = 41_898_282;
const APP_ID = 15_368;

/** A user as GitHub shows one inside other things. */
export function user(login: string, api: string): Schema<"simple-user"> {
  const url = `${api}/users/${encodeURIComponent(login)}`;
  const bot = login.endsWith("[bot]");
  return {
    login,
    id: login === ACTOR ? ACTOR_ID : 1,
    node_id: nodeId("User", login),
    avatar_url: "https://avatars.githubusercontent.com/in/15368?v=4",
    gravatar_id: "",
    url,
    html_url: bot ? `${WEB}/apps/${login.replace("[bot]", "")}` : `${WEB}/${login}`,
    followers_url: `${url}/followers`,
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events{/privacy}`,
    received_events_url: `${url}/received_events`,
    type: bot ? "Bot" : "User",
    site_admin: false,
  };
}

/** The app behind a workflow's token. */
export function actionsApp(api: string): NonNullable<Schema<"nullable-integration">> {
  return {
    id: APP_ID,
    slug: "github-actions",
    node_id: nodeId("App", "github-actions"),
    owner: user("github", api),
    name: "GitHub Actions",
    description: "Automate your workflow from idea to production",
    external_url: "https://help.github.com/en/actions",
    html_url: `${WEB}/apps/github-actions`,
    created_at: "2018-07-30T09:30:17Z",
    updated_at: "2024-04-10T20:33:16Z",
    permissions: {},
    events: [],
  };
}

/** An opaque id, as GitHub gives beside every number. */
export function nodeId(kind: string, id: string | number): string {
  return Buffer.from(`${kind}:${id}`).toString("base64url");
}

/** A time to the second, which is all that GitHub gives. */
export function timestamp(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`;
}
