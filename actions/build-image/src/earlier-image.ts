import { setImmediate as immediate } from "node:timers/promises";

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
  /** `undefined` when an earlier image is not looked for. */
  readonly tag: string | undefined;
  readonly pull: boolean;
  readonly why: string;
}

/** The key, if one is wanted and everything that belongs to it can be known. Whatever is in the way means: build. */
export async function findKey({ image, log }: Asking, files: BuildInputs, workshop: Workshop): Promise<Key> {
  const { inputs, signal, clock } = workshop;
  if (!inputs.push || !inputs["skip-unchanged"])
    return { tag: undefined, pull: false, why: inputs.push ? "skip-unchanged is off" : "push is off" };
  try {
    const started = clock.now();
    // The registry answers while the context is read.
    const answer = basesOf(files, workshop);
    answer.catch(() => undefined);
    await immediate();
    const context = workshop.contexts.read(image.context, files.ignoreText, signal);
    const bases = await answer;
    const { provenance, sbom } = inputs;
    const parts = { spec: image, dockerfile: files.bytes, context: context.sha256, bases, provenance, sbom };
    const tag = keyTag(contentKey({ ...parts, platform: `${process.platform}/${process.arch}` }));
    const took = formatDuration(Math.round(clock.now() - started));
    log.line(`${context.files} files, ${context.bytes} bytes in the context, read in ${took}: ${tag}`);
    if (context.holdsGit) workshop.log.warning(`${image.name}: ${GIT_IN_CONTEXT}`, { title: "Built every time" });
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

/** The earlier image's digest, or why there is none to reuse. */
export type Earlier = { readonly digest: string } | { readonly digest: undefined; readonly why: string };

/** Looks for an image by its key; whatever is in the way means: build. */
export async function findEarlier(
  { image, log }: Asking,
  { tag, why }: Key,
  { registry, signal }: Workshop,
): Promise<Earlier> {
  if (tag === undefined) return { digest: undefined, why };
  try {
    const digest = await registry.findWhole(image.repository, tag);
    return digest === undefined ? { digest, why } : { digest };
  } catch (error) {
    signal.throwIfAborted();
    log.line(`the registry could not be asked for an earlier image: ${messageOf(error)}`);
    return { digest: undefined, why: "the registry could not be asked for an earlier image" };
  }
}
