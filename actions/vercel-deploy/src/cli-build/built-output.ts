import { stat } from "node:fs/promises";
import { join } from "node:path";

import { PlatformError } from "@slipway/core";
import { checkBuiltFor } from "@slipway/platforms/vercel";

/** Checks that the build left an output for this target and noted no error in it. Throws an `ActionError`. */
export async function checkOutput(output: string, target: string): Promise<void> {
  const config = await stat(join(output, "config.json")).catch(() => undefined);
  if (config?.isFile() !== true)
    throw new PlatformError("vercel build ended well and left no output", {
      hint: "Check working-directory, and the project's root directory and framework on Vercel.",
    });
  if (!(await checkBuiltFor(output, target)))
    throw new PlatformError("vercel build left no builds.json that can be read");
}
