import { mkdir } from "node:fs/promises";
import { join, relative } from "node:path";

import { PlatformError, UserError } from "@slipway/core";

import type { BuildInputs } from "./content-key/build-inputs.ts";
import type { Engine, EngineTools } from "./engines/engine.ts";
import { hasGitHubCache } from "./engines/github-cache.ts";
import { needsOf } from "./engines/needs.ts";
import type { BuildOrder, Built, Cache } from "./engines/order.ts";
import { announceRetry } from "./engines/step.ts";
import type { TaggedImage } from "./job.ts";
import { nameLocally } from "./local-image.ts";
import { printRepository } from "./registry/repository.ts";
import { type SettlePorts, patiently, settleTags } from "./settle.ts";
import type { Workshop } from "./workshop.ts";

/** What a build found out. */
export interface Outcome {
  readonly engine: Engine;
  /** Confirmed by the registry; `undefined` when nothing was pushed. */
  readonly digest: string | undefined;
}

/** An image that has to be built, and the tag under which its key will find it again. */
export interface BuildTask {
  readonly image: TaggedImage;
  readonly files: BuildInputs;
  readonly keyTag: string | undefined;
  /** Whether base images are asked for anew, so that the build sees those that the key counted. */
  readonly pull: boolean;
  readonly onTag: (reference: string) => void;
  readonly onLine: (line: string) => void;
}

/** Builds one image, pushes it, has it confirmed, and only then moves the tags that others look at. */
export async function buildImage(task: BuildTask, workshop: Workshop): Promise<Outcome> {
  const engine = await workshop.engine();
  const order = orderOf(task, engine, workshop);
  refuse(order, task.files, engine);
  task.onLine(`building with ${engine.title}`);
  const tools = await toolsOf(task, workshop);
  const built = await engine.build(order, tools);
  showWarnings(built, task, workshop);
  if (!order.push) {
    await nameWhatWasBuilt(order, task.image, tools);
    return { engine, digest: undefined };
  }
  const ports = { ...workshop, onTag: task.onTag, onRetry: announceRetry(task.onLine) };
  const digest = await confirm(order, built, ports);
  const { repository, eventTags } = task.image;
  const landed = landingTag(task);
  if (eventTags.includes(landed)) task.onTag(order.landing);
  const tags = eventTags.filter((tag) => tag !== landed);
  await settleTags({ repository, digest, tags, lookFirst: false }, ports);
  await nameWhatWasBuilt(order, task.image, tools);
  return { engine, digest };
}

function landingTag({ keyTag, image }: BuildTask): string {
  return keyTag ?? image.eventTags[0] ?? "latest";
}

function orderOf(task: BuildTask, engine: Engine, { inputs, job, env }: Workshop): BuildOrder {
  const { image, files, pull } = task;
  return {
    spec: image,
    labels: { ...job.labels, ...image.labels },
    landing: `${printRepository(image.repository)}:${landingTag(task)}`,
    push: inputs.push,
    load: inputs.load,
    cache: cacheOf(inputs.cache, engine, env),
    provenance: inputs.provenance,
    sbom: inputs.sbom,
    pull,
    epoch: job.epoch,
    ignoreFile: files.ignoreFile,
  };
}

/** `auto` keeps layers in GitHub's cache where the builder can and the runner has one. */
function cacheOf(wanted: "auto" | Cache, engine: Engine, env: Workshop["env"]): Cache {
  if (wanted !== "auto") return wanted;
  return engine.cachesInGitHub && hasGitHubCache(env) ? "gha" : "off";
}

/** What a builder cannot do is refused by name: ignored, it would be found out in production. */
function refuse(order: BuildOrder, { dockerfile }: BuildInputs, engine: Engine): void {
  const missing = needsOf(order.spec, dockerfile, order).filter((need) => engine.lacks.includes(need));
  if (missing.length > 0)
    throw new UserError(`${engine.title} cannot do what is asked for: ${missing.join(", ")}`, {
      hint: "Set up buildx with a builder of its own (docker/setup-buildx-action) in an earlier step, or leave it out.",
    });
}

async function toolsOf({ image, onLine }: BuildTask, workshop: Workshop): Promise<EngineTools> {
  const { exec, clock, signal, env, inputs, workspace } = workshop;
  const folder = join(workshop.folder, `build-${image.name}`);
  await mkdir(folder, { recursive: true });
  return { exec, clock, signal, env, cwd: workspace, folder, timeout: inputs.timeout, onLine };
}

/** Puts what the builder does not like beside the Dockerfile's lines in the pull request. */
function showWarnings({ warnings = [] }: Built, { image }: BuildTask, { log, workspace }: Workshop): void {
  const file = relative(workspace, image.file);
  for (const { message, line, url } of warnings)
    log.warning(url === undefined ? message : `${message} (${url})`, {
      title: `${image.name}: build check`,
      file,
      ...(line === undefined ? {} : { line }),
    });
}

/**
 * The digest that the registry itself has. What the builder says is looked up by itself: the tag may be another job's by
 * now. Throws `PlatformError` when the registry does not have it.
 */
async function confirm(order: BuildOrder, { digest }: Built, ports: SettlePorts): Promise<string> {
  const { repository } = order.spec;
  const asked = digest ?? order.landing.slice(order.landing.lastIndexOf(":") + 1);
  const found = await patiently(ports, () => ports.registry.find(repository, asked));
  if (found !== undefined) return found;
  throw new PlatformError(`${printRepository(repository)} does not have ${asked}, although the push succeeded`);
}

async function nameWhatWasBuilt(order: BuildOrder, image: TaggedImage, tools: EngineTools): Promise<void> {
  if (order.load) await nameLocally(order.landing, image, tools);
}
