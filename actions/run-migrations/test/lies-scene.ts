import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, symlinkSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { stripVTControlCharacters } from "node:util";

import { connect, parseDatabaseUrl } from "@slipway/database";

import { type Checkout, inCheckout } from "./support.ts";

/** Where the real tools are installed. */
export const MODULES = fileURLToPath(new URL("../../../test/real/tools/node_modules", import.meta.url));

/** Why the tools cannot be asked here, or undefined. */
export const noTools = existsSync(MODULES)
  ? undefined
  : "the tools are not installed here: npm install --prefix test/real/tools";

/** What a program answered. */
export interface Answer {
  readonly code: number | null;
  readonly said: string;
}

/** A checkout, its database, and everybody who can be asked about them. */
export interface Scene extends Checkout {
  readonly url: string;
  /** Runs a tool by its name, in the checkout, with DATABASE_URL. */
  readonly own: (program: string, ...args: readonly string[]) => Answer;
  /** The same beside what else is going on. */
  readonly start: (program: string, ...args: readonly string[]) => Promise<Answer>;
  /** Runs a line of sh in the same way. */
  readonly shell: (line: string) => Answer;
  readonly ask: (...statements: readonly string[]) => Promise<readonly Readonly<Record<string, unknown>>[]>;
}

/** Asks a database; gives the last statement's rows. */
export async function asking(url: string, ...statements: readonly string[]) {
  const connection = await connect(parseDatabaseUrl(url, "/"), { applicationName: "test" });
  try {
    let rows: readonly Readonly<Record<string, unknown>>[] = [];
    for (const sql of statements) rows = await connection.query(sql);
    return rows;
  } finally {
    await connection.close();
  }
}

/** The environment of a tool: the installed programs come first, and `first` is loaded into each Node. */
function toolEnvironment(first: string | undefined): NodeJS.ProcessEnv {
  const folders = [join(MODULES, ".bin"), join(homedir(), ".cargo", "bin"), process.env["PATH"] ?? ""];
  return {
    PATH: folders.join(delimiter),
    HOME: homedir(),
    NO_COLOR: "1",
    CHECKPOINT_DISABLE: "1",
    ...(first === undefined ? {} : { NODE_OPTIONS: `--import ${first}` }),
  };
}

/** Gives `work` a scene with these files on the database at `url`. Steps make no backup unless they say so. */
export function inScene(
  url: string,
  files: Readonly<Record<string, string>>,
  work: (scene: Scene) => Promise<void>,
): Promise<void> {
  return inCheckout(url, files, async (checkout) => {
    if (noTools === undefined) symlinkSync(MODULES, join(checkout.folder, "node_modules"));
    const env = toolEnvironment("quick.mjs" in files ? join(checkout.folder, "quick.mjs") : undefined);
    const options = { cwd: checkout.folder, env: { ...env, DATABASE_URL: url } };
    const own: Scene["own"] = (program, ...args) => runNow(program, args, options);
    await work({
      ...checkout,
      url,
      own,
      start: (program, ...args) => run(program, args, options),
      shell: (line) => own("sh", "-c", line),
      ask: (...statements) => asking(url, ...statements),
      step: (inputs, more = {}) => checkout.step({ backup: "off", ...inputs }, { env, ...more }),
    });
  });
}

interface Options {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
}

function runNow(program: string, args: readonly string[], options: Options): Answer {
  const more = { ...options, encoding: "utf8", maxBuffer: 64 * 1024 * 1024 } as const;
  const { status, stdout, stderr, error } = spawnSync(program, [...args], more);
  if (error) throw error;
  return { code: status, said: stripVTControlCharacters(`${stdout}${stderr}`) };
}

async function run(program: string, args: readonly string[], options: Options): Promise<Answer> {
  const child = spawn(program, [...args], { ...options, stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => (said += String(chunk)));
  const [code] = await once(child, "close");
  return { code: typeof code === "number" ? code : null, said: stripVTControlCharacters(said) };
}

/** Something that a tool says of a database, and what is so. */
export interface Lie {
  readonly tool: string;
  /** What the tool says or does. */
  readonly theirs: string;
  /** What this action says or does there. */
  readonly ours: string;
  readonly files: Readonly<Record<string, string>>;
  /** Asserts both, one after the other. */
  readonly show: (scene: Scene) => Promise<void>;
}

/** The name of a lie's test: a row of a table. */
export function row({ tool, theirs, ours }: Lie): string {
  return `${tool} | ${theirs} | ours: ${ours}`;
}
