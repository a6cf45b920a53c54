import type { Json } from "../json.ts";
import type { StepPlace } from "./contexts.ts";
import { stepGithub } from "./contexts.ts";
import { delimiter } from "node:path";

/** The members of the `github` context that become `GITHUB_*` (the runner's own list); the token is not among them. */
const EXPORTED = (
  "action action_path action_ref action_repository actor actor_id api_url base_ref env event_name " +
  "event_path graphql_url head_ref job output path ref ref_name ref_protected ref_type repository " +
  "repository_id repository_owner repository_owner_id retention_days run_attempt run_id run_number " +
  "server_url sha state step_summary triggering_actor workflow workflow_ref workflow_sha workspace"
).split(" ");

/** What comes on top of a step's `env`, lowest first. */
export interface ExtraEnv {
  /** `STATE_*` and `INPUT_*` of a JavaScript action. */
  readonly action?: Readonly<Record<string, string>>;
  /** Whether the process gets the Actions services (cache, artifacts): JavaScript actions do, `run` steps do not. */
  readonly services: boolean;
}

/**
 * The environment of a step's process, in the runner's order: what processes inherit, the `env` context, state and
 * inputs, the search path, then `GITHUB_*` and `RUNNER_*`, which a workflow cannot override, then `ACTIONS_*`.
 */
export function processEnv(place: StepPlace, extra: ExtraEnv): Record<string, string> {
  const { job, env } = place;
  const result: Record<string, string> = { ...job.run.baseEnv, ...env, ...extra.action };
  if (job.searchPath.length > 0)
    result["PATH"] = [...job.searchPath, result["PATH"] ?? ""].filter(Boolean).join(delimiter);
  Object.assign(result, exported(stepGithub(place)), runnerVariables(job.contexts.runner));
  Object.assign(result, services(place, extra.services));
  result["CI"] ??= "true";
  result["GITHUB_ACTIONS"] = "true";
  result["RUNNER_TRACKING_ID"] = job.trackingId;
  return result;
}

function exported(github: Readonly<Record<string, Json>>): Record<string, string> {
  const texts = EXPORTED.flatMap((name) => {
    const value = github[name];
    if (typeof value === "boolean" || typeof value === "number") return [[variable("GITHUB", name), String(value)]];
    return typeof value === "string" ? [[variable("GITHUB", name), value]] : [];
  });
  return Object.fromEntries(texts);
}

function runnerVariables(runner: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(runner).map(([name, value]) => [variable("RUNNER", name), value]));
}

function variable(prefix: string, name: string): string {
  return `${prefix}_${name.toUpperCase()}`;
}

/** The OIDC variables reach every kind of step, but only in a job that may ask for a token. */
function services({ job }: StepPlace, all: boolean): Record<string, string> {
  const given = Object.entries(job.run.options.actionsEnv ?? {});
  return Object.fromEntries(
    given.filter(([name]) =>
      name.startsWith("ACTIONS_ID_TOKEN_REQUEST_") ? job.permissions["id-token"] === "write" : all,
    ),
  );
}
