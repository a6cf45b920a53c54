import { APP_FLAGS } from "./app-context.ts";
import { secretsDeploy, secretsImport, secretsList, secretsSet, secretsUnset } from "./commands/secrets.ts";
import {
  checksList,
  configShow,
  configValidate,
  imageShow,
  machineList,
  releasesList,
  version,
} from "./commands/show.ts";
import { status } from "./commands/status.ts";
import { deploy } from "./deploy/deploy.ts";
import { DEPLOY_FLAGS } from "./deploy/flags.ts";
import { CliError, DeadlineError, messageOf, requestIdOf } from "./errors.ts";
import { parseFlags } from "./flags.ts";
import type { FlagSpec, Flags } from "./flags.ts";
import type { Surroundings } from "./terminal.ts";

interface Command {
  readonly name: string;
  readonly flags: readonly FlagSpec[];
  readonly run: (flags: Flags, surroundings: Surroundings) => void | Promise<void>;
}

const STAGE: FlagSpec = { name: "stage", kind: "switch" };
const ofApp = (name: string, run: Command["run"], ...more: readonly FlagSpec[]): Command => ({
  name,
  run,
  flags: [...APP_FLAGS, ...more],
});

const COMMANDS: readonly Command[] = [
  { name: "deploy", flags: DEPLOY_FLAGS, run: deploy },
  { name: "version", flags: [{ name: "json", short: "j", kind: "switch" }], run: version },
  ofApp("releases", releasesList, { name: "image", kind: "switch" }),
  ofApp("status", status),
  ofApp("machine list", machineList),
  ofApp("machines list", machineList),
  ofApp("image show", imageShow),
  ofApp("checks list", checksList),
  ofApp(
    "config show",
    configShow,
    { name: "local", kind: "switch" },
    { name: "toml", kind: "switch" },
    { name: "yaml", kind: "switch" },
  ),
  ofApp("config validate", configValidate, { name: "strict", short: "s", kind: "switch" }),
  ofApp("secrets list", secretsList),
  ofApp("secrets set", secretsSet, STAGE, { name: "detach", kind: "switch" }),
  ofApp("secrets import", secretsImport, STAGE, { name: "detach", kind: "switch" }),
  ofApp("secrets unset", secretsUnset, STAGE, { name: "detach", kind: "switch" }),
  ofApp("secrets deploy", secretsDeploy),
];

/** flyctl's exit codes (internal/cli/cli.go). */
const FAILED = 1;
const DEADLINE = 126;
const INTERRUPTED = 127;

/** Runs one command line; returns the exit code, after an error has been written to stderr. */
export async function runFlyctl(argv: readonly string[], surroundings: Surroundings): Promise<number> {
  const { terminal, interrupted } = surroundings;
  try {
    const { command, rest } = find(argv);
    await command.run(parseFlags(rest, command.flags), surroundings);
    return 0;
  } catch (error) {
    if (interrupted.aborted) return INTERRUPTED;
    const request = requestIdOf(error);
    terminal.err(`Error: ${messageOf(error)}${request === undefined ? "" : ` (Request ID: ${request})`}`);
    if (error instanceof CliError && error.suggestion !== undefined) terminal.err(`${error.suggestion}\n`);
    return error instanceof DeadlineError ? DEADLINE : FAILED;
  }
}

function find(argv: readonly string[]): { command: Command; rest: readonly string[] } {
  for (const words of [2, 1]) {
    const name = argv.slice(0, words).join(" ");
    const command = COMMANDS.find((one) => one.name === name);
    if (command) return { command, rest: argv.slice(words) };
  }
  throw new CliError(
    `unknown command "${argv.slice(0, 2).join(" ")}" for the flyctl stand-in; it has ${COMMANDS.map(({ name }) => name).join(", ")}`,
  );
}
