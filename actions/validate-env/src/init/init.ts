import { type Conclusion, type InputsOf, type Ports, UserError, code, codeBlock } from "@slipway/core";

import { type Contract, NO_SECTION } from "../contract/contract.ts";
import { readExample } from "../contract/other/example.ts";
import { namesSecret } from "../contract/secret-name.ts";
import type { definition } from "../definition.ts";
import type { Folder } from "../folder.ts";
import { plural } from "../report/count.ts";
import { type Starter, inferStarter } from "./infer.ts";
import { type StarterGroup, renderStarter } from "./render.ts";

type Definition = typeof definition;

const EXAMPLE = ".env.example";

/** Writes a starter contract from the example file and the compose files. It never writes over a file. */
export async function writeStarter(
  inputs: InputsOf<Definition>,
  ports: Ports<Definition>,
  folder: Folder,
): Promise<Conclusion> {
  const target = inputs.schema ?? "env.schema.yml";
  if (folder.has(target)) {
    throw new UserError(`${folder.shown(target)} is there already, and init writes over nothing`, {
      hint: "Remove it, or name another file in `schema`.",
    });
  }
  const example = readExample(folder.shown(EXAMPLE), folder.read(EXAMPLE, "the example file"));
  const variables = new Map([...example.variables.values()].map((variable) => [variable.name, inferStarter(variable)]));
  for (const name of await composeNames(folder, inputs["compose-files"] ?? [])) {
    if (!variables.has(name)) variables.set(name, fromCompose(name));
  }
  const text = renderStarter(variables, urlGroups(example), { example: EXAMPLE, schema: schemaUrl(ports.env) });
  folder.write(target, text, "the contract");
  const message = `wrote ${folder.shown(target)} with ${plural(variables.size, "variable")}`;
  ports.outputs.set({ valid: true, errors: 0, warnings: 0, missing: [], problems: [], report: folder.shown(target) });
  ports.summary.append(`### Environment\n\nWrote ${code(folder.shown(target))}:\n\n${codeBlock(text, "yaml")}`);
  ports.log.info(message);
  return { ok: true };
}

/** Names that compose files refer to; with a default they need not be set. */
async function composeNames(folder: Folder, files: readonly string[]): Promise<readonly string[]> {
  if (files.length === 0) return [];
  const { scanCompose } = await import("../compose/scan.ts");
  return [...new Set(scanCompose(folder, files).references.map(({ name }) => name))];
}

function fromCompose(name: string): Starter {
  // The example does not set it, and the starter has to pass on the example.
  return { section: NO_SECTION, required: false, ...(namesSecret(name) ? { secret: true } : {}) };
}

const PARTS = { host: "HOST", port: "PORT", database: "NAME", user: "USER", password: "PASSWORD" } as const;

/** `DATABASE_URL` beside `DB_HOST`, and `REDIS_URL` beside `REDIS_HOST`: the same said twice. */
function urlGroups(example: Contract): readonly StarterGroup[] {
  const has = (name: string): boolean => example.variables.has(name);
  return [...example.variables.keys()].flatMap((url): readonly StarterGroup[] => {
    const stem = /^([A-Z][A-Z0-9_]*)_UR[LI]$/.exec(url)?.[1];
    const prefix = [stem, stem === "DATABASE" ? "DB" : undefined].find(
      (each) => each !== undefined && has(`${each}_HOST`),
    );
    if (prefix === undefined) return [];
    const parts = Object.entries(PARTS).filter(([, suffix]) => has(`${prefix}_${suffix}`));
    return [{ url, parts: Object.fromEntries(parts.map(([part, suffix]) => [part, `${prefix}_${suffix}`])) }];
  });
}

/** Where an editor finds the format: in the repository that the action came from. */
function schemaUrl(env: Ports["env"]): string {
  const repository = env["GITHUB_ACTION_REPOSITORY"] ?? "";
  const ref = env["GITHUB_ACTION_REF"] ?? "";
  const path = "actions/validate-env/schema/env.schema.json";
  return repository === ""
    ? path
    : `https://raw.githubusercontent.com/${repository}/${ref === "" ? "main" : ref}/${path}`;
}
