import { type ChildProcessByStdio, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import type { Readable, Writable } from "node:stream";

import { UserError, codeOf } from "../errors.ts";
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

/** Reasons in our own words. Node's would quote an argument, whatever it holds. */
const REASONS: Readonly<Record<string, string>> = {
  E2BIG: "its arguments and its environment are too long for this system",
  EACCES: "it may not be executed",
  ENOENT: "there is no such program",
  ERR_INVALID_ARG_VALUE: "an argument or a variable holds a NUL byte",
};

function open(command: Command): Child["process"] {
  try {
    return spawn(command.file, [...command.args], {
      cwd: command.cwd,
      env: { ...command.env },
      stdio: ["pipe", "pipe", "pipe"],
      detached: true,
    });
  } catch (error) {
    throw cannotStart(command, error);
  }
}

function cannotStart({ file, cwd }: Command, error: unknown): UserError {
  const code = codeOf(error);
  if (code === "ENOENT" && !existsSync(cwd))
    return new UserError(`cannot start ${file}: there is no folder ${cwd} to run it in`);
  const hint = code === "ENOENT" ? { hint: "Install it in an earlier step, or give its full path." } : {};
  return new UserError(`cannot start ${file}: ${REASONS[code ?? ""] ?? code ?? "the system refused"}`, hint);
}
