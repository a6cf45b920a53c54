// What an unchanged image costs beside `docker build && docker push` with a full cache, and what building side by side
// saves: on a Docker, a BuildKit and a registry of this script's own.
// Usage: npm run bench:build-image -- [runs] [folder of bundles]      (after npm run build)
import { existsSync, mkdtempSync } from "node:fs";
import { join } from "node:path";

import { ROOT } from "../scripts/workspace.ts";
import { BACKEND, FRONTEND, plant } from "../test/real/build-image/support/systems.ts";
import { type World, pushBase, startWorld, tools } from "../test/real/build-image/support/world.ts";
import { type Contender, contenders } from "./build-image/contenders.ts";
import { sideBySide } from "./build-image/side-by-side.ts";

/** Unchanged images may take at most this part of what Docker takes to find out the same. */
const UNCHANGED_BUDGET = 0.25;
const REQUESTS_BUDGET = 4;
/** Two images side by side must be at least so many times faster than one after the other. */
const PARALLEL_BUDGET = 1.6;

const APPS = { backend: BACKEND, frontend: FRONTEND };
/** Of each app, beside its own. */
const FILES = 1_500;

const runs = Number(process.argv[2] ?? 9);
const bundle = join(process.argv[3] ?? join(ROOT, "dist"), "build-image", "index.js");
if (!existsSync(bundle)) throw new Error(`${bundle} is not there; run npm run build first`);
const { missing } = tools();
if (missing.length > 0) throw new Error(`not on this machine: ${missing.join(", ")}`);

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** Interleaved, so that a busy moment of the machine falls on all of them. */
async function measure(all: readonly Contender[]): Promise<ReadonlyMap<string, number>> {
  const times = new Map(all.map(({ name }) => [name, [] as number[]]));
  for (let round = -1; round < runs; round += 1)
    for (const { name, run } of all) {
      const took = await run();
      if (round >= 0) times.get(name)?.push(took);
    }
  return new Map([...times].map(([name, each]) => [name, median(each)]));
}

async function unchanged(world: World, base: string): Promise<boolean> {
  const sources = mkdtempSync(join(world.folder, "bench-"));
  for (const [name, tree] of Object.entries(APPS)) {
    plant(join(sources, name), tree);
    // As large as a real app's sources: a hash of nothing would be fast.
    for (let index = 0; index < FILES; index += 1)
      plant(join(sources, name, "assets", String(index % 40)), { [`${index}.ts`]: `${index} ${name} `.repeat(800) });
  }
  const all = contenders(world, { bundle, sources, images: Object.keys(APPS), base });
  const results = await measure(all);
  console.log(
    `Backend and frontend unchanged, ${FILES} files each, fresh checkout, full cache; median of ${runs} runs:`,
  );
  for (const [name, time] of results) console.log(`  ${name.padEnd(50)} ${time.toFixed(0).padStart(6)} ms`);
  const requests = (await requestsOf(world, all[0])) / Object.keys(APPS).length;
  console.log(`  requests an image, with two tags and one base image: ${requests} (at most ${REQUESTS_BUDGET})`);
  const own = results.get(all[0]?.name ?? "") ?? Number.NaN;
  const ratios = all.slice(1).map(({ name }) => own / (results.get(name) ?? Number.NaN));
  console.log(`  ratio to docker build && docker push: ${ratios[0]?.toFixed(2)} (at most ${UNCHANGED_BUDGET})`);
  console.log(
    `  ratio to buildx: ${ratios
      .slice(1)
      .map((ratio) => ratio.toFixed(2))
      .join(" and ")}`,
  );
  return (ratios[0] ?? Infinity) <= UNCHANGED_BUDGET && requests <= REQUESTS_BUDGET;
}

/** Requests to the registry. */
async function requestsOf(world: World, contender: Contender | undefined): Promise<number> {
  const before = world.proxy.seen.length;
  await contender?.run();
  return world.proxy.seen.length - before;
}

const world = await startWorld();
try {
  const base = await pushBase(world, world.proxy.host);
  const cheap = await unchanged(world, base);
  const gain = await sideBySide(world, { bundle, base });
  console.log(`  gain: ${gain.toFixed(2)} x (at least ${PARALLEL_BUDGET})`);
  if (!cheap || gain < PARALLEL_BUDGET) process.exitCode = 1;
} finally {
  await world.close();
}
