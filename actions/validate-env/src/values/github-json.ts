import { UserError } from "@slipway/core";

import type { Contract } from "../contract/contract.ts";
import type { Value } from "./value.ts";

/**
 * The contract's variables from `toJSON(secrets)` or `toJSON(vars)`. Every other name is let go at once: the text holds
 * all secrets of the repository and of its organisation. Throws `UserError`, without a word of the text, when it is no
 * such object.
 */
export function githubValues(
  contract: Contract,
  input: "secrets-json" | "vars-json",
  text: string | undefined,
): readonly Value[] {
  if (text === undefined) return [];
  const origin = input === "secrets-json" ? "secrets" : "vars";
  return Object.entries(parseObject(input, text)).flatMap(([name, value]) =>
    contract.variables.has(name) && typeof value === "string" ? [{ name, value, origin }] : [],
  );
}

function parseObject(input: string, text: string): object {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    // The parser's own message would quote the text.
    parsed = undefined;
  }
  if (typeof parsed === "object" && parsed !== null && !Array.isArray(parsed)) return parsed;
  const context = input === "secrets-json" ? "secrets" : "vars";
  throw new UserError(`the input ${input} is not a JSON object`, {
    hint: `Write \`${input}: \${{ toJSON(${context}) }}\`.`,
  });
}
