import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { buildahArguments, buildahPushArguments } from "./buildah-arguments.ts";
import type { Engine } from "./engine.ts";
import { readDigestFile } from "./result-files.ts";
import { runStep } from "./step.ts";

/** buildah, or podman, which has the same builder inside. */
export function buildahEngine(program: "buildah" | "podman"): Engine {
  return {
    title: program,
    lacks: ["cache: gha", "cache: registry", "provenance", "sbom", "several platforms", "load"],
    cachesInGitHub: false,
    async build(order, tools) {
      const [imageIdFile, digestFile] = [join(tools.folder, "image-id"), join(tools.folder, "digest")];
      const ignoreNothing = join(tools.folder, "ignore-nothing");
      await writeFile(ignoreNothing, "");
      const args = buildahArguments(order, imageIdFile, ignoreNothing);
      await runStep(`${program} build`, { file: program, args }, tools);
      const imageId = await imageIdIn(imageIdFile);
      if (!order.push) return { imageId, digest: undefined };
      await runStep(`${program} push`, { file: program, args: buildahPushArguments(order, digestFile) }, tools);
      return { imageId, digest: await readDigestFile(digestFile) };
    },
  };
}

/** Some versions leave the algorithm out. */
async function imageIdIn(file: string): Promise<string | undefined> {
  const text = (await readFile(file, "utf8").catch(() => "")).trim();
  const hex = /^(?:sha256:)?([0-9a-f]{64})$/.exec(text)?.[1];
  return hex === undefined ? undefined : `sha256:${hex}`;
}
