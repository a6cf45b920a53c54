import { resolve } from "node:path";

import { UserError } from "@slipway/core";
import type { VercelLive, VercelPlan } from "@slipway/platforms/vercel";

import type { Inputs, VercelPorts } from "./job.ts";
import { markBuild } from "./left-open.ts";

/** Builds the output here first, when that is wanted. Nothing of the CLI is loaded otherwise. */
export async function buildFirst(
  inputs: Inputs,
  { folder, target, git, buildEnv }: VercelPlan,
  live: VercelLive,
  ports: VercelPorts,
): Promise<void> {
  if (!inputs.build) return;
  if (live.owner === undefined)
    throw new UserError("build: Vercel does not say whom the project belongs to", {
      hint: "Build in a step of its own, and leave build off.",
    });
  const { exec, clock, signal, env, log, context } = ports;
  const { buildWithCli } = await import("./cli-build/build-with-cli.ts");
  markBuild(folder, ports);
  const path = inputs["cli-path"];
  const request = {
    token: inputs.token,
    orgId: live.owner,
    projectId: live.id,
    folder,
    target,
    branch: target === "preview" ? git?.commitRef : undefined,
    env: buildEnv,
    cli: path === undefined ? { version: inputs["cli-version"] } : { path: resolve(context.workspace, path) },
    apiUrl: inputs["api-url"],
    timeout: inputs.timeout,
  };
  await buildWithCli(request, { exec, clock, signal, env, log, temp: context.temp });
}
