import { mkdtempSync } from "node:fs";
import { join } from "node:path";

import { act } from "../../test/real/build-image/support/act.ts";
import { plant } from "../../test/real/build-image/support/systems.ts";
import type { World } from "../../test/real/build-image/support/world.ts";

/** How long each of the two builds waits for something, in seconds. */
const WAITS = 8;

/** Builds two images that mostly wait, one after the other and side by side; gives back how many times faster. */
export async function sideBySide(
  world: World,
  { bundle, base }: { readonly bundle: string; readonly base: string },
): Promise<number> {
  const measure = async (parallel: number): Promise<number> => {
    const workspace = mkdtempSync(join(world.folder, "bench-"));
    for (const name of ["one", "two"])
      plant(join(workspace, name), {
        Dockerfile: `ARG BASE\nFROM \${BASE}\nRUN echo ${name}-${parallel} && sleep ${WAITS}\n`,
      });
    const inputs = {
      images: "one: { context: one }\ntwo: { context: two }",
      registry: `${world.proxy.host}/pair-${parallel}`,
      "build-args": `BASE=${base}`,
      network: "none",
      "max-parallel": String(parallel),
    };
    const env = world.envOf("buildx, docker driver");
    const acted = await act({ workspace, folder: world.folder, env, inputs, entry: bundle });
    if (acted.exitCode !== 0) throw new Error(acted.output);
    return acted.took;
  };
  const [serial, parallel] = [await measure(1), await measure(2)];
  console.log(`Two images, each with a step that waits ${WAITS} s:`);
  console.log(`  one after the other ${serial.toFixed(0)} ms, side by side ${parallel.toFixed(0)} ms`);
  return serial / parallel;
}
