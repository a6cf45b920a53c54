import { ActionError, CancelledError } from "@slipway/core";

import type { Outcome } from "./build-image.ts";
import { readBuildInputs } from "./content-key/build-inputs.ts";
import { findEarlier, findKey } from "./earlier-image.ts";
import type { TaggedImage } from "./job.ts";
import { announceRetry } from "./engines/step.ts";
import { type ImageLog, imageLog } from "./logs/image-log.ts";
import { type ImageResult, imageAt } from "./results.ts";
import { type Meanings, lookUpTags, settleTags } from "./settle.ts";
import type { Workshop } from "./workshop.ts";

/** One image on its way. */
interface Run {
  readonly image: TaggedImage;
  readonly log: ImageLog;
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
  const meanings = lookAhead(run.image, workshop);
  const key = await findKey(run, files, workshop);
  const earlier = await findEarlier(run, key, workshop);
  if (earlier.digest !== undefined) return reuse(run, { digest: earlier.digest, meanings }, workshop);
  if (workshop.inputs["dry-run"]) return { result: "planned", note: `would be built: ${earlier.why}` };
  const onTag = (tag: string): void => void run.tags.push(tag);
  const onLine = (line: string): void => run.log.line(line);
  const task = { image: run.image, files, keyTag: key.tag, pull: key.pull, onTag, onLine };
  // Only here: a run that reuses everything has no use for what builds.
  const { buildImage } = await import("./build-image.ts");
  const outcome = await buildImage(task, workshop);
  run.digest = outcome.digest;
  return { result: "built", note: describe(outcome, run, earlier.why) };
}

/**
 * Asks what the event's tags mean while the key is still counted: mostly the image that will be found. `undefined` for
 * what could not be asked; whoever has to know asks again.
 */
async function lookAhead({ repository, eventTags }: TaggedImage, workshop: Workshop): Promise<Meanings | undefined> {
  const { inputs, registry } = workshop;
  if (!inputs.push || !inputs["skip-unchanged"] || inputs["dry-run"]) return undefined;
  const order = { repository, tags: eventTags };
  return lookUpTags(order, (...asked) => registry.find(...asked)).catch(() => undefined);
}

/** An image that is there, and what the registry said of the event's tags before it was found. */
interface Found {
  readonly digest: string;
  readonly meanings: Promise<Meanings | undefined>;
}

/** Makes the event's tags mean an image that is there. */
async function reuse(run: Run, { digest, meanings }: Found, workshop: Workshop): Promise<Ending> {
  run.digest = digest;
  if (workshop.inputs["dry-run"]) return { result: "planned", note: "nothing would be built: the registry has it" };
  const { repository, eventTags } = run.image;
  const order = { repository, digest, tags: eventTags, lookFirst: true, known: await meanings };
  const onLine = (line: string): void => run.log.line(line);
  await settleTags(order, {
    ...workshop,
    onTag: (tag) => void run.tags.push(tag),
    onRetry: announceRetry(onLine),
  });
  if (workshop.inputs.load) {
    const { pullByDigest } = await import("./local-image.ts");
    await pullByDigest(run.image, digest, { ...workshop, onLine });
  }
  run.log.line(`nothing to build: the registry has ${digest}`);
  return { result: "reused", note: "the same inputs are in the registry already" };
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
