// Makes action.yml and the README's tables of every action, or of those named, from its definition.
// With --check it only compares.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import type { ActionDefinition } from "@slipway/core";

import { actionYml } from "./generate/action-yml.ts";
import { readmeWithTables } from "./generate/readme.ts";
import { ROOT, actionIds } from "./workspace.ts";

const checking = process.argv.includes("--check");
const named = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
const stale: string[] = [];

for (const id of named.length > 0 ? named : actionIds()) {
  const definition = await loadDefinition(id);
  const readme = join(ROOT, "actions", id, "README.md");
  put(join(ROOT, "actions", id, "action.yml"), actionYml(definition));
  if (existsSync(readme)) put(readme, readmeWithTables(readFileSync(readme, "utf8"), definition));
  else report(`actions/${id}/README.md is missing`);
}

if (stale.length > 0) report(`not up to date, run npm run generate:\n${stale.map((file) => `  ${file}`).join("\n")}`);

function report(problem: string): void {
  console.error(problem);
  process.exitCode = 1;
}

async function loadDefinition(id: string): Promise<ActionDefinition> {
  const file = join(ROOT, "actions", id, "src", "definition.ts");
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- every action's definition.ts exports just this
  const { definition } = (await import(pathToFileURL(file).href)) as { readonly definition: ActionDefinition };
  if (definition.id !== id) throw new Error(`actions/${id} defines an action with the id ${definition.id}`);
  return definition;
}

function put(file: string, text: string): void {
  const current = existsSync(file) ? readFileSync(file, "utf8") : undefined;
  if (current === text) return;
  if (checking) stale.push(file.slice(ROOT.length));
  else writeFileSync(file, text);
}
