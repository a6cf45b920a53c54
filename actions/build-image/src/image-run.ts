import { setImmediate as immediate } from "node:timers/promises";

import { ActionError, CancelledError, formatDuration, messageOf } from "@slipway/core";

import { type Outcome, buildImage } from "./build-image.ts";
import { type BuildInputs, readBuildInputs } from "./content-key/build-inputs.ts";
import { contentKey, keyTag } from "./content-key/content-key.ts";
import type { TaggedImage } from "./job.ts";
import { imageLog } from "./logs/image-log.ts";
import { type ImageResult, imageAt } from "./results.ts";
import { settleTags } from "./settle.ts";
import type { Workshop } from "./workshop.ts";

/** One image on its way. */
interface Run {
  readonly image: TaggedImage;
  readonly log: ReturnType<typeof imageLog>;
  readonly tags: string[];
  digest: string | undefined;
}

/** Reuses or builds one image. Never throws for what a builder, a registry or the user did: others go on. */
export async function runImage(image: TaggedImage, workshop: Workshop): Promise<ImageResult> {
  const { clock, job } = workshop;
  const started = clock.now();
  const names = job.images.map(({ name }) => name);
  const run: Run = { image, log: imageLog(workshop.log, image.name, names), tags: [], digest: undefined };
  const ending = await proceed(run, workshop).catch((error: unknown) => failureOf(error, workshop.signal));
  const seconds = Math.round((clock.now() - started) / 100) / 10;
  if (ending.result === "failed" && names.length > 1) await showAgain(run, workshop);
  const { digest } = run;
  return {
    name: image.name,
    image: digest === undefined ? undefined : imageAt(image, digest),
    digest,
    tags: run.tags,
    seconds,
    hint: undefined,
    ...ending,
  };
}

type Ending = Pick<ImageResult, "result" | "note"> & { readonly hint?: string | undefined };

async function proceed(run: Run, workshop: Workshop): Promise<Ending> {
  const files = readBuildInputs(run.image);
  const key = await keyOf(run, files, workshop);
  const found = key.tag === undefined ? undefined : await probe(run, key.tag, workshop);
  const { repository, eventTags } = run.image;
  if (found !== undefined) {
    run.digest = found;
    const order = { repository, digest: found, tags: eventTags, lookFirst: true };
    if (workshop.inputs["dry-run"]) return { result: "planned", note: "nothing would be built: the registry has it" };
    await settleTags(order, { ...workshop, onTag: (tag) => void run.tags.push(tag) });
    run.log.line(`nothing to build: the registry has ${found}`);
    return { result: "reused", note: "the same inputs are in the registry already" };
  }
  if (workshop.inputs["dry-run"]) return { result: "planned", note: `would be built: ${key.why}` };
  const onTag = (tag: string): void => void run.tags.push(tag);
  const onLine = (line: string): void => run.log.line(line);
  const task = { image: run.image, files, keyTag: key.tag, pull: key.pull, onTag, onLine };
  const outcome = await buildImage(task, workshop);
  run.digest = outcome.digest;
  return { result: "built", note: describe(outcome, run, key.why) };
}

interface Key {
  /** `undefined` when an earlier image is not looked for. */
  readonly tag: string | undefined;
  readonly pull: boolean;
  readonly why: string;
}

/** The key, if one is wanted and everything that belongs to it can be known. Whatever is in the way means: build. */
async function keyOf({ image, log }: Run, files: BuildInputs, workshop: Workshop): Promise<Key> {
  const { inputs, signal, clock } = workshop;
  if (!inputs.push || !inputs["skip-unchanged"])
    return { tag: undefined, pull: false, why: inputs.push ? "skip-unchanged is off" : "push is off" };
  try {
    const started = clock.now();
    // The registry answers while the context is read.
    const answer = basesOf(files, workshop);
    answer.catch(() => undefined);
    await immediate();
    const context = files.digest(signal);
    const bases = await answer;
    const { provenance, sbom } = inputs;
    const parts = { spec: image, dockerfile: files.bytes, context: context.sha256, bases, provenance, sbom };
    const tag = keyTag(contentKey({ ...parts, platform: `${process.platform}/${process.arch}` }));
    const took = formatDuration(Math.round(clock.now() - started));
    log.line(`${context.files} files, ${context.bytes} bytes in the context, read in ${took}: ${tag}`);
    return { tag, pull: inputs["base-images"] === "resolve", why: "the registry has no image of these inputs" };
  } catch (error) {
    signal.throwIfAborted();
    log.line(`an earlier image is not looked for: ${messageOf(error)}`);
    return { tag: undefined, pull: false, why: `no earlier image could be looked for: ${messageOf(error)}` };
  }
}

async function basesOf({ bases }: BuildInputs, { inputs, bases: resolver }: Workshop): Promise<Record<string, string>> {
  if (bases.unknown.length > 0)
    throw new Error(`the base image cannot be told before the build: ${bases.unknown.join("; ")}`);
  if (inputs["base-images"] === "ignore") return Object.fromEntries(bases.images.map((image) => [image, ""]));
  return resolver.resolve(bases.images);
}

/** Looks for the key's tag; a registry that cannot be asked means: build. */
async function probe({ image, log }: Run, tag: string, { registry, signal }: Workshop): Promise<string | undefined> {
  try {
    return await registry.find(image.repository, tag);
  } catch (error) {
    signal.throwIfAborted();
    log.line(`the registry could not be asked for an earlier image: ${messageOf(error)}`);
    return undefined;
  }
}

function describe({ engine }: Outcome, { log }: Run, why: string): string {
  const { cached, total } = log.steps;
  const steps = total === 0 ? "" : `, ${cached} of ${total} steps cached`;
  return `${engine.title}${steps}; ${why}`;
}

function failureOf(error: unknown, signal: AbortSignal): Ending {
  if (signal.aborted || error instanceof CancelledError) return { result: "failed", note: "the job was cancelled" };
  // A bug of ours goes its own way.
  if (!(error instanceof ActionError)) throw error;
  return { result: "failed", note: error.message, hint: error.hint };
}

/** Among the lines of others, the end of a failed build is hard to find. */
async function showAgain({ image, log }: Run, workshop: Workshop): Promise<void> {
  const lines = [...log.last];
  if (lines.length === 0) return;
  workshop.log.info(`--- ${image.name} failed; its last lines:`);
  for (const line of lines) workshop.log.info(`    ${line}`);
}
