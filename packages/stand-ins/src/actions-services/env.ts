import type { Job } from "./job.ts";
import type { ActionsServicesOptions } from "./options.ts";

/** What a runner puts into the environment of a JavaScript action, and of every step for the identity token. */
export type ServicesEnv = Readonly<Record<string, string>>;

/** The environment of a job. */
export function servicesEnv(url: string, job: Job, options: ActionsServicesOptions): ServicesEnv {
  const { cacheMode, announceCacheMode = true } = options;
  return {
    ACTIONS_RUNTIME_URL: `${url}/`,
    ACTIONS_RUNTIME_TOKEN: job.runtimeToken,
    ACTIONS_RESULTS_URL: `${url}/`,
    ACTIONS_CACHE_SERVICE_V2: "True",
    ...(cacheMode !== undefined && announceCacheMode && { ACTIONS_CACHE_MODE: cacheMode }),
    // Clients append `&audience=…`, so there must be a query already.
    ACTIONS_ID_TOKEN_REQUEST_URL: `${url}/oidc/token?api-version=2.0`,
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: job.idTokenRequestToken,
  };
}
