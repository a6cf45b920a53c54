import { createHash } from "node:crypto";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

import { StepFailure } from "../../errors.ts";

/** Where a run keeps an artifact. */
export function artifactFolder(root: string, name: string): string {
  return join(root, "_artifacts", name);
}

/** The names of a run's artifacts. */
export function artifactNames(root: string): string[] {
  const folder = join(root, "_artifacts");
  return existsSync(folder) ? readdirSync(folder).toSorted() : [];
}

/** A number for an artifact: any that stays the same for a name. */
export function artifactId(name: string): string {
  return String(createHash("sha256").update(name).digest().readUInt32BE());
}

/** The name, when it is one that artifacts may have (the rules of @actions/artifact). */
export function checkArtifactName(name: string): string {
  if (name.trim() === "" || /["<>|*?:\r\n\\/]/.test(name) || name === "." || name === "..") {
    throw new StepFailure(
      `the artifact name '${name}' is not valid: it must not be empty or contain " : < > | * ? \\ / or a line break`,
    );
  }
  return name;
}
