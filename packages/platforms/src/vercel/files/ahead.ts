import { resolve } from "node:path";

import { type Found, readFound } from "./entry.ts";
import { walk } from "./walk.ts";

/** A prebuilt output that was read before its turn came: its paths, and what is at each of them. */
export interface Ahead {
  readonly paths: readonly string[];
  readonly found: ReadonlyMap<string, Found>;
}

/**
 * Reads an output while something else is waited for. Never throws: what cannot be read, or not before the signal fires,
 * is `undefined`, and is read again by who needs it.
 */
export async function readAhead(
  { folder, output }: { readonly folder: string; readonly output: string },
  signal: AbortSignal,
): Promise<Ahead | undefined> {
  try {
    const paths = await walk(resolve(folder, output));
    return { paths, found: await readFound(paths, signal) };
  } catch {
    return undefined;
  }
}
