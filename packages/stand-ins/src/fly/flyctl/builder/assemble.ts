import { existsSync, statSync } from "node:fs";
import { mkdir, mkdtemp, readdir } from "node:fs/promises";
import { basename, join, posix } from "node:path";

import { pack } from "../../images/pack.ts";
import type { PackFilter } from "../../images/pack.ts";
import { CliError } from "../errors.ts";
import type { Terminal } from "../terminal.ts";
import { pathPattern } from "./path-pattern.ts";
import type { CopyStep, Stage } from "./plan.ts";
import { isBuilt, resultsOf } from "./results.ts";
import { runStep } from "./run-step.ts";

/** What a build stands on. */
export interface Workshop {
  /** The build context. */
  readonly context: string;
  readonly filter: PackFilter;
  /** A folder for the roots of stages. */
  readonly scratch: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly terminal: Terminal;
  readonly signal: AbortSignal;
}

/**
 * Makes a stage's root; returns its path. When all that its commands would make lies in the context (after a build on
 * this machine), it is taken from there, past the ignore file; otherwise the commands are run.
 */
export async function assemble(stage: Stage, workshop: Workshop): Promise<string> {
  const { context, scratch, terminal } = workshop;
  const root = await mkdtemp(join(scratch, "stage-"));
  const built = isBuilt(stage, context);
  if (built) terminal.err("--> What this build would make lies in the folder: taken from there");
  for (const step of stage.steps) {
    if (step.kind === "copy") {
      const source = step.from && !built ? await assemble(step.from, workshop) : context;
      await copyStep(step, { source, root, filter: step.from ? () => true : workshop.filter });
    } else if (built) {
      for (const name of resultsOf(step, context)) await pack(join(context, name), join(root, name));
    } else await runStep(step, { ...workshop, folder: root, stage });
  }
  return root;
}

interface Places {
  readonly source: string;
  readonly root: string;
  readonly filter: PackFilter;
}

async function copyStep(step: CopyStep, places: Places): Promise<void> {
  const { source, filter } = places;
  const found = (await Promise.all(step.sources.map((path) => matching(source, path, step)))).flat();
  const kept = found.filter((path) => filter(path === "" ? "." : path, isFolder(source, path)));
  if (kept.length === 0)
    throw new CliError(
      `Dockerfile:${step.line}: failed to calculate checksum of ${step.sources.join(", ")}: not found`,
    );
  if (step.target.endsWith("/")) await mkdir(join(places.root, step.target), { recursive: true });
  for (const path of kept) await copyOne(path, step, { ...places, several: kept.length > 1 });
}

/** A folder's content is copied; a file itself, into the target when that is a folder, under its name otherwise. */
async function copyOne(path: string, step: CopyStep, places: Places & { readonly several: boolean }): Promise<void> {
  const { source, root, filter, several } = places;
  const from = join(source, path);
  const target = join(root, step.target);
  if (isFolder(source, path)) await pack(from, target, (name, folder) => filter(posix.join(path, name), folder));
  else
    await pack(
      from,
      several || step.target.endsWith("/") || step.target === "" ? join(target, basename(path)) : target,
    );
}

function isFolder(root: string, path: string): boolean {
  return statSync(join(root, path)).isDirectory();
}

async function matching(root: string, path: string, { line }: CopyStep): Promise<string[]> {
  if (!/[*?[]/.test(path)) return existsSync(join(root, path)) ? [path] : [];
  const folder = posix.dirname(path);
  if (/[*?[]/.test(folder))
    throw new CliError(`Dockerfile:${line}: the flyctl stand-in reads patterns in the last part of a path only`);
  const pattern = pathPattern(posix.basename(path));
  const names = existsSync(join(root, folder)) ? await readdir(join(root, folder)) : [];
  return names.filter((name) => pattern.test(name)).map((name) => posix.join(folder, name));
}
