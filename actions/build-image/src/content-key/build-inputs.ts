import { readFileSync } from "node:fs";

import type { ImageSpec } from "../images/image-spec.ts";
import { type BaseImages, findBaseImages } from "./stages.ts";
import { type ContextDigest, digestContext } from "./context-digest.ts";
import { type Dockerfile, readDockerfile } from "./dockerfile.ts";
import { compileIgnore } from "./ignore.ts";
import { readIgnoreFile } from "./ignore-file.ts";
import { findIgnoreFile } from "./ignore-source.ts";

/** What is known of a build from its files alone. */
export interface BuildInputs {
  readonly bytes: Uint8Array;
  readonly dockerfile: Dockerfile;
  readonly bases: BaseImages;
  readonly ignoreFile: string | undefined;
  readonly ignoreText: string;
}

/** Reads a build's files; the context only when it is asked for. */
export function readBuildInputs(spec: Pick<ImageSpec, "file" | "context" | "buildArgs" | "target">): BuildInputs {
  const bytes = readFileSync(spec.file);
  const dockerfile = readDockerfile(bytes.toString("utf8"));
  const source = findIgnoreFile(spec.file, spec.context);
  return {
    bytes,
    dockerfile,
    bases: findBaseImages(dockerfile, spec.buildArgs, spec.target),
    ignoreFile: source.file,
    ignoreText: source.text,
  };
}

/**
 * Hashes contexts, each once a run: the images of a monorepo often share one, of thousands of files. One after the other,
 * so that the registry is asked for the first image while the context of the second is read.
 */
export class ContextReader {
  readonly #known = new Map<string, Promise<ContextDigest>>();
  #last: Promise<unknown> = Promise.resolve();

  /** Throws `SyntaxError` for an ignore file that Docker refuses. */
  read(context: string, ignoreText: string, signal: AbortSignal): Promise<ContextDigest> {
    const name = `${context}\0${ignoreText}`;
    const digest = this.#known.get(name) ?? this.#queue(context, ignoreText, signal);
    this.#known.set(name, digest);
    return digest;
  }

  #queue(context: string, ignoreText: string, signal: AbortSignal): Promise<ContextDigest> {
    const digest = this.#last.then(() => digestContext(context, compileIgnore(readIgnoreFile(ignoreText)), signal));
    this.#last = digest.catch(() => undefined);
    return digest;
  }
}
