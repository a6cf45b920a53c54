import { join } from "node:path";

import { buildxArguments, buildxEnvironment } from "./buildx-arguments.ts";
import type { Engine, Need } from "./engine.ts";
import { readMetadata } from "./metadata.ts";
import { readDigestFile } from "./result-files.ts";
import { runStep } from "./step.ts";

/** A buildx that is there, and its builder. */
export interface BuildxFound {
  /** `docker buildx`, or `buildx` alone. */
  readonly command: readonly [string, ...string[]];
  /** The builder's driver: `docker`, `docker-container`, `remote`, `kubernetes`, `cloud`. */
  readonly driver: string;
  /** Whether the docker driver keeps images in containerd, which can do what its own store cannot. */
  readonly containerdStore: boolean;
}

/** What the docker driver cannot do with its own store of images. */
const PLAIN_DOCKER_LACKS: readonly Need[] = [
  "cache: gha",
  "cache: registry",
  "provenance",
  "sbom",
  "several platforms",
];

/** buildx with whatever builder the job has chosen. */
export function buildxEngine({ command, driver, containerdStore }: BuildxFound): Engine {
  const plain = driver === "docker" && !containerdStore;
  const [file, ...words] = command;
  return {
    title: `buildx (driver ${driver})`,
    lacks: plain ? PLAIN_DOCKER_LACKS : [],
    cachesInGitHub: !plain,
    async build(order, tools) {
      const files = { imageId: join(tools.folder, "image-id"), metadata: join(tools.folder, "metadata.json") };
      const args = [...words, ...buildxArguments(order, files, driver)];
      await runStep("buildx", { file, args, env: buildxEnvironment(order) }, tools);
      const { digest, warnings } = await readMetadata(files.metadata);
      return { imageId: await readDigestFile(files.imageId), digest: order.push ? digest : undefined, warnings };
    },
  };
}
