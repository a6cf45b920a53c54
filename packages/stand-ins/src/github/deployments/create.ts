import { json } from "../../http/message.ts";
import type { Reply } from "../../http/message.ts";
import { resolveRef } from "../commits/resolve.ts";
import { checkDescription, refusal } from "../refusals.ts";
import type { Call, Context } from "../operation.ts";
import type { Deployment } from "../state.ts";
import { findUnmetContexts } from "./contexts.ts";
import { deploymentShape } from "./shape.ts";

/**
 * Creates a deployment, with the steps and in the order in which GitHub may decline: the description, the ref, a
 * merge of the default branch that is asked for unless `auto_merge` is false, and the checks of the commit unless
 * `required_contexts` is empty.
 */
export function createDeployment(call: Call<"repos/create-deployment">): Reply {
  const { body, repository } = call;
  checkDescription("Deployment", body.description);
  const ref = resolveRef(repository, body.ref);
  if (ref === undefined) throw refusal(422, `No ref found for: ${body.ref}`);
  if (body.auto_merge !== false && ref.merge === "conflict") {
    throw refusal(409, `Conflict merging ${repository.defaultBranch} into ${body.ref}`);
  }
  if (body.auto_merge !== false && ref.merge === "behind") {
    return json(202, { message: `Auto-merged ${repository.defaultBranch} into ${body.ref} on deployment.` });
  }
  const unmet = findUnmetContexts(repository, ref.sha, body.required_contexts);
  if (unmet.length > 0) {
    const errors = [{ contexts: unmet, resource: "Deployment", field: "required_contexts", code: "invalid" }];
    throw refusal(409, `Conflict: Commit status checks failed for ${body.ref}.`, { errors });
  }
  const deployment = newDeployment(call, ref.sha);
  repository.deployments.push(deployment);
  ensureEnvironment(call, deployment.environment);
  return json(201, deploymentShape(call, deployment));
}

function newDeployment({ body, state, now }: Call<"repos/create-deployment">, sha: string): Deployment {
  const environment = body.environment ?? "production";
  return {
    id: state.nextId(),
    ref: body.ref,
    sha,
    task: body.task ?? "deploy",
    payload: body.payload ?? {},
    originalEnvironment: environment,
    environment,
    description: body.description ?? null,
    transient: body.transient_environment ?? false,
    production: body.production_environment ?? environment === "production",
    createdAt: now,
    updatedAt: now,
    statuses: [],
  };
}

/** Naming an environment in a deployment creates it, without any protection. */
export function ensureEnvironment({ repository, state, now }: Context, name: string): void {
  if (repository.environments.some((environment) => environment.name.toLowerCase() === name.toLowerCase())) return;
  repository.environments.push({ id: state.nextId(), name, createdAt: now });
}
