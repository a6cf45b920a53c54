import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { UserError, parseJson } from "@slipway/core";
import { array, catch as catch_, looseObject, nullish, safeParse, string, unknown } from "zod/mini";

/** `builds.json`, in which `vercel build` notes for what it built, and what went wrong. Other builders write none. */
const schema = looseObject({
  target: catch_(nullish(string()), undefined),
  error: nullish(unknown()),
  builds: catch_(nullish(array(looseObject({ error: nullish(unknown()) }))), undefined),
});

/**
 * Holds what a build has noted against what is to be deployed: one that failed is no output, and one for another target
 * has that target's variables in it. Throws a `UserError`. Says whether there was a note.
 */
export async function checkBuiltFor(output: string, target: string): Promise<boolean> {
  const noted = safeParse(schema, parseJson(await readFile(join(output, "builds.json"), "utf8").catch(() => "")));
  if (!noted.success) return false;
  const { target: built, error, builds } = noted.data;
  const isFailed = [error, ...(builds ?? []).map((build) => build.error)].some(
    (each) => each !== null && each !== undefined,
  );
  if (isFailed)
    throw new UserError(`the output in ${output} is that of a build that failed: builds.json notes an error`, {
      hint: "Nothing was sent. Build again, and see that the job ends with a build that fails.",
    });
  if (built !== null && built !== undefined && built !== target)
    throw new UserError(`the output in ${output} was built for ${built}, and is to be deployed to ${target}`, {
      hint: `Nothing was sent. It has the variables of ${built} in it: build with ${buildCommand(target)}, or set target: ${built}.`,
    });
  return true;
}

function buildCommand(target: string): string {
  return target === "production" ? "`vercel build --prod`" : `\`vercel build --target=${target}\``;
}
