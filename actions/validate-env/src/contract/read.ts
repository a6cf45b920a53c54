import { readFileSync } from "node:fs";
import { basename, join } from "node:path";

import { UserError, codeOf } from "@slipway/core";

import { type Contract, NO_SECTION, type Variable } from "./contract.ts";
import { readExample } from "./example.ts";
import { DEFAULT_SCHEMAS, locateSchema } from "./locate.ts";

/** Where a contract comes from. */
export interface ContractSource {
  /** The folder that names of files start from. */
  readonly folder: string;
  /** The input `schema`. */
  readonly schema: string | undefined;
  /** The input `required`: names that must be there whatever the file says. */
  readonly required: readonly string[];
  /** A file of the folder as the user knows it, from the workspace's root. */
  readonly shown: (file: string) => string;
}

/** Reads the contract. Throws `UserError` when there is nothing to hold the environment against. */
export function readContract(source: ContractSource): Contract {
  const file = locateSchema(source.folder, source.schema);
  if (file === undefined && source.required.length === 0) {
    throw new UserError(`no contract was found: there is no ${DEFAULT_SCHEMAS.join(", ")} in ${source.shown(".")}`, {
      hint: "Add one, or say with `schema` where it is, or list the names that must be set in `required`.",
    });
  }
  const contract = file === undefined ? { variables: new Map<string, Variable>() } : readFile(source, file);
  return withRequired(contract, source.required);
}

function readFile(source: ContractSource, file: string): Contract {
  const shown = source.shown(file);
  const text = contents(join(source.folder, file), shown);
  if (isExample(file)) return readExample(shown, text);
  throw new UserError(`the contract ${shown} is of a kind that validate-env does not read`, {
    hint: "Give an example file, such as .env.example.",
  });
}

function isExample(file: string): boolean {
  return /^\.?env|\.env$|\.(?:example|sample|template|dist)$/.test(basename(file)) && !/schema/.test(basename(file));
}

function contents(path: string, shown: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    throw new UserError(`the contract ${shown} cannot be read (${codeOf(error) ?? "unknown error"})`, { cause: error });
  }
}

function withRequired(contract: Contract, names: readonly string[]): Contract {
  const variables = new Map(contract.variables);
  for (const name of names) {
    const known = variables.get(name) ?? { name, place: {}, section: NO_SECTION };
    variables.set(name, { ...known, required: true });
  }
  return { ...contract, variables };
}
