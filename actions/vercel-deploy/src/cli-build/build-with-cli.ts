import { mkdtemp, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { execPath } from "node:process";

import { PlatformError, TimeoutError, UserError, formatDuration } from "@slipway/core";

import { buildArguments, pullArguments } from "./argv.ts";
import { checkOutput } from "./built-output.ts";
import { buildEnvironment, pullEnvironment } from "./environment.ts";
import { installCli } from "./install.ts";
import { pulledSecrets, removePulledFiles } from "./pulled-files.ts";
import type { CliBuildPorts, CliBuildRequest } from "./request.ts";
import { parseCliVersion } from "./version.ts";

/** What the CLI built. */
export interface CliBuild {
  /** The absolute path of `.vercel/output`. */
  readonly output: string;
}

/**
 * Gets Vercel's CLI, pulls the project's settings and variables, and builds. The pulled variables are masked, and their
 * files are removed again however this ends; only a process that is killed cannot, for which there is
 * `removePulledFiles` in the post step. Throws `UserError`, `PlatformError` or `TimeoutError`.
 */
export async function buildWithCli(request: CliBuildRequest, ports: CliBuildPorts): Promise<CliBuild> {
  if (!/^\w+$/.test(request.token))
    throw new UserError("token: the CLI takes only letters, digits and underscores", {
      hint: "Leave `build` off and build in a step of its own, or use a token that Vercel made.",
    });
  const run = await prepare(request, ports);
  const output = join(request.folder, ".vercel/output");
  try {
    // What an earlier build left must not be taken for this one's.
    await rm(output, { recursive: true, force: true });
    await ports.log.group("vercel pull", () => pull(run));
    await ports.log.group("vercel build", () => build(run));
    await checkOutput(output, request.target);
    return { output };
  } finally {
    const removed = await removePulledFiles(request.folder);
    if (removed.length > 0) ports.log.info(`Removed ${removed.join(", ")}.`);
    await rm(run.configDir, { recursive: true, force: true });
  }
}

interface Run {
  readonly request: CliBuildRequest;
  readonly ports: CliBuildPorts;
  readonly program: string;
  readonly configDir: string;
  /** On the clock, in milliseconds. */
  readonly deadline: number;
}

async function prepare(request: CliBuildRequest, ports: CliBuildPorts): Promise<Run> {
  const deadline = ports.clock.now() + request.timeout;
  const { cli } = request;
  const program =
    "path" in cli
      ? cli.path
      : await ports.log.group("Install Vercel's CLI", () =>
          installCli(parseCliVersion(cli.version), ports, request.timeout),
        );
  return { request, ports, program, deadline, configDir: await mkdtemp(join(ports.temp, "slipway-vercel-config-")) };
}

async function pull(run: Run): Promise<void> {
  const { request, ports, configDir } = run;
  const { target, branch, apiUrl, folder, token } = request;
  const args = pullArguments(target, branch, { apiUrl, configDir });
  const { exitCode, tail } = await call(run, args, pullEnvironment(ports.env, request, token));
  ports.log.mask(await pulledSecrets(folder));
  if (exitCode !== 0)
    throw new PlatformError(`vercel pull ended with ${exitCode}: ${lastLines(tail)}`, {
      hint: "It needs a token that may read the team, not only the project: without one, build in a step of its own.",
    });
  const link = await readFile(join(folder, ".vercel/project.json"), "utf8").catch(() => "");
  if (!link.includes(`"${request.projectId}"`))
    throw new PlatformError("vercel pull ended well and did not write the project's settings");
}

async function build(run: Run): Promise<void> {
  const { request, ports, configDir } = run;
  const args = buildArguments(request.target, { apiUrl: request.apiUrl, configDir });
  const { exitCode, tail } = await call(run, args, buildEnvironment(ports.env, request, request.env));
  if (exitCode !== 0)
    throw new PlatformError(`vercel build ended with ${exitCode}: ${lastLines(tail)}`, {
      hint: "The build's output is above; nothing was deployed.",
    });
}

/** Runs the CLI on the Node that runs this; nothing is read from standard input, so that no question is answered. */
async function call(
  { request, ports, program, deadline }: Run,
  args: readonly string[],
  env: CliBuildPorts["env"],
): Promise<{ readonly exitCode: number | null; readonly tail: string }> {
  const timeout = Math.max(1, deadline - ports.clock.now());
  const command = { file: execPath, args: [program, ...args], cwd: request.folder, env, timeout };
  const result = await ports.exec.run(command, { signal: ports.signal });
  ports.signal.throwIfAborted();
  if (result.endedBy === "timeout")
    throw new TimeoutError(`vercel ${args[0]} was not done within ${formatDuration(request.timeout)}`, {
      hint: "Raise timeout.",
    });
  return result;
}

function lastLines(tail: string): string {
  return tail.trim().split("\n").slice(-3).join(" / ");
}
