import { mkdir, mkdtemp, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

import { PlatformError, codeOf, messageOf } from "@slipway/core";

import type { FlyctlHost } from "./host.ts";
import { programOf } from "./unpack.ts";

/** The tool's name: not `flyctl`, because what others keep under that name was not checked by us. */
const TOOL = "slipway-flyctl";

/** Where a release is kept. */
export interface ToolPlace {
  readonly version: string;
  /** Node's name, as in `@actions/tool-cache`. */
  readonly arch: string;
  /** Roots of tool caches; the first one that can be written to is used. */
  readonly folders: readonly string[];
}

/** The path of a release's folder, as `@actions/tool-cache` lays it out; complete when `<folder>.complete` is beside it. */
export function toolFolder(root: string, { version, arch }: Pick<ToolPlace, "version" | "arch">): string {
  return join(root, TOOL, version, arch);
}

/** The program, when one of the folders has it in full. */
export async function findKept(place: ToolPlace, host: FlyctlHost): Promise<string | undefined> {
  for (const root of place.folders) {
    const folder = toolFolder(root, place);
    const program = join(folder, programOf(host));
    if ((await isFile(`${folder}.complete`)) && (await isFile(program))) return program;
  }
  return undefined;
}

/** Keeps what `fill` puts into a folder, in the first tool cache that takes it. Returns the program's path. */
export async function keep(
  place: ToolPlace,
  host: FlyctlHost,
  fill: (folder: string) => Promise<void>,
): Promise<string> {
  const { staging, folder } = await stage(place);
  try {
    await fill(staging);
    await settle(staging, folder);
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
  const program = join(folder, programOf(host));
  if (await isFile(program)) return program;
  throw new PlatformError(`flyctl was kept in ${folder}, and is not there`);
}

async function stage(place: ToolPlace): Promise<{ readonly staging: string; readonly folder: string }> {
  let last: unknown;
  for (const root of place.folders) {
    const folder = toolFolder(root, place);
    try {
      await mkdir(dirname(folder), { recursive: true });
      return { folder, staging: await mkdtemp(`${folder}.part-`) };
    } catch (error) {
      last = error;
    }
  }
  throw new PlatformError(`flyctl cannot be kept in ${place.folders.join(" or ")}: ${messageOf(last)}`);
}

/**
 * Puts the folder in its place in one step, so that no job sees half of it. Of several jobs on one machine the first
 * wins, and the others use what it kept; a folder that was never completed is moved out of the way.
 */
async function settle(staging: string, folder: string): Promise<void> {
  const complete = `${folder}.complete`;
  if (!(await moved(staging, folder)) && !(await isFile(complete))) {
    const aside = `${staging}-old`;
    await moved(folder, aside);
    await moved(staging, folder);
    await rm(aside, { recursive: true, force: true });
  }
  await writeFile(complete, "");
}

/** Whether the folder was moved; not, when there is another one already, or when it is gone. */
async function moved(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to);
    return true;
  } catch (error) {
    if (["ENOTEMPTY", "EEXIST", "EPERM", "ENOENT"].includes(codeOf(error) ?? "")) return false;
    throw error;
  }
}

async function isFile(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isFile() === true;
}
