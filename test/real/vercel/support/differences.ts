/** One way in which the action's deploy differs from the real CLI's, on purpose. A row of the table in the docs. */
export interface Difference {
  /** Where: a key of the create's body, an entry's field, a request. */
  readonly where: string;
  readonly cli: string;
  readonly ours: string;
  readonly why: string;
  /** The fields of the create's body that it is about, as paths. */
  readonly fields?: RegExp;
}

/** All differences between what the real CLI sends for a folder and what the action sends. */
export const DIFFERENCES: readonly Difference[] = [
  {
    where: "body: `meta.slipwayDeploy`",
    cli: "absent",
    ours: "a text of its own for every deploy",
    why: "a create whose answer was lost is looked up by it before it is sent again",
    fields: /^meta\.slipwayDeploy$/,
  },
  {
    where: "body: `autoAssignCustomDomains`",
    cli: "only with `--skip-domain`",
    ours: "`false` for production",
    why: "nothing is live before it was recorded and promoted",
    fields: /^autoAssignCustomDomains$/,
  },
  {
    where: "body: `meta.githubCommitSha`, `…Ref`, `githubOrg`, `githubRepo`",
    cli: "absent",
    ours: "those of the run",
    why: "a deployment can be searched for by its commit, as those of Vercel's own integration",
    fields: /^meta\.github(CommitSha|CommitRef|Org|Repo)$/,
  },
  {
    where: "body: `gitMetadata.commitAuthorEmail`",
    cli: "the author's address",
    ours: "absent",
    why: "Vercel holds back deployments of authors that are no members of the team; here the token says who deploys",
    fields: /^gitMetadata\.commitAuthorEmail$/,
  },
  {
    where: "body: `gitMetadata.commitRef`",
    cli: "`HEAD`, as `actions/checkout` leaves it",
    ours: "the branch or tag of the run",
    why: "a preview gets its branch's address by it",
    fields: /^gitMetadata\.commitRef$/,
  },
  {
    where: "body: `gitMetadata` of a pull request",
    cli: "the trial merge's commit",
    ours: "the head's, without a message",
    why: "nobody knows the commit of the trial merge",
    fields: /^gitMetadata\.commit(Sha|Message|AuthorName)$/,
  },
  {
    where: "body: `gitMetadata.dirty`, `gitMetadata.rootDirectory`",
    cli: "asked of git",
    ours: "absent",
    why: "git is not needed; the output of a build makes most checkouts dirty",
    fields: /^gitMetadata\.(dirty|rootDirectory)$/,
  },
  {
    where: "body: `projectSettings.nodeVersion`",
    cli: "from `engines` of package.json",
    ours: "absent",
    why: "each function of a prebuilt output names its runtime itself",
    fields: /^projectSettings\.nodeVersion$/,
  },
  {
    where: "mode of a file whose content is there twice",
    cli: "the mode of whichever it read first",
    ours: "each file's own",
    why: "an executable with a plain twin would lose its bit",
  },
  {
    where: "parts of an archive",
    cli: "with times and owners of the files",
    ours: "with neither",
    why: "the same output gives the same parts, so that a second run uploads nothing",
  },
  {
    where: "a function's file by way of a linked folder that leads out of the root",
    cli: "sent",
    ours: "left out, with a warning",
    why: "an output that was tampered with must not pull in files of the machine",
  },
  {
    where: "upload: header `x-vercel-digest`",
    cli: "absent",
    ours: "the digest, beside `x-now-digest`",
    why: "it is the name in Vercel's published description",
  },
  {
    where: "who the user and the team are",
    cli: "`GET /v2/user`, `GET /teams/{id}`",
    ours: "never asked",
    why: "a token for one project may not ask",
  },
  {
    where: "uploads that fail with 429 or 5xx",
    cli: "the deploy ends",
    ours: "repeated, all waiting for the limit",
    why: "the content's digest is its name: sending it twice does no harm",
  },
];

type Fields = Readonly<Record<string, unknown>>;

/** Every field of a body by its path; lists and empty objects are fields. */
export function fieldsOf(body: unknown, path = ""): Fields {
  if (typeof body !== "object" || body === null || Array.isArray(body)) return { [path]: body };
  const entries = Object.entries(body);
  if (entries.length === 0) return path === "" ? {} : { [path]: {} };
  return Object.assign({}, ...entries.map(([key, value]) => fieldsOf(value, path === "" ? key : `${path}.${key}`)));
}

/** The paths of the fields in which two bodies differ, sorted. */
export function differingFields(one: unknown, other: unknown): readonly string[] {
  const [left, right] = [fieldsOf(one), fieldsOf(other)];
  const same = (path: string): boolean => JSON.stringify(left[path]) === JSON.stringify(right[path]);
  // What is an empty object on one side and has fields on the other differs in those fields only.
  const isShell = (path: string): boolean =>
    [left, right].some((fields) => Object.keys(fields).some((key) => key.startsWith(`${path}.`)));
  const paths = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...paths].filter((path) => !same(path) && !isShell(path)).toSorted();
}

/** Those of the paths that no difference explains. */
export function unexplainedFields(paths: readonly string[]): readonly string[] {
  return paths.filter((path) => !DIFFERENCES.some(({ fields }) => fields?.test(path) === true));
}
