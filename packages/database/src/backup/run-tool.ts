import { basename } from "node:path";

import { type Command, PlatformError, UserError } from "@slipway/core";

import type { BackupPorts } from "./ports.ts";

/** A database's own program, with what it reads from its environment. */
export type ToolRun = Pick<Command, "file" | "args" | "cwd" | "env">;

/** What the programs complain of when the user may do something about it, and what. */
const HINTS: readonly (readonly [RegExp, string])[] = [
  [/server version mismatch|aborting because of/i, "Install client programs of the server's own version."],
  [
    /permission denied|access denied|must be owner|denied; you need/i,
    "Use a user with the rights to read everything, or grant them.",
  ],
  [/no space left/i, "Make room for the backup."],
];

/**
 * Runs a program to its end. Its output is not shown: errors of these programs may quote rows.
 *
 * @param program the program that errors are about, where a shell starts it
 * @throws PlatformError with the program's last words
 */
export async function runTool(run: ToolRun, ports: BackupPorts, program = run.file): Promise<void> {
  const result = await ports.exec.run(run, { signal: ports.signal, show: false });
  ports.signal.throwIfAborted();
  if (result.exitCode === 0) return;
  const name = basename(program);
  const hint = HINTS.find(([words]) => words.test(result.stderr))?.[1];
  const how = result.exitCode === null ? `was ended by ${result.signal}` : `failed with code ${result.exitCode}`;
  throw new PlatformError(`${name} ${how}: ${lastLines(result.stderr)}`, hint === undefined ? {} : { hint });
}

function lastLines(text: string): string {
  return text.trim().split("\n").slice(-4).join("\n").slice(-1_000) || "it said nothing";
}

/** The first line of `program --version`, or undefined when it cannot be started. */
export async function versionOf(file: string, ports: BackupPorts): Promise<string | undefined> {
  const command = { file, args: ["--version"], cwd: process.cwd(), env: { PATH: ports.env["PATH"], LC_ALL: "C" } };
  try {
    const result = await ports.exec.run(command, { signal: ports.signal, show: false });
    return result.exitCode === 0 ? result.stdout.split("\n", 1)[0] : undefined;
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}
