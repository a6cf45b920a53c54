import { spawn } from "node:child_process";

import { CliError } from "../errors.ts";
import type { Terminal } from "../terminal.ts";
import type { RunStep, Stage } from "./plan.ts";
import { splitCommand } from "./results.ts";

/** Where a stage's commands run. */
export interface RunPlace {
  readonly folder: string;
  readonly stage: Stage;
  /** Of this process; what package managers need of it is passed on, and nothing else. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly terminal: Terminal;
  readonly signal: AbortSignal;
}

/** Runs a RUN instruction's package manager commands on this host, in the stage's folder; names the parts that it leaves out. */
export async function runStep({ line, command }: RunStep, place: RunPlace): Promise<void> {
  const { here, left } = splitCommand(command);
  for (const part of left) place.terminal.err(`--> Dockerfile:${line}: not run by the flyctl stand-in: ${part}`);
  if (here.length === 0) return;
  const script = here.join(" && ");
  place.terminal.err(`--> RUN ${script}`);
  const code = await shell(script, place);
  if (code !== 0)
    throw new CliError(
      `Dockerfile:${line}: process "/bin/sh -c ${script}" did not complete successfully: exit code: ${code}`,
    );
}

async function shell(script: string, { folder, stage, env, terminal, signal }: RunPlace): Promise<number> {
  const passed = Object.entries(env).filter(([name]) =>
    /^(?:PATH|HOME|npm_config_.+|(?:https?|no)_proxy|NODE_EXTRA_CA_CERTS)$/i.test(name),
  );
  return await new Promise((resolve, reject) => {
    const child = spawn("/bin/sh", ["-c", script], {
      cwd: folder,
      env: { ...Object.fromEntries(passed), ...stage.args, ...stage.env },
      stdio: ["ignore", "pipe", "pipe"],
      signal,
    });
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (chunk: Buffer) => terminal.err(chunk.toString("utf8").trimEnd()));
    child.once("error", reject);
    child.once("close", (code) => resolve(code ?? 1));
  });
}
