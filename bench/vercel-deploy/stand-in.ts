import { spawn } from "node:child_process";
import { once } from "node:events";
import { execPath } from "node:process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

import { SOURCE_ARGS } from "@slipway/local-runner/node24";

const MAIN = fileURLToPath(new URL("stand-in-main.ts", import.meta.url));

/** The newest deployment, of how many files, and how many uploads there were so far. */
export interface Standing {
  readonly id?: string;
  readonly state?: string;
  /** Whether it is in production. */
  readonly isLive: boolean;
  readonly files: number;
  readonly uploads: number;
}

/** A stand-in in a process of its own. */
export interface Apart {
  readonly api: string;
  standing(): Promise<Standing>;
  close(): Promise<void>;
}

/** Starts one with nothing deployed to it. */
export async function startApart(): Promise<Apart> {
  const child = spawn(execPath, [...SOURCE_ARGS, MAIN], { stdio: ["pipe", "pipe", "inherit"] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const line = async (): Promise<string> => {
    const { value, done } = await lines.next();
    if (done === true) throw new Error("the stand-in ended by itself");
    return value;
  };
  return {
    api: await line(),
    async standing() {
      child.stdin.write("\n");
      // Written by our own stand-in-main.ts.
      return JSON.parse(await line()) as Standing;
    },
    async close() {
      child.stdin.end();
      await once(child, "exit");
    },
  };
}
