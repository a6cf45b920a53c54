import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

import { SOURCE_ARGS, node24 } from "@slipway/local-runner/node24";

const PROGRAM = fileURLToPath(new URL("hold-lock.ts", import.meta.url));

/** A process of its own that holds the lock of a database. */
export interface HoldingProcess {
  readonly child: ChildProcess;
  /** Ends it as a crash would. */
  kill(): Promise<void>;
}

/** Starts a process and waits until it has the lock; it then runs `statement`. */
export async function holdElsewhere(url: string, name: string, statement?: string): Promise<HoldingProcess> {
  const args = [...SOURCE_ARGS, PROGRAM, url, name, ...(statement === undefined ? [] : [statement])];
  const child = spawn(node24(), args, { stdio: ["ignore", "pipe", "inherit"] });
  const ended = once(child, "close");
  await new Promise<void>((resolve, reject) => {
    child.stdout.on("data", (chunk: Buffer) => {
      if (chunk.includes("held")) resolve();
    });
    child.once("close", () => reject(new Error("It ended before it had the lock")));
  });
  return {
    child,
    async kill() {
      child.kill("SIGKILL");
      await ended;
    },
  };
}
