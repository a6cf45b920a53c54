import { join } from "node:path";

import { checkBuiltFor } from "./files/built-for.ts";
import { type Collected, byDigest, collect } from "./files/collect.ts";
import { findRoot } from "./files/root.ts";
import type { VercelPlan } from "./plan.ts";
import { readVercelJson } from "./vercel-json.ts";

/** What a deploy would send. */
export interface Inspected {
  readonly entries: number;
  /** Files that go up when Vercel has none of them. */
  readonly uploads: number;
  /** Their size. */
  readonly bytes: number;
  readonly left: Collected["left"];
}

/** What of a plan says where its output is, and for what. */
type Whereabouts = Pick<VercelPlan, "folder" | "output" | "target" | "live" | "ahead">;

/**
 * Collects an output as a deploy does, and sends nothing. Throws a `UserError` for an output that is none, or none for
 * this target.
 */
export async function inspectOutput(plan: Whereabouts): Promise<Inspected> {
  const { collected } = await collectOutput(plan);
  const sources = [...byDigest(collected.entries).values()];
  return {
    entries: collected.entries.length,
    uploads: sources.length,
    bytes: sources.reduce((sum, { size = 0 }) => sum + size, 0),
    left: collected.left,
  };
}

/** The output's entries, and what vercel.json has to say. */
export async function collectOutput({ folder, output, target, live, ahead }: Whereabouts) {
  const root = await findRoot(folder, output, live.id);
  await checkBuiltFor(root.output, target);
  const { rootDirectory } = live;
  const own = rootDirectory === undefined ? [] : [join(root.root, rootDirectory)];
  const vercelJson = await readVercelJson([...own, folder]);
  const extras = { rootDirectory, bulkRedirects: vercelJson.bulkRedirects };
  const collected = await collect(root, extras, await ahead);
  return { collected, vercelJson };
}
