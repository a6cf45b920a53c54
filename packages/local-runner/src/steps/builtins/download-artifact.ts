import { cpSync, mkdirSync } from "node:fs";
import { homedir } from "node:os";
import { join, resolve } from "node:path";

import { StepFailure } from "../../errors.ts";
import { log } from "../session.ts";
import { artifactFolder, artifactId, artifactNames } from "./artifacts.ts";
import type { Builtin, BuiltinCall } from "./builtin.ts";
import { inputNames, isYes } from "./builtin.ts";

/** `actions/download-artifact`, v4 and later: artifacts of this run only. */
export const downloadArtifact: Builtin = {
  name: "actions/download-artifact",
  inputs: [
    ...inputNames("name", "artifact-ids", "path", "pattern", "merge-multiple", "github-token", "repository"),
    ...inputNames("run-id", "skip-decompress", "digest-mismatch"),
  ],
  defaults: {},
  run: runDownload,
};

async function runDownload({ inputs, place }: BuiltinCall): Promise<void> {
  const { run, folders, contexts } = place.job;
  const otherRun = inputs["run-id"] && inputs["run-id"] !== contexts.github["run_id"];
  const otherRepository = inputs["repository"] && inputs["repository"] !== contexts.github["repository"];
  if (otherRun || otherRepository)
    throw new StepFailure("actions/download-artifact: the local runner has the artifacts of this run only");
  const target = resolve(folders.workspace, (inputs["path"] ?? "").replace(/^~(?=\/|$)/, homedir()));
  mkdirSync(target, { recursive: true });
  const names = choose(inputs, artifactNames(run.root));
  // A named artifact goes straight into the path; many have a folder each unless they are to be merged.
  const flat =
    Boolean(inputs["name"]) ||
    isYes(inputs["merge-multiple"]) ||
    (Boolean(inputs["artifact-ids"]) && names.length === 1);
  for (const name of names) {
    cpSync(artifactFolder(run.root, name), flat ? target : join(target, name), { recursive: true });
    log(place.session, `Artifact ${name} is in ${flat ? target : join(target, name)}`);
  }
  log(place.session, `Total of ${names.length} artifact(s) downloaded`);
  place.session.outputs["download-path"] = target;
}

function choose(inputs: Readonly<Record<string, string>>, names: readonly string[]): readonly string[] {
  const { name, pattern } = { name: inputs["name"], pattern: inputs["pattern"] };
  const ids = inputs["artifact-ids"]
    ?.split(",")
    .map((id) => id.trim())
    .filter(Boolean);
  if (name && ids?.length)
    throw new StepFailure("Inputs 'name' and 'artifact-ids' cannot be used together. Please specify only one.");
  if (name) {
    if (names.includes(name)) return [name];
    throw new StepFailure(`Unable to download artifact(s): Artifact not found for name: ${name}`);
  }
  if (ids?.length) return names.filter((candidate) => ids.includes(artifactId(candidate)));
  return pattern ? names.filter((candidate) => wildcard(pattern).test(candidate)) : names;
}

/** A pattern over artifact names: `*`, `?` and `{a,b}`. */
function wildcard(pattern: string): RegExp {
  const source = pattern
    .replaceAll(/[.+^$()|[\]\\]/g, "\\$&")
    .replaceAll("*", ".*")
    .replaceAll("?", ".")
    .replaceAll(/\{([^}]*)\}/g, (_whole, list: string) => `(?:${list.split(",").join("|")})`);
  return new RegExp(`^${source}$`);
}
