import { type ChildProcessByStdio, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import type { Readable, Writable } from "node:stream";

import { UserError, codeOf, messageOf } from "../errors.ts";
import type { Command } from "./exec.ts";

/** A child whose three streams are pipes, and which has begun to run. */
export interface Child {
  readonly process: ChildProcessByStdio<Writable, Readable, Readable>;
  readonly pid: number;
}

/** Starts a program as the leader of a group of its own, and gives it its input. Throws a `UserError`. */
export async function start(command: Command): Promise<Child> {
  const child = open(command);
  const pid = await new Promise<number>((resolve, reject) => {
    child.once("spawn", () => resolve(child.pid ?? 0));
    // Stays for the child's whole life: an error event that nobody listens to would end our process.
    child.on("error", (error) => reject(cannotStart(command, error)));
  });
  // A child that ends without reading its input closes the pipe; its exit code says what there is to say.
  child.stdin.on("error", () => undefined);
  child.stdin.end(command.input ?? "");
  return { process: child, pid };
}

function open(command: Command): Child["process"] {
  // Node's own message would quote the argument, whatever it holds.
  if ([command.file, command.cwd, ...command.args, ...Object.values(command.env)].some((text) => text?.includes("\0")))
    throw new UserError(`cannot start ${command.file.replaceAll("\0", "")}: an argument or variable holds a NUL byte`);
  return spawn(command.file, [...command.args], {
    cwd: command.cwd,
    env: { ...command.env },
    stdio: ["pipe", "pipe", "pipe"],
    detached: true,
  });
}

function cannotStart({ file, cwd }: Command, cause: Error): UserError {
  const code = codeOf(cause);
  if (code !== "ENOENT") return new UserError(`cannot start ${file}: ${code ?? messageOf(cause)}`, { cause });
  if (!existsSync(cwd)) return new UserError(`cannot start ${file}: there is no folder ${cwd} to run it in`, { cause });
  const hint = "Install it in an earlier step, or give its full path.";
  return new UserError(`cannot start ${file}: there is no such program`, { cause, hint });
}
