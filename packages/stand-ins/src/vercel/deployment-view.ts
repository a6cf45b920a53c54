import type { JsonObject } from "../schema/json.ts";
import type { DeployedFile, Deployment, ReadyState } from "./state/deployment.ts";

/** What a test sees of a deployment. */
export interface DeploymentView {
  readonly id: string;
  /** As the API shows it, without a scheme. */
  readonly url: string;
  readonly state: ReadyState;
  /** Every state that it was in, oldest first. */
  readonly history: readonly ReadyState[];
  readonly substate: "STAGED" | "ROLLING" | "PROMOTED" | undefined;
  /** `production`, the id of a custom environment, or null for a preview. */
  readonly target: string | null;
  readonly meta: Readonly<Record<string, string>>;
  readonly aliases: readonly string[];
  /** As they were sent: paths, digests, sizes and modes. */
  readonly files: readonly DeployedFile[];
  /** The body with which it was created, unchanged. */
  readonly body: JsonObject;
}

/** A deployment as it is now. */
export function viewOf(deployment: Deployment): DeploymentView {
  const { plan } = deployment;
  return {
    id: deployment.id,
    url: deployment.url,
    state: deployment.state,
    history: [...deployment.history],
    substate: deployment.substate,
    target: plan.target,
    meta: plan.meta,
    aliases: [...deployment.aliases],
    files: plan.files,
    body: plan.body,
  };
}
