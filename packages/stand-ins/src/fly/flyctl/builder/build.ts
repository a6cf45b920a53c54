import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";

import type { ImageConfiguration } from "../../images/image.ts";
import type { AppConfig } from "../config/app-config.ts";
import type { FlyClient } from "../api.ts";
import { CliError } from "../errors.ts";
import type { Surroundings, Terminal } from "../terminal.ts";
import { assemble } from "./assemble.ts";
import { contextFilter } from "./context.ts";
import { parseDockerfile } from "./dockerfile.ts";
import { configurationOf, planBuild } from "./plan.ts";
import type { Stage } from "./plan.ts";

/** A build of a folder. */
export interface BuildRequest {
  readonly app: string;
  readonly folder: string;
  readonly config: AppConfig;
  readonly buildArgs: Readonly<Record<string, string>>;
  /** `--label`s. */
  readonly labels: Readonly<Record<string, string>>;
  readonly dockerfile: string | undefined;
  readonly ignoreFile: string | undefined;
  readonly target: string | undefined;
  /** `--image-label`. */
  readonly tag: string | undefined;
}

type Step = Stage["steps"][number];

const pushed = z.looseObject({ ref: z.string(), digest: z.string() });

/**
 * What stands for a remote build: the folder is packed as its Dockerfile copies it, and pushed to the stand-in's
 * registry. Commands of package managers are run on this host, unless their results lie in the folder already.
 * Returns the image's reference.
 */
export async function buildImage(
  client: FlyClient,
  request: BuildRequest,
  surroundings: Surroundings,
): Promise<string> {
  const { terminal, env, interrupted: signal } = surroundings;
  terminal.err("==> Building image");
  const stage = await stageOf(request);
  const scratch = await mkdtemp(join(tmpdir(), "slipway-image-"));
  try {
    const filter = await contextFilter(request.folder, request.ignoreFile);
    const root = await assemble(stage, { context: request.folder, filter, scratch, env, terminal, signal });
    terminal.err("--> Building image done");
    return await push(client, root, { ...request, configuration: configurationOf(stage) }, terminal);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

type PushRequest = BuildRequest & { readonly configuration: ImageConfiguration };

async function push(client: FlyClient, folder: string, request: PushRequest, terminal: Terminal): Promise<string> {
  const { app, configuration, tag } = request;
  terminal.err("==> Pushing image to fly");
  const labels = { ...configuration.labels, ...request.labels };
  const body = { ...configuration, labels, app, folder, ...(tag !== undefined && { tag }) };
  const { ref } = pushed.parse(await client.uiex({ method: "POST", path: "/_stand-in/images", body }));
  terminal.err("--> Pushing image done");
  terminal.err(`image: ${ref}`);
  return ref;
}

async function stageOf({ folder, config, ...request }: BuildRequest): Promise<Stage> {
  const named = request.dockerfile ?? config.build?.dockerfile;
  const path = join(folder, named ?? "Dockerfile");
  const args = { ...config.build?.args, ...request.buildArgs };
  const target = request.target ?? config.build?.["build-target"];
  if (existsSync(path)) return planBuild(parseDockerfile(await readFile(path, "utf8")), args, target);
  if (named !== undefined) throw new CliError(`dockerfile '${path}' not found`);
  return await withoutDockerfile(folder, config);
}

const manifest = z.looseObject({ scripts: z.record(z.string(), z.string()).optional() });

/** What a buildpack makes of a Node folder: all of it, started by its `start` script unless `[processes]` says how. */
async function withoutDockerfile(folder: string, config: AppConfig): Promise<Stage> {
  const path = join(folder, "package.json");
  const text = existsSync(path) ? await readFile(path, "utf8") : undefined;
  const start = text === undefined ? undefined : manifest.parse(JSON.parse(text)).scripts?.["start"];
  if (start === undefined && config.processes === undefined)
    throw new CliError(
      "app does not have a Dockerfile or buildpacks configured. See https://fly.io/docs/reference/configuration/#the-build-section",
    );
  const all: Step = { kind: "copy", line: 0, sources: [""], target: "/", from: undefined };
  const install: Step = { kind: "run", line: 0, command: "npm install --omit=dev" };
  const cmd = start === undefined ? [] : ["/bin/sh", "-c", start];
  const steps = text === undefined ? [all] : [all, install];
  return { name: undefined, steps, workdir: "/app", env: {}, args: {}, labels: {}, cmd, entrypoint: [] };
}
