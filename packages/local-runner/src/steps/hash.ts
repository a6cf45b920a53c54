import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

import { StepFailure } from "../errors.ts";
import type { ActiveJob } from "../jobs/active-job.ts";
import { asJson, isJsonList, isJsonObject, jsonText } from "../json.ts";
import type { Json } from "../json.ts";

const SCRIPT = fileURLToPath(new URL("../../hash-files.mjs", import.meta.url));

/** GitHub gives `hashFiles` so long (ms). */
const LIMIT_MS = 120_000;

/** `hashFiles(...)` in the job's workspace. */
export async function hashFiles(job: ActiveJob, patterns: readonly string[]): Promise<string> {
  return jsonText(await glob(job, { mode: "hash", patterns }));
}

/** The files that match patterns, and the folders the patterns start at; relative patterns start in the workspace. */
export async function findFiles(
  job: ActiveJob,
  patterns: readonly string[],
  hidden: boolean,
): Promise<{ files: string[]; roots: string[] }> {
  const found = await glob(job, { mode: "list", patterns, hidden });
  if (!isJsonObject(found)) throw new StepFailure("the search for files gave no answer");
  return { files: texts(found["files"]), roots: texts(found["roots"]) };
}

function texts(value: Json | undefined): string[] {
  return isJsonList(value) ? value.map(jsonText) : [];
}

async function glob(job: ActiveJob, request: object): Promise<Json> {
  const { node24 } = job.run.options;
  const child = spawn(node24, [SCRIPT, JSON.stringify(request)], {
    cwd: job.folders.workspace,
    env: { ...job.run.baseEnv },
    stdio: ["ignore", "ignore", "pipe", "pipe"],
    timeout: LIMIT_MS,
  });
  let answer = "";
  let problem = "";
  child.stdio[3]?.on("data", (chunk: Buffer) => (answer += chunk.toString("utf8")));
  child.stderr?.on("data", (chunk: Buffer) => (problem += chunk.toString("utf8")));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  if (code !== 0)
    throw new StepFailure(
      `hashFiles(${JSON.stringify(request)}) failed: ${problem.trim() || "it took longer than 120 s"}`,
    );
  return asJson(JSON.parse(answer));
}
