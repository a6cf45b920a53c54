import { join } from "node:path";

import { digestInPush, dockerArguments } from "./docker-arguments.ts";
import type { Engine, Need } from "./engine.ts";
import { readDigestFile } from "./result-files.ts";
import { runStep } from "./step.ts";

const LACKS: readonly Need[] = ["cache: gha", "cache: registry", "provenance", "sbom", "several platforms"];

/** Docker without buildx: with the BuildKit that clients before 23 have built in, or the legacy builder. */
export function dockerEngine(legacy: boolean): Engine {
  return {
    title: legacy ? "Docker's legacy builder" : "Docker with BuildKit",
    lacks: legacy ? [...LACKS, "secrets", "BuildKit syntax in the Dockerfile"] : LACKS,
    cachesInGitHub: false,
    async build(order, tools) {
      const imageIdFile = join(tools.folder, "image-id");
      const args = dockerArguments(order, imageIdFile, legacy);
      await runStep("docker build", { file: "docker", args, env: { DOCKER_BUILDKIT: legacy ? "0" : "1" } }, tools);
      const imageId = await readDigestFile(imageIdFile);
      if (!order.push) return { imageId, digest: undefined };
      const { stdout } = await runStep("docker push", { file: "docker", args: ["push", order.landing] }, tools);
      return { imageId, digest: digestInPush(stdout, order.landing.slice(order.landing.lastIndexOf(":") + 1)) };
    },
  };
}
