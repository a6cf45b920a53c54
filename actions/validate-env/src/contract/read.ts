import { basename } from "node:path";

import { UserError } from "@slipway/core";

import type { Folder } from "../folder.ts";
import { type Contract, EMPTY_CONTRACT, NO_SECTION } from "./contract.ts";
import { DEFAULT_SCHEMAS, locateSchema } from "./locate.ts";
import { type ReadContract, readNative } from "./native/native.ts";
import { readEnvSpec } from "./other/env-spec.ts";
import { readExample } from "./other/example.ts";
import { isLinterSchema, readLinterSchema } from "./other/linter.ts";
import type { TreeResult } from "./tree/tree.ts";
import { quickTree } from "./tree/quick-tree.ts";

/** Where a contract comes from. */
export interface ContractSource {
  readonly folder: Folder;
  /** The input `schema`. */
  readonly schema: string | undefined;
  /** The input `required`: names that must be there whatever the file says. */
  readonly required: readonly string[];
}

/** Reads the contract. Throws `UserError` when there is nothing to hold the environment against. */
export async function readContract({ folder, schema, required }: ContractSource): Promise<ReadContract> {
  const file = locateSchema(folder.path, schema);
  if (file === undefined && required.length === 0) {
    throw new UserError(`no contract was found: there is no ${DEFAULT_SCHEMAS.join(", ")} in ${folder.shown(".")}`, {
      hint: "Add one, or say with `schema` where it is, or list the names that must be set in `required`.",
    });
  }
  const { contract, issues } =
    file === undefined ? { contract: EMPTY_CONTRACT, issues: [] } : await readFile(folder, file);
  return { contract: withRequired(contract, required), issues: issues.toSorted((a, b) => a.line - b.line) };
}

async function readFile(folder: Folder, file: string): Promise<ReadContract> {
  const shown = folder.shown(file);
  const text = folder.read(file, "the contract");
  if (/\.(?:ya?ml|json)$/.test(file)) return readDocument(shown, text);
  if (/schema/.test(basename(file))) return readEnvSpec(shown, text);
  return { contract: readExample(shown, text), issues: [] };
}

async function readDocument(shown: string, text: string): Promise<ReadContract> {
  const quick = quickTree(text);
  const result: TreeResult =
    quick === undefined ? (await import("./tree/yaml-tree.ts")).readYaml(text) : { tree: quick };
  if (result.tree === undefined) return { contract: { ...EMPTY_CONTRACT, file: shown }, issues: result.issues };
  const read = isLinterSchema(result.tree) ? readLinterSchema : readNative;
  return read(shown, result.tree);
}

function withRequired(contract: Contract, names: readonly string[]): Contract {
  if (names.length === 0) return contract;
  const variables = new Map(contract.variables);
  for (const name of names) {
    const { line, terms } = variables.get(name) ?? { line: undefined, terms: { section: NO_SECTION } };
    variables.set(name, { name, line, required: true, terms: { ...terms, requiredIn: undefined, when: undefined } });
  }
  return { ...contract, variables };
}
