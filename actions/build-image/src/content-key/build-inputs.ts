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
  /** Hashes the context. Throws `SyntaxError` for an ignore file that Docker refuses. */
  readonly digest: (signal: AbortSignal) => ContextDigest;
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
    digest: (signal) => digestContext(spec.context, compileIgnore(readIgnoreFile(source.text)), signal),
  };
}
