import { randomBytes } from "node:crypto";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { type Scene, deployWithBundle, deployWithCli } from "./deployers.ts";
import { type BenchPlan, CASES, type Measured, PHASES, isMeasured } from "./plan.ts";
import { type Standing, startApart } from "./stand-in.ts";

type Case = (typeof CASES)[number];

/** What all measurements of a folder have in common. */
type Subject = Pick<Measured, "name" | "way" | "by"> & { readonly count: number; readonly size: number };

/** Every case in every way with both, in turns; one round more than is counted, which fills the disk's cache. */
export async function contest(plan: BenchPlan): Promise<readonly Measured[]> {
  const { bundle, rounds } = plan;
  const measured: Measured[] = [];
  const temp = await mkdtemp(join(tmpdir(), "slipway-bench-vercel-"));
  try {
    for (const each of CASES)
      for (let round = 0; round <= rounds; round += 1) {
        const folder = await plant(each, join(temp, `${each.count}-${round}`));
        for (const way of ["preview", "staged", "direct"] as const)
          for (const by of isMeasured({ ...each, way }, plan) ? (["vercel", "vercel-deploy"] as const) : []) {
            const runs = await deployTwiceAgain({ ...each, way, by }, { folder, temp }, bundle);
            if (round > 0) measured.push(...runs);
          }
        await rm(folder, { recursive: true, force: true });
      }
  } finally {
    await rm(temp, { recursive: true, force: true });
  }
  return measured;
}

/** On a busy machine the CLI gives up by itself, now and then: its turn is taken again. Ours has one try. */
async function deployTwiceAgain(subject: Subject, scene: Omit<Scene, "api">, bundle: string) {
  for (let tries = subject.by === "vercel" ? 3 : 1; tries > 1; tries -= 1) {
    try {
      return await deployTwice(subject, scene, bundle);
    } catch {
      // The last try throws.
    }
  }
  return await deployTwice(subject, scene, bundle);
}

/** Deploys a folder to a new stand-in, then again with one file changed. Throws unless both deployments are whole. */
async function deployTwice(subject: Subject, scene: Omit<Scene, "api">, bundle: string): Promise<readonly Measured[]> {
  const { name, way, by, count, size } = subject;
  const vercel = await startApart();
  const runs: Measured[] = [];
  let before: Pick<Standing, "id" | "uploads"> = await vercel.standing();
  try {
    for (const phase of PHASES) {
      if (phase !== "cold") await writeFile(fileOf(scene.folder, 0), randomBytes(size));
      const all = { ...scene, api: vercel.api };
      const { milliseconds, peak } = await (by === "vercel"
        ? deployWithCli(way, all)
        : deployWithBundle(bundle, way, all));
      const now = await vercel.standing();
      const uploads = now.uploads - before.uploads;
      const isWhole = now.id !== before.id && now.state === "READY" && now.files === count + 1;
      if (!isWhole || now.isLive !== (way !== "preview") || uploads !== (phase === "cold" ? count + 1 : 1))
        throw new Error(`${name}, ${way}, ${phase}, ${by}: ${uploads} uploads, then ${JSON.stringify(now)}`);
      runs.push({ name, way, phase, by, milliseconds, peak });
      before = now;
    }
  } finally {
    await vercel.close();
  }
  return runs;
}

/** A prebuilt output: its configuration, and files of random content in folders of a hundred. */
async function plant({ count, size }: Case, folder: string): Promise<string> {
  await mkdir(join(folder, ".vercel/output/static"), { recursive: true });
  await writeFile(join(folder, ".vercel/output/config.json"), '{"version":3,"routes":[{"handle":"filesystem"}]}');
  for (let index = 0; index < count; index += 1) {
    if (index % 100 === 0) await mkdir(join(fileOf(folder, index), ".."), { recursive: true });
    await writeFile(fileOf(folder, index), randomBytes(size));
  }
  return folder;
}

function fileOf(folder: string, index: number): string {
  return join(folder, `.vercel/output/static/${Math.floor(index / 100)}/${index}.bin`);
}
