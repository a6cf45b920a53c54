import {
  type infer as Infer,
  array,
  boolean,
  looseObject,
  nullish,
  number,
  record,
  string,
  union,
  unknown,
} from "zod/mini";

// The answers of Vercel's API, as far as they are read here. Fields that are not named are kept, so that a newer API
// does not break an older reader; states are texts for the same reason.

const codeAndMessage = looseObject({ code: nullish(string()), message: nullish(string()) });

/** `GET /v13/deployments/{id}`, and what a create answers. */
export const deployment = looseObject({
  id: string(),
  /** Without a scheme. */
  url: string(),
  readyState: string(),
  readySubstate: nullish(string()),
  target: nullish(string()),
  inspectorUrl: nullish(string()),
  projectId: nullish(string()),
  alias: nullish(array(string())),
  aliasAssigned: nullish(union([boolean(), number()])),
  aliasError: nullish(codeAndMessage),
  aliasWarning: nullish(codeAndMessage),
  errorCode: nullish(string()),
  errorMessage: nullish(string()),
  createdAt: nullish(number()),
  meta: nullish(record(string(), unknown())),
  checks: nullish(looseObject({ "deployment-alias": nullish(looseObject({ state: nullish(string()) })) })),
});

export type DeploymentAnswer = Infer<typeof deployment>;

/** `GET /v7/deployments`: `uid` in place of `id`. */
export const deployments = looseObject({
  deployments: array(
    looseObject({
      uid: string(),
      url: nullish(string()),
      readyState: nullish(string()),
      meta: nullish(record(string(), unknown())),
    }),
  ),
});

const aliasRequest = looseObject({
  fromDeploymentId: nullish(string()),
  toDeploymentId: string(),
  jobStatus: string(),
  requestedAt: number(),
  type: string(),
});

export type AliasRequestAnswer = Infer<typeof aliasRequest>;

const target = looseObject({
  id: string(),
  url: nullish(string()),
  alias: nullish(array(string())),
  readySubstate: nullish(string()),
});

/** `GET /v9/projects/{id}?rollbackInfo=true`. */
export const project = looseObject({
  id: string(),
  name: string(),
  accountId: nullish(string()),
  rootDirectory: nullish(string()),
  nodeVersion: nullish(string()),
  sourceFilesOutsideRootDirectory: nullish(boolean()),
  autoAssignCustomDomains: nullish(boolean()),
  targets: nullish(record(string(), nullish(target))),
  lastAliasRequest: nullish(aliasRequest),
  lastRollbackTarget: nullish(unknown()),
  rollingRelease: nullish(unknown()),
});

export type ProjectAnswer = Infer<typeof project>;

/** `GET /v1/projects/{id}/rolling-release`. */
export const rollingRelease = looseObject({
  rollingRelease: nullish(
    looseObject({
      state: string(),
      canaryDeployment: nullish(looseObject({ id: string() })),
      currentDeployment: nullish(looseObject({ id: string() })),
      queuedDeploymentId: nullish(string()),
      activeStage: nullish(looseObject({ index: nullish(number()), targetPercentage: nullish(number()) })),
    }),
  ),
});

/** `GET /v9/projects/{id}/{promote|rollback}/aliases`. */
export const aliasOutcomes = looseObject({
  aliases: array(
    looseObject({ alias: union([string(), looseObject({ alias: nullish(string()) })]), status: nullish(string()) }),
  ),
});

/** A line of a build's log. */
export const events = array(
  looseObject({
    type: string(),
    created: nullish(number()),
    id: nullish(string()),
    text: nullish(string()),
    level: nullish(string()),
    info: nullish(looseObject({ readyState: nullish(string()) })),
  }),
);

export type EventAnswer = Infer<typeof events>[number];
