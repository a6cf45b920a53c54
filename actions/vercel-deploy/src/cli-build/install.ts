import { mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { arch, platform } from "node:process";
import { dirname, join } from "node:path";

import { PlatformError, UserError, codeOf, messageOf } from "@slipway/core";

import { fromMachine } from "./environment.ts";
import { checkInstalled, lockFiles } from "./lock.ts";
import type { CliBuildPorts } from "./request.ts";
import type { CliVersion } from "./version.ts";

/** Not `vercel`, because what others keep under that name was not checked by us. */
const TOOL = "slipway-vercel";

/** Scripts of packages are not run; our lock is obeyed whatever the machine's configuration says. */
const NPM_ARGS = "install --ignore-scripts --package-lock=true --no-audit --no-fund --no-update-notifier".split(" ");

/** Finds the CLI in a tool cache, or installs it there from npm's registry. Returns the path of `vc.js`. */
export async function installCli(wanted: CliVersion, ports: CliBuildPorts, timeout: number): Promise<string> {
  if (platform === "win32")
    throw new UserError("build: the CLI is not installed on Windows", {
      hint: "Run `vercel pull` and `vercel build` in a step before this one, and leave `build` off.",
    });
  const folders = foldersOf(wanted, ports);
  for (const folder of folders) if (await isFile(`${folder}.complete`)) return found(folder, ports);
  const { staging, folder } = await stage(folders);
  try {
    await fill(staging, wanted, ports, timeout);
    await settle(staging, folder);
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
  return found(folder, ports);
}

/** Best first: the runner's tool cache may be read-only, or not be there. Another checksum is another folder. */
function foldersOf({ version, integrity }: CliVersion, { env, temp }: CliBuildPorts): readonly string[] {
  const cache = env["RUNNER_TOOL_CACHE"] ?? "";
  const roots = [...(cache === "" ? [] : [cache]), join(temp, "slipway-tools")];
  const sum =
    integrity === undefined ? "" : `-${Buffer.from(integrity.slice(7), "base64").toString("hex").slice(0, 16)}`;
  return roots.map((root) => join(root, TOOL, `${version}${sum}`, arch));
}

async function stage(folders: readonly string[]): Promise<{ readonly staging: string; readonly folder: string }> {
  let last: unknown;
  for (const folder of folders) {
    try {
      await mkdir(dirname(folder), { recursive: true });
      return { folder, staging: await mkdtemp(`${folder}.part-`) };
    } catch (error) {
      last = error;
    }
  }
  throw new PlatformError(`the CLI cannot be kept in ${folders.join(" or ")}: ${messageOf(last)}`);
}

async function fill(folder: string, wanted: CliVersion, ports: CliBuildPorts, timeout: number): Promise<void> {
  for (const [name, text] of Object.entries(await lockFiles(wanted))) await writeFile(join(folder, name), text);
  // Of another version the lock has nothing, so the registry's word is held against the given checksum afterwards.
  const args = [...NPM_ARGS, "--prefix", folder];
  const command = { file: "npm", args, cwd: folder, env: fromMachine(ports.env), timeout };
  const result = await ports.exec.run(command, { signal: ports.signal });
  ports.signal.throwIfAborted();
  if (result.exitCode !== 0)
    throw new PlatformError(`npm could not install vercel@${wanted.version}: ${result.tail.trim().slice(-1_000)}`, {
      hint: "Check that the runner reaches npm's registry. A checksum that does not match is never installed.",
    });
  const installed = await readFile(join(folder, "node_modules/.package-lock.json"), "utf8").catch(() => "");
  await checkInstalled(installed, wanted);
}

/** Of several jobs on one machine the first wins, and the others use what it kept. */
async function settle(staging: string, folder: string): Promise<void> {
  if (!(await moved(staging, folder)) && !(await isFile(`${folder}.complete`))) {
    // Left over by a job that was killed between these two lines.
    await moved(folder, `${staging}-old`);
    await moved(staging, folder);
    await rm(`${staging}-old`, { recursive: true, force: true });
  }
  await writeFile(`${folder}.complete`, "");
}

async function moved(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to);
    return true;
  } catch (error) {
    if (["ENOTEMPTY", "EEXIST", "EPERM", "ENOENT"].includes(codeOf(error) ?? "")) return false;
    throw error;
  }
}

async function found(folder: string, { log }: CliBuildPorts): Promise<string> {
  const program = join(folder, "node_modules/vercel/dist/vc.js");
  if (!(await isFile(program))) throw new PlatformError(`the CLI was kept in ${folder}, and is not there`);
  log.debug(`the CLI is ${program}`);
  return program;
}

async function isFile(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isFile() === true;
}
