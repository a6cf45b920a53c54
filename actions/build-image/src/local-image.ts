import { PlatformError } from "@slipway/core";

import type { EngineTools } from "./engines/engine.ts";
import { runStep } from "./engines/step.ts";
import type { TaggedImage } from "./job.ts";
import { printRepository } from "./registry/repository.ts";
import { imageAt } from "./results.ts";
import type { Workshop } from "./workshop.ts";

/** Gives an image of the local Docker the tags that it has in the registry. */
export async function nameLocally(
  from: string,
  { eventTags, repository }: TaggedImage,
  { exec, env, cwd, signal }: Pick<EngineTools, "exec" | "env" | "cwd" | "signal">,
): Promise<void> {
  for (const tag of eventTags.map((each) => `${printRepository(repository)}:${each}`)) {
    if (tag === from) continue;
    const command = { file: "docker", args: ["tag", from, tag], cwd, env, timeout: 60_000 };
    const result = await exec.run(command, { show: false, signal });
    if (result.exitCode !== 0) throw new PlatformError(`docker tag ${tag} failed: ${result.tail}`);
  }
}

/** Brings an image that was not built to the local Docker: the very one, whatever its tags mean by then. */
export async function pullByDigest(
  image: TaggedImage,
  digest: string,
  { exec, clock, env, folder, signal, inputs, workspace, onLine }: Workshop & Pick<EngineTools, "onLine">,
): Promise<void> {
  const tools = { exec, clock, env, folder, signal, onLine, cwd: workspace, timeout: inputs.timeout };
  const reference = imageAt(image, digest);
  await runStep("docker pull", { file: "docker", args: ["pull", reference] }, tools);
  await nameLocally(reference, image, tools);
}
