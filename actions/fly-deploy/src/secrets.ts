import { UserError } from "@slipway/core";

import { dotenvProblems } from "./dotenv-problems.ts";

/** Secrets by name. */
export type Secrets = Readonly<Record<string, string>>;

/** Reads a dotenv text, or a JSON object of texts, in which every value can be written. Throws a `UserError` that lists every problem by line and name, never by value. */
export async function parseSecrets(text: string | undefined): Promise<Secrets> {
  if (text === undefined) return {};
  if (text.trimStart().startsWith("{")) return parseJson(text);
  const { parse } = await import("dotenv");
  const secrets = parse(text);
  const problems = [...dotenvProblems(text), ...Object.keys(secrets).flatMap(nameProblem)];
  if (problems.length === 0) return secrets;
  throw new UserError(`secrets: ${problems.join("; ")}`, {
    hint: "Nothing was changed. Each entry is NAME=value; a value with # or blanks around it belongs in single quotes.",
  });
}

/** Never says what stands in the text: a parser's message quotes it. */
function parseJson(text: string): Secrets {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new UserError("secrets: begins like JSON and is none", { hint: "Nothing was changed." });
  }
  const entries = Object.entries(typeof value === "object" && value !== null ? value : {});
  const secrets: Record<string, string> = {};
  const problems: string[] = [];
  for (const [name, each] of entries) {
    problems.push(...nameProblem(name));
    if (typeof each === "string") secrets[name] = each;
    else problems.push(`"${name}" is not a text`);
  }
  if (problems.length === 0) return secrets;
  throw new UserError(`secrets: ${problems.join("; ")}`, { hint: "Nothing was changed. Each value is a JSON string." });
}

function nameProblem(name: string): readonly string[] {
  if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) return [`"${name}" is not the name of an environment variable`];
  return name.startsWith("FLY_") ? [`"${name}": Fly keeps names that begin with FLY_ for itself`] : [];
}

/** Secrets that can be hidden, and the names of those that cannot. */
export interface Maskable {
  readonly values: readonly string[];
  readonly plain: readonly string[];
}

/** Switches, ports, and the words that settings such as NODE_ENV and LOG_LEVEL have in every app. */
const WORD =
  /^(?:true|false|null|none|yes|no|on|off|\d{1,5}|production|staging|preview|development|test|localhost|trace|debug|info|warn|warning|error)$/i;

/**
 * Which values to mask. A value that is very short, a switch, a port or a usual word, or that stands in a plain input as well, would
 * take half of the log and the outputs with it, and hides nothing.
 *
 * @param plainTexts what the run prints in any case: the app's name, the environment, addresses
 */
export function maskable(secrets: Secrets, plainTexts: readonly string[]): Maskable {
  const isPlain = (value: string): boolean =>
    value.length < 4 || WORD.test(value) || plainTexts.some((text) => text.includes(value));
  const entries = Object.entries(secrets).filter(([, value]) => value !== "");
  return {
    values: entries.filter(([, value]) => !isPlain(value)).map(([, value]) => value),
    plain: entries.filter(([, value]) => isPlain(value)).map(([name]) => name),
  };
}
