import { array, boolean, literal, number, record, strictObject, string, union, unknown } from "zod";
import type { output } from "zod";

const text = string();

/** Of an uploaded file, an empty folder (no digest) or a small file in the body itself. */
const file = strictObject({
  file: text,
  sha: text.optional(),
  size: number().int().nonnegative().optional(),
  mode: number().int().optional(),
  data: text.optional(),
  encoding: union([literal("base64"), literal("utf-8")]).optional(),
});

/** What a vercel.json may add, which the CLI sends as it stands there. */
const FROM_VERCEL_JSON = [
  ..."alias buildCommand bulkRedirectsPath bunVersion cleanUrls crons devCommand fluid framework functionFailoverRegions functions".split(
    " ",
  ),
  ..."git github headers ignoreCommand images installCommand outputDirectory public redirects relatedProjects".split(
    " ",
  ),
  ..."rewrites routes scope trailingSlash builds $schema".split(" "),
];

/** A body of `POST /v13/deployments`: the published description's keys, and those that only the CLI sends. */
export const createBody = strictObject({
  name: text,
  project: text.optional(),
  target: text.nullable().optional(),
  customEnvironmentSlugOrId: text.optional(),
  files: array(file).optional(),
  gitMetadata: record(text, unknown()).optional(),
  gitSource: unknown().optional(),
  deploymentId: text.optional(),
  withLatestCommit: boolean().optional(),
  meta: record(text, text).optional(),
  monorepoManager: text.nullable().optional(),
  projectSettings: record(text, unknown()).optional(),
  env: record(text, text).optional(),
  build: strictObject({ env: record(text, text).optional() }).optional(),
  version: literal(2).optional(),
  source: text.optional(),
  regions: array(text).optional(),
  autoAssignCustomDomains: boolean().optional(),
  ...Object.fromEntries(FROM_VERCEL_JSON.map((key) => [key, unknown().optional()])),
});

export type CreateBody = output<typeof createBody>;
