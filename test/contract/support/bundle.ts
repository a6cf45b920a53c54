import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { parse } from "yaml";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));

/** Where the bundles are: `dist/`, or the folder of a trial build. */
const BUNDLES = process.env["SLIPWAY_BUNDLES"] ?? join(ROOT, "dist");

/** The folders of one simulated step: everything that the runner makes before it starts an action. */
export interface StepFolders {
  readonly root: string;
  /** The copied bundle's entry; nothing else of the repository is near it. */
  readonly entry: string;
  readonly workspace: string;
  readonly temp: string;
  readonly files: Readonly<Record<"output" | "state" | "env" | "path" | "step_summary", string>>;
}

/** Copies `dist/<name>` alone to a fresh folder outside the repository and makes the runner's files beside it. */
export function stepFolders(name: string): StepFolders {
  const root = mkdtempSync(join(tmpdir(), `slipway-${name}-`));
  const [bundle, workspace, temp] = [join(root, "action", "dist", name), join(root, "workspace"), join(root, "temp")];
  for (const folder of [bundle, workspace, temp]) mkdirSync(folder, { recursive: true });
  cpSync(join(BUNDLES, name), bundle, { recursive: true });
  const file = (command: string): string => {
    const path = join(temp, `${command}_${Math.random().toString(16).slice(2)}`);
    writeFileSync(path, "");
    return path;
  };
  return {
    root,
    entry: join(bundle, "index.js"),
    workspace,
    temp,
    files: {
      output: file("set_output"),
      state: file("save_state"),
      env: file("set_env"),
      path: file("add_path"),
      step_summary: file("step_summary"),
    },
  };
}

interface Manifest {
  readonly inputs?: Readonly<Record<string, { readonly default?: string }>>;
}

/** `INPUT_…` as the runner sets them: what the step gives, and action.yml's default where it gives nothing. */
export function inputVariables(
  name: string,
  given: Readonly<Record<string, string>>,
  token: string,
): Readonly<Record<string, string>> {
  const manifest = parse(readFileSync(join(ROOT, "actions", name, "action.yml"), "utf8")) as Manifest;
  const defaults = Object.entries(manifest.inputs ?? {}).map(
    ([id, input]) => [id, (input.default ?? "").replace("${{ github.token }}", token)] as const,
  );
  const all = { ...Object.fromEntries(defaults), ...given };
  return Object.fromEntries(
    Object.entries(all).map(([id, value]) => [`INPUT_${id.replaceAll(" ", "_").toUpperCase()}`, value]),
  );
}
