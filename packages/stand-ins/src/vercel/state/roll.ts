import { switchProduction } from "./assign.ts";
import type { Deployment } from "./deployment.ts";
import { otherId } from "./ids.ts";
import type { Project } from "./project.ts";
import { stagesOf } from "./rolling.ts";
import type { RollingRelease } from "./rolling.ts";
import { inBackground, pause } from "./world.ts";
import type { World } from "./world.ts";

/** Starts giving a deployment its share of the visitors; at once if the project has no stages. */
export function startRolling(world: World, canary: Deployment): RollingRelease | undefined {
  const { project } = canary;
  if (project.stages === undefined) {
    switchProduction(world, canary);
    return undefined;
  }
  const now = Date.now();
  const rolling: RollingRelease = {
    id: otherId("rr_"),
    state: "ACTIVE",
    baseId: project.productionId,
    canaryId: canary.id,
    queuedId: undefined,
    stages: stagesOf(project.stages),
    stage: 0,
    startedAt: now,
    updatedAt: now,
  };
  project.rolling = rolling;
  canary.substate = "ROLLING";
  canary.wasProduction = true;
  waitForNext(world, rolling);
  return rolling;
}

/** To the next stage; the last one completes the release. */
export function advance(world: World, rolling: RollingRelease): void {
  rolling.stage += 1;
  rolling.updatedAt = Date.now();
  if (rolling.stages[rolling.stage]?.isFinalStage !== false) complete(world, rolling);
  else waitForNext(world, rolling);
}

/** Everybody gets the canary; then the release that waits behind it starts. */
export function complete(world: World, rolling: RollingRelease): void {
  rolling.stage = rolling.stages.length - 1;
  rolling.state = "COMPLETE";
  rolling.updatedAt = Date.now();
  const canary = world.deployments.get(rolling.canaryId);
  if (canary !== undefined) switchProduction(world, canary);
  const next = world.deployments.get(rolling.queuedId ?? "");
  if (next !== undefined) startRolling(world, next);
}

/** Nobody gets the canary any more. */
export function abort(world: World, project: Project): void {
  if (project.rolling?.state !== "ACTIVE") return;
  project.rolling.state = "ABORTED";
  project.rolling.updatedAt = Date.now();
  const canary = world.deployments.get(project.rolling.canaryId);
  if (canary !== undefined) canary.substate = "STAGED";
}

function waitForNext(world: World, rolling: RollingRelease): void {
  const { stage } = rolling;
  const minutes = rolling.stages[stage]?.duration ?? null;
  if (minutes === null) return;
  const next = async (): Promise<void> => {
    await pause(world, minutes * world.pace.minute);
    if (rolling.state === "ACTIVE" && rolling.stage === stage) advance(world, rolling);
  };
  inBackground(world, next, (error) => {
    throw error;
  });
}
