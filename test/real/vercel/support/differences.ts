/** One way in which the action's deploy differs from the real CLI's, on purpose. */
export interface Difference {
  /** Where: a key of the create's body, an entry's field, a request. */
  readonly where: string;
  readonly cli: string;
  readonly ours: string;
  readonly why: string;
}

/** All differences between what the real CLI sends for a folder and what the action sends. The docs show them. */
export const DIFFERENCES: readonly Difference[] = [
  {
    where: "body: meta.slipwayDeploy",
    cli: "absent",
    ours: "a text of its own for every deploy",
    why: "a create whose answer was lost is looked up by it before it is sent again",
  },
  {
    where: "files: mode of a file whose content is there twice",
    cli: "the mode of whichever it read first",
    ours: "each file's own mode",
    why: "the CLI keeps one mode for a digest, so that an executable with a plain twin may lose its bit",
  },
  {
    where: "files: parts of an archive",
    cli: "times, and owners, of the files in it",
    ours: "neither",
    why: "the same output gives the same parts, so that a second run uploads nothing",
  },
  {
    where: "files: a function's file by way of a linked folder that leads out of the root",
    cli: "sent",
    ours: "left out, with a warning",
    why: "an output that was tampered with must not pull in files of the machine",
  },
  {
    where: "upload: header x-vercel-digest",
    cli: "absent",
    ours: "the digest, beside x-now-digest",
    why: "it is the name in Vercel's published description",
  },
  {
    where: "requests: who the user and the team are",
    cli: "GET /v2/user, GET /teams/{id}",
    ours: "never",
    why: "a token for one project may not ask",
  },
];
