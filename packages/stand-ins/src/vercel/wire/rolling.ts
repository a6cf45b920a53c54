import type { JsonObject } from "../../schema/json.ts";
import type { RollingRelease } from "../state/rolling.ts";
import type { World } from "../state/world.ts";

/** A rolling release as `GET /v1/projects/{id}/rolling-release` answers it. */
export function rollingJson(world: World, rolling: RollingRelease): JsonObject {
  const { stages, stage } = rolling;
  const isActive = rolling.state === "ACTIVE";
  return {
    state: rolling.state,
    currentDeployment: deploymentPart(world, rolling.baseId),
    canaryDeployment: deploymentPart(world, rolling.canaryId),
    queuedDeploymentId: rolling.queuedId ?? null,
    advancementType: stages.some(({ requireApproval }) => requireApproval) ? "manual-approval" : "automatic",
    stages,
    activeStage: isActive ? (stages[stage] ?? null) : null,
    nextStage: isActive ? (stages[stage + 1] ?? null) : null,
    startedAt: rolling.startedAt,
    updatedAt: rolling.updatedAt,
  };
}

function deploymentPart(world: World, id: string | undefined): JsonObject | null {
  const deployment = world.deployments.get(id ?? "");
  if (deployment === undefined) return null;
  return {
    id: deployment.id,
    name: deployment.plan.name,
    url: deployment.url,
    target: "production",
    source: deployment.plan.source ?? "cli",
    createdAt: deployment.createdAt,
    readyState: deployment.state,
    ...(deployment.readyAt !== undefined && { readyStateAt: deployment.readyAt }),
  };
}
