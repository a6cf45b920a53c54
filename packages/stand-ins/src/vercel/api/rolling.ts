import { json } from "../../http/message.ts";
import type { Reply } from "../../http/message.ts";
import type { Route } from "../../http/router.ts";
import { isJsonObject } from "../../schema/json.ts";
import type { StageOptions } from "../options.ts";
import type { Project } from "../state/project.ts";
import { advance, complete, startRolling } from "../state/roll.ts";
import type { RollingRelease } from "../state/rolling.ts";
import type { World } from "../state/world.ts";
import { rollingConfig } from "../wire/project.ts";
import { rollingJson } from "../wire/rolling.ts";
import { notFound, vercelError } from "./errors.ts";
import { bodyOf, deploymentOf, projectOf, routesOf } from "./route.ts";
import type { Call } from "./route.ts";

/** Rolling releases. One is aborted by a rollback to its base. */
export function rollingRoutes(world: World): Route[] {
  const base = "/v1/projects/{project}/rolling-release";
  return [
    ...routesOf(world, [`GET ${base}`], read),
    ...routesOf(world, [`GET ${base}/config`], (call) => json(200, { rollingRelease: rollingConfig(projectOf(call)) })),
    ...routesOf(world, [`PATCH ${base}/config`], configure),
    ...routesOf(world, [`DELETE ${base}/config`], (call) => stages(call, undefined)),
    ...routesOf(world, [`POST ${base}/start`], start),
    ...routesOf(world, [`POST ${base}/approve-stage`], approve),
    ...routesOf(world, [`POST ${base}/complete`], finish),
  ];
}

function read(call: Call): Reply {
  const { rolling } = projectOf(call);
  const wanted = call.query.get("state");
  const shown = rolling === undefined || (wanted !== null && wanted !== rolling.state) ? null : rolling;
  return json(200, { rollingRelease: shown && rollingJson(call.world, shown) });
}

function configure(call: Call): Reply {
  const { stages: wanted } = bodyOf(call);
  if (!Array.isArray(wanted)) throw vercelError(400, "bad_request", "Invalid request: `stages` should be a list");
  return stages(call, wanted.map(stageOf));
}

function stageOf(stage: unknown): StageOptions {
  const { targetPercentage, duration } = isJsonObject(stage) ? stage : {};
  if (typeof targetPercentage !== "number")
    throw vercelError(400, "bad_request", "Invalid request: `targetPercentage` should be a number");
  return typeof duration === "number" ? { targetPercentage, duration } : { targetPercentage };
}

function stages(call: Call, wanted: Project["stages"]): Reply {
  const project = projectOf(call);
  project.stages = wanted;
  return json(200, { rollingRelease: rollingConfig(project) });
}

function start(call: Call): Reply {
  const project = projectOf(call);
  const canary = deploymentOf(call, textOf(call, "canaryDeploymentId"));
  if (project.rolling?.state === "ACTIVE" && project.rolling.canaryId !== canary.id)
    throw vercelError(409, "conflict", "Another rolling release is active");
  if (project.rolling?.state !== "ACTIVE") startRolling(call.world, canary);
  return answer(call, project);
}

function approve(call: Call): Reply {
  const { project, rolling } = active(call);
  const { nextStageIndex } = bodyOf(call);
  if (nextStageIndex !== rolling.stage + 1)
    throw vercelError(400, "bad_request", `The next stage is ${rolling.stage + 1}, not ${String(nextStageIndex)}`);
  advance(call.world, rolling);
  return answer(call, project);
}

function finish(call: Call): Reply {
  const { project, rolling } = active(call);
  complete(call.world, rolling);
  return answer(call, project);
}

function active(call: Call): { project: Project; rolling: RollingRelease } {
  const project = projectOf(call);
  const { rolling } = project;
  if (rolling?.state !== "ACTIVE") throw notFound("Active rolling release");
  if (textOf(call, "canaryDeploymentId") !== rolling.canaryId)
    throw vercelError(400, "bad_request", `The canary is ${rolling.canaryId}`);
  return { project, rolling };
}

function answer({ world }: Call, { rolling }: Project): Reply {
  return json(200, { rollingRelease: rolling === undefined ? null : rollingJson(world, rolling) });
}

function textOf(call: Call, key: string): string {
  const value = bodyOf(call)[key];
  if (typeof value !== "string") throw vercelError(400, "bad_request", `Invalid request: \`${key}\` is missing`);
  return value;
}
