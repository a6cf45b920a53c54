import { formatDuration, messageOf } from "@slipway/core";

import type { BuildInputs } from "./content-key/build-inputs.ts";
import { contentKey, keyTag } from "./content-key/content-key.ts";
import type { TaggedImage } from "./job.ts";
import type { ImageLog } from "./logs/image-log.ts";
import type { Workshop } from "./workshop.ts";

const GIT_IN_CONTEXT =
  "the context holds .git, which is another one after every checkout, so the image is built every time; add .git to .dockerignore";

/** Whose earlier image is looked for. */
interface Asking {
  readonly image: TaggedImage;
  readonly log: ImageLog;
}

/** How an earlier image would be found. */
export interface Key {
  /** Under which the image is found again; `undefined` when that cannot be told. */
  readonly tag: string | undefined;
  /** Whether one is looked for now. */
  readonly look: boolean;
  readonly pull: boolean;
  readonly why: string;
}

/**
 * The key, if everything that belongs to it can be known; whatever is in the way means: build. It is counted for a build
 * that has to be, too: later runs shall find what that made, not what was there before.
 */
export async function findKey(asking: Asking, files: BuildInputs, workshop: Workshop): Promise<Key> {
  const { inputs, signal } = workshop;
  const none = { tag: undefined, look: false, pull: false };
  if (!inputs.push) return { ...none, why: "push is off" };
  const look = inputs["skip-unchanged"];
  try {
    const tag = await countKey(asking, files, workshop);
    const why = look ? "the registry has no image of these inputs" : "skip-unchanged is off";
    return { tag, look, pull: inputs["base-images"] === "resolve", why };
  } catch (error) {
    signal.throwIfAborted();
    asking.log.line(`an earlier image is not looked for: ${messageOf(error)}`);
    return { ...none, why: `no earlier image could be looked for: ${messageOf(error)}` };
  }
}

async function countKey({ image, log }: Asking, files: BuildInputs, workshop: Workshop): Promise<string> {
  const { inputs, clock, signal, contexts } = workshop;
  const started = clock.now();
  // The registry answers while the context is read.
  const answer = basesOf(files, workshop);
  answer.catch(() => undefined);
  const context = await contexts.read(image.context, files.ignoreText, signal);
  const bases = await answer;
  const { provenance, sbom } = inputs;
  const parts = { spec: image, dockerfile: files.bytes, context: context.sha256, bases, provenance, sbom };
  const tag = keyTag(contentKey({ ...parts, platform: `${process.platform}/${process.arch}` }));
  const took = formatDuration(Math.round(clock.now() - started));
  log.line(`${context.files} files, ${context.bytes} bytes in the context, read in ${took}: ${tag}`);
  if (context.holdsGit && inputs["skip-unchanged"])
    workshop.log.warning(`${image.name}: ${GIT_IN_CONTEXT}`, { title: "Built every time" });
  return tag;
}

async function basesOf({ bases }: BuildInputs, { inputs, bases: resolver }: Workshop): Promise<Record<string, string>> {
  if (bases.unknown.length > 0)
    throw new Error(`the base image cannot be told before the build: ${bases.unknown.join("; ")}`);
  if (inputs["base-images"] === "ignore") return Object.fromEntries(bases.images.map((image) => [image, ""]));
  return resolver.resolve(bases.images);
}

/** The earlier image's digest, or why there is none to reuse. */
export type Earlier = { readonly digest: string } | { readonly digest: undefined; readonly why: string };

/** Looks for an image by its key; whatever is in the way means: build. */
export async function findEarlier(
  { image, log }: Asking,
  { tag, look, why }: Key,
  { registry, signal }: Workshop,
): Promise<Earlier> {
  if (tag === undefined || !look) return { digest: undefined, why };
  try {
    const digest = await registry.findWhole(image.repository, tag);
    return digest === undefined ? { digest, why } : { digest };
  } catch (error) {
    signal.throwIfAborted();
    log.line(`the registry could not be asked for an earlier image: ${messageOf(error)}`);
    return { digest: undefined, why: "the registry could not be asked for an earlier image" };
  }
}
