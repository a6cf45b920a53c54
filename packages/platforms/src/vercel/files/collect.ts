import { UserError } from "@slipway/core";

import type { Ahead } from "./ahead.ts";
import { type Entry, readEntries } from "./entry.ts";
import { type Extras, extraFiles } from "./extra-files.ts";
import { functionFiles } from "./function-files.ts";
import type { Root } from "./root.ts";
import { walk } from "./walk.ts";

/** Everything that a deployment is made of. */
export interface Collected {
  readonly entries: readonly Entry[];
  /** What functions name and is not sent, with the reason. */
  readonly left: readonly { readonly file: string; readonly why: "outside of the root" | "ignored" }[];
}

/** Collects the files of a prebuilt output by the CLI's rules. Throws a `UserError` for an output that is none. */
export async function collect(
  { root, output }: Root,
  { rootDirectory, bulkRedirects }: Omit<Extras, "root">,
  ahead?: Ahead,
): Promise<Collected> {
  const inOutput = ahead?.paths ?? (await walk(output));
  if (!inOutput.includes(`${output}/config.json`))
    throw new UserError(`${output} is no prebuilt output: it has no config.json`, {
      hint: "Run `vercel build` first; its output is described at https://vercel.com/docs/build-output-api.",
    });
  const functions = await functionFiles(root, inOutput);
  const extras = await extraFiles({ root, rootDirectory, bulkRedirects });
  return {
    entries: await readEntries(root, [...inOutput, ...functions.files, ...extras], ahead?.found),
    left: [
      ...functions.outside.map((file) => ({ file, why: "outside of the root" as const })),
      ...functions.ignored.map((file) => ({ file, why: "ignored" as const })),
    ],
  };
}

/** The entries whose bytes have to be there, one for each digest. */
export function byDigest(entries: readonly Entry[]): ReadonlyMap<string, Entry> {
  const found = new Map<string, Entry>();
  for (const entry of entries) if (entry.sha !== undefined && !found.has(entry.sha)) found.set(entry.sha, entry);
  return found;
}
