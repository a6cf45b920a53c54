import { mkdtempSync } from "node:fs";
import { join } from "node:path";

import { type Command, type Conclusion, type Exec, type OutputsOf, systemClock } from "@slipway/core";
import { fakePorts, quietExec } from "@slipway/core/testing";

import { definition } from "../../../../actions/build-image/src/definition.ts";
import { run } from "../../../../actions/build-image/src/run.ts";
import { parseInputs } from "../../../../packages/core/src/definition/parse.ts";
import { fetchHttp } from "../../../../packages/core/src/http/index.ts";
import { runContext } from "../../../../packages/core/src/runner/context.ts";

/** A run of the action inside of this process, with real programs and requests, and waits a hundred times shorter. */
export interface Inside {
  readonly inputs: Readonly<Record<string, string>>;
  readonly workspace: string;
  readonly env: Readonly<Record<string, string>>;
  readonly folder: string;
  /** Sees each program before it starts. */
  readonly onCommand?: (command: Command) => void;
}

/** What became of it: the conclusion, what was set and said, and the programs that were run. */
export interface RanInside {
  readonly conclusion: Conclusion;
  readonly written: Partial<OutputsOf<typeof definition>>;
  readonly log: string;
  readonly commands: readonly Command[];
}

/** Runs the action. */
export async function runInside({ inputs, workspace, env, folder, onCommand }: Inside): Promise<RanInside> {
  const variables = Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]);
  const parsed = parseInputs(definition, Object.fromEntries(variables));
  if (!parsed.ok) throw new Error(parsed.problems.map(({ input, message }) => `${input} ${message}`).join("\n"));
  const commands: Command[] = [];
  const real = quietExec();
  const exec: Exec = {
    run(command, options) {
      commands.push(command);
      onCommand?.(command);
      return real.run(command, options);
    },
  };
  const clock = { ...systemClock, sleep: (ms: number, signal?: AbortSignal) => systemClock.sleep(ms / 100, signal) };
  const http = fetchHttp({ clock, redact: (text) => text, debug: () => undefined, userAgent: "slipway test" });
  const context = runContext({
    GITHUB_REPOSITORY: "acme/structra",
    GITHUB_SHA: "0123456789abcdef0123456789abcdef01234567",
    GITHUB_REF: "refs/heads/main",
    GITHUB_ACTOR: "octocat",
    GITHUB_WORKSPACE: workspace,
    RUNNER_TEMP: mkdtempSync(join(folder, "temp-")),
  });
  const fakes = fakePorts(definition, { exec, http, context, env: { SOURCE_DATE_EPOCH: "1767225600", ...env } });
  const conclusion = await run(parsed.inputs, { ...fakes, clock });
  return { conclusion, written: fakes.written, log: fakes.log.text("info"), commands };
}
