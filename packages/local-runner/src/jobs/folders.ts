import { mkdirSync } from "node:fs";
import { join } from "node:path";

import type { JobFolders } from "./active-job.ts";

/** Makes the folders of a job. `number` is unique in the run; job names may hold anything, a path may not. */
export function makeJobFolders(root: string, repository: string, number: number): JobFolders {
  const name = repository.split("/").at(-1) ?? repository;
  const work = join(root, `job-${number}`);
  const parent = join(work, name);
  const folders = {
    parent,
    workspace: join(parent, name),
    temp: join(work, "_temp"),
    toolCache: join(root, "_tool"),
  };
  for (const folder of Object.values(folders)) mkdirSync(folder, { recursive: true });
  return folders;
}

/** The `runner` context. */
export function runnerContext(folders: JobFolders, debug: boolean): Record<string, string> {
  return {
    os: { linux: "Linux", darwin: "macOS", win32: "Windows" }[process.platform as string] ?? process.platform,
    arch: { x64: "X64", arm64: "ARM64", arm: "ARM", ia32: "X86" }[process.arch as string] ?? process.arch.toUpperCase(),
    name: "local-runner",
    environment: "self-hosted",
    temp: folders.temp,
    tool_cache: folders.toolCache,
    workspace: folders.parent,
    ...(debug ? { debug: "1" } : {}),
  };
}
