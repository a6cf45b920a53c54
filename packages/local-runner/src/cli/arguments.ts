import { parseArgs } from "node:util";

/** What the command line says; values of files are not read yet. */
export interface Arguments {
  readonly workflow: string;
  readonly repo: string;
  readonly name: string | undefined;
  readonly ref: string | undefined;
  readonly sha: string | undefined;
  readonly event: string;
  readonly payload: string | undefined;
  readonly actor: string | undefined;
  readonly inputs: Readonly<Record<string, string>>;
  readonly vars: Readonly<Record<string, string>>;
  readonly map: Readonly<Record<string, string>>;
  readonly secretFile: string | undefined;
  /** Environment → file with its secrets. */
  readonly environments: Readonly<Record<string, string>>;
  readonly tokenFile: string | undefined;
  readonly apiUrl: string | undefined;
  readonly events: string | undefined;
  readonly work: string | undefined;
  readonly jobs: number | undefined;
  readonly verbose: boolean;
  readonly help: boolean;
}

/** How to call it. */
export const USAGE = `Runs a GitHub workflow file on this machine.

  local-runner <workflow> [options]

  <workflow>                 path of the workflow file, relative to the repository
  --repo <folder>            the repository (default: the current folder)
  --name <owner/repo>        its name (default: from the remote 'origin')
  --ref <ref>, --sha <sha>   what the run is for (default: the current branch and commit)
  --event <name>             default: push
  --payload <file>           JSON file with the event's payload
  --actor <login>            who starts it
  --input <name=value>       an input of workflow_dispatch or workflow_call; repeatable
  --var <name=value>         a variable (vars.name); repeatable
  --secret-file <file>       secrets, in dotenv form
  --environment <name=file>  the secrets of an environment, in dotenv form; repeatable
  --token-file <file>        a file with the text of github.token (default: a text that opens nothing)
  --map <owner/repo[@ref]=folder>  where actions and workflows of another repository are; repeatable
  --api-url <url>            github.api_url
  --jobs <n>                 jobs at once (default: the number of processors)
  --work <folder>            keep the run's folder here (default: a temporary one, removed at the end)
  --events <file>            write every event, one JSON text a line
  --verbose                  show the logs of all steps
`;

const OPTIONS = {
  repo: { type: "string" },
  name: { type: "string" },
  ref: { type: "string" },
  sha: { type: "string" },
  event: { type: "string" },
  payload: { type: "string" },
  actor: { type: "string" },
  input: { type: "string", multiple: true },
  var: { type: "string", multiple: true },
  map: { type: "string", multiple: true },
  "secret-file": { type: "string" },
  environment: { type: "string", multiple: true },
  "token-file": { type: "string" },
  "api-url": { type: "string" },
  events: { type: "string" },
  work: { type: "string" },
  jobs: { type: "string" },
  verbose: { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const;

/** Reads the command line; everything that is wrong with it is added to the problems. */
export function parseArguments(argv: readonly string[], problems: string[]): Arguments {
  const parsed = parseArgs({ args: [...argv], options: OPTIONS, strict: false, allowPositionals: true, tokens: true });
  const { values, positionals, tokens } = parsed;
  for (const token of tokens) if (token.kind === "option") checkOption(token, problems);
  const help = values["help"] === true;
  if (positionals.length !== 1 && !help) problems.push(`one workflow file is needed, there are ${positionals.length}`);
  const pairs = (name: string): Record<string, string> => keyValues(name, strings(values[name]), problems);
  const text = (name: string): string | undefined => strings(values[name])[0];
  return {
    workflow: positionals[0] ?? "",
    inputs: pairs("input"),
    vars: pairs("var"),
    map: pairs("map"),
    environments: pairs("environment"),
    jobs: count(text("jobs"), problems),
    verbose: values["verbose"] === true,
    help,
    ...textArguments(text),
  };
}

type TextArguments = Omit<
  Arguments,
  "workflow" | "inputs" | "vars" | "map" | "environments" | "jobs" | "verbose" | "help"
>;

function textArguments(text: (name: string) => string | undefined): TextArguments {
  return {
    repo: text("repo") ?? ".",
    name: text("name"),
    ref: text("ref"),
    sha: text("sha"),
    event: text("event") ?? "push",
    payload: text("payload"),
    actor: text("actor"),
    secretFile: text("secret-file"),
    tokenFile: text("token-file"),
    apiUrl: text("api-url"),
    events: text("events"),
    work: text("work"),
  };
}

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}

function checkOption({ name, rawName, value, inlineValue }: OptionToken, problems: string[]): void {
  const takesNone = name === "verbose" || name === "help";
  // `--event --map x`: the parser takes the next option for the value.
  const swallowed = value?.startsWith("--") && !inlineValue;
  if (!Object.hasOwn(OPTIONS, name)) problems.push(`unknown option ${rawName}`);
  else if (takesNone && value !== undefined) problems.push(`${rawName} takes no value`);
  else if (!takesNone && (value === undefined || swallowed)) problems.push(`${rawName} needs a value`);
}

function strings(value: unknown): string[] {
  return [value].flat().filter((item) => typeof item === "string");
}

function keyValues(option: string, texts: readonly string[], problems: string[]): Record<string, string> {
  const pairs = texts.map((text) => {
    const at = text.indexOf("=");
    if (at < 1) problems.push(`--${option} ${text}: expected name=value`);
    return [text.slice(0, Math.max(at, 0)), text.slice(at + 1)] as const;
  });
  return Object.fromEntries(pairs);
}

function count(text: string | undefined, problems: string[]): number | undefined {
  if (text === undefined) return undefined;
  if (!/^[1-9]\d*$/.test(text)) problems.push(`--jobs ${text}: expected a whole number from 1`);
  return Number(text);
}
