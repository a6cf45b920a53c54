import { nodeId, user } from "./actor.ts";
import { repositoryPage, repositoryUrl } from "./addresses.ts";
import type { Context } from "../operation.ts";
import type { Schema } from "./schemas.ts";

/** What a repository has in which nothing but deployments and issues is used. */
const BARE = {
  mirror_url: null,
  homepage: null,
  language: null,
  license: null,
  size: 0,
  archived: false,
  disabled: false,
  web_commit_signoff_required: false,
  forks: 0,
  forks_count: 0,
  stargazers_count: 0,
  watchers: 0,
  watchers_count: 0,
  open_issues: 0,
  open_issues_count: 0,
  has_issues: true,
  has_projects: false,
  has_wiki: false,
  has_pages: false,
  has_downloads: false,
  has_discussions: false,
  pushed_at: null,
  created_at: null,
  updated_at: null,
} as const;

/** A repository as GitHub shows one inside other things. */
export function minimalRepository(context: Context): Common {
  const { repository, api } = context;
  return {
    id: repository.id,
    node_id: nodeId("Repository", repository.id),
    name: repository.name,
    full_name: `${repository.owner}/${repository.name}`,
    owner: user(repository.owner, api),
    private: true,
    html_url: repositoryPage(context),
    description: null,
    fork: false,
    url: repositoryUrl(context),
    ...links(repositoryUrl(context)),
  };
}

/** A repository as GitHub shows one at the ends of a pull request. */
export function fullRepository(context: Context): Schema<"repository"> {
  const page = repositoryPage(context);
  const { host, pathname } = new URL(page);
  return {
    ...minimalRepository(context),
    private: true,
    default_branch: context.repository.defaultBranch,
    git_url: `git://${host}${pathname}.git`,
    ssh_url: `git@${host}:${pathname.slice(1)}.git`,
    clone_url: `${page}.git`,
    svn_url: page,
    ...BARE,
  };
}

/** GitHub's list of where everything else about a repository is. */
function links(api: string): Links {
  return {
    archive_url: `${api}/{archive_format}{/ref}`,
    assignees_url: `${api}/assignees{/user}`,
    blobs_url: `${api}/git/blobs{/sha}`,
    branches_url: `${api}/branches{/branch}`,
    collaborators_url: `${api}/collaborators{/collaborator}`,
    comments_url: `${api}/comments{/number}`,
    commits_url: `${api}/commits{/sha}`,
    compare_url: `${api}/compare/{base}...{head}`,
    contents_url: `${api}/contents/{+path}`,
    contributors_url: `${api}/contributors`,
    deployments_url: `${api}/deployments`,
    downloads_url: `${api}/downloads`,
    events_url: `${api}/events`,
    forks_url: `${api}/forks`,
    git_commits_url: `${api}/git/commits{/sha}`,
    git_refs_url: `${api}/git/refs{/sha}`,
    git_tags_url: `${api}/git/tags{/sha}`,
    hooks_url: `${api}/hooks`,
    ...moreLinks(api),
  };
}

function moreLinks(api: string): Pick<Links, MoreLinks> {
  return {
    issue_comment_url: `${api}/issues/comments{/number}`,
    issue_events_url: `${api}/issues/events{/number}`,
    issues_url: `${api}/issues{/number}`,
    keys_url: `${api}/keys{/key_id}`,
    labels_url: `${api}/labels{/name}`,
    languages_url: `${api}/languages`,
    merges_url: `${api}/merges`,
    milestones_url: `${api}/milestones{/number}`,
    notifications_url: `${api}/notifications{?since,all,participating}`,
    pulls_url: `${api}/pulls{/number}`,
    releases_url: `${api}/releases{/id}`,
    stargazers_url: `${api}/stargazers`,
    statuses_url: `${api}/statuses/{sha}`,
    subscribers_url: `${api}/subscribers`,
    subscription_url: `${api}/subscription`,
    tags_url: `${api}/tags`,
    teams_url: `${api}/teams`,
    trees_url: `${api}/git/trees{/sha}`,
  };
}

/** What both shapes have, so that the larger one can be made of the smaller one. */
type Common = Links &
  Pick<
    Schema<"minimal-repository">,
    "id" | "node_id" | "name" | "full_name" | "owner" | "private" | "html_url" | "description" | "fork" | "url"
  >;
type OwnUrls = "url" | "html_url" | "git_url" | "ssh_url" | "clone_url" | "svn_url" | "mirror_url";
type Links = {
  [Name in Exclude<Extract<keyof Schema<"minimal-repository">, `${string}_url`>, OwnUrls>]: string;
};
type MoreLinks = Extract<
  keyof Links,
  `${"issue" | "keys" | "labels" | "lang" | "m" | "notif" | "pulls" | "rel" | "s" | "t"}${string}`
>;
