import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";

import { StepFailure } from "../../errors.ts";
import { jsonText } from "../../json.ts";
import { findFiles } from "../hash.ts";
import { annotateError, annotateWarning, log } from "../session.ts";
import { artifactFolder, artifactId, checkArtifactName } from "./artifacts.ts";
import type { Builtin, BuiltinCall } from "./builtin.ts";
import { inputNames, isYes } from "./builtin.ts";

/** `actions/upload-artifact`, v4 and later: keeps the files in the run's folder. */
export const uploadArtifact: Builtin = {
  name: "actions/upload-artifact",
  inputs: [
    ...inputNames("name", "path", "if-no-files-found", "retention-days", "compression-level", "overwrite"),
    ...inputNames("include-hidden-files", "archive"),
  ],
  defaults: { name: "artifact", "if-no-files-found": "warn" },
  run: runUpload,
};

async function runUpload(call: BuiltinCall): Promise<void> {
  const { inputs, place } = call;
  const name = checkArtifactName(inputs["name"] ?? "artifact");
  const patterns = (inputs["path"] ?? "")
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
  if (patterns.length === 0) throw new StepFailure("actions/upload-artifact: Input required and not supplied: path");
  const { files, root } = await search(call, patterns);
  if (files.length === 0) return nothingFound(call, inputs["path"] ?? "");
  const target = artifactFolder(place.job.run.root, name);
  if (existsSync(target)) {
    if (!isYes(inputs["overwrite"]))
      throw new StepFailure(
        `Failed to CreateArtifact: an artifact named '${name}' already exists (set overwrite: true)`,
      );
    rmSync(target, { recursive: true });
  }
  const digest = createHash("sha256");
  for (const file of files.toSorted()) {
    const to = join(target, relative(root, file));
    mkdirSync(dirname(to), { recursive: true });
    cpSync(file, to);
    digest.update(`${relative(root, file)}\0`).update(readFileSync(file));
  }
  finish(call, name, { count: files.length, digest: digest.digest("hex") });
}

function finish({ place }: BuiltinCall, name: string, stored: { count: number; digest: string }): void {
  const { github } = place.job.contexts;
  const id = artifactId(name);
  const run = `${jsonText(github["server_url"])}/${jsonText(github["repository"])}/actions/runs/${jsonText(github["run_id"])}`;
  const url = `${run}/artifacts/${id}`;
  Object.assign(place.session.outputs, { "artifact-id": id, "artifact-digest": stored.digest, "artifact-url": url });
  log(place.session, `Artifact ${name}: ${stored.count} file(s)`);
}

/** The files and the folder their names in the artifact start from: the deepest one that all patterns share. */
async function search(call: BuiltinCall, patterns: readonly string[]): Promise<{ files: string[]; root: string }> {
  const { files, roots } = await findFiles(call.place.job, patterns, isYes(call.inputs["include-hidden-files"]));
  const folders = roots.map((path) =>
    roots.length === 1 && files.length === 1 && files[0] === path ? dirname(path) : path,
  );
  return { files, root: commonFolder(folders) };
}

function commonFolder(paths: readonly string[]): string {
  const folders =
    paths.length > 1
      ? paths.map((path) => (existsSync(path) && statSync(path).isFile() ? dirname(path) : path))
      : paths;
  const split = folders.map((path) => resolve(path).split(sep));
  const [first = [], ...others] = split;
  const end = first.findIndex((part, index) => others.some((other) => other[index] !== part));
  return first.slice(0, end < 0 ? first.length : end).join(sep) || sep;
}

function nothingFound({ inputs, place }: BuiltinCall, path: string): void {
  const message = `No files were found with the provided path: ${path}. No artifacts will be uploaded.`;
  const { session } = place;
  const choice = inputs["if-no-files-found"] ?? "warn";
  if (choice === "warn") return annotateWarning(session, message);
  if (choice === "ignore") return log(session, message);
  if (choice !== "error") {
    throw new StepFailure(`actions/upload-artifact: if-no-files-found must be warn, error or ignore, not ${choice}`);
  }
  session.failed = true;
  annotateError(session, message);
}
