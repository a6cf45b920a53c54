import { type InputProblem, boolean, choice, optional, text, withDefault } from "@slipway/core";

import { migrationOutputs } from "./migrations-input.ts";
import { RECORD_MODES } from "./record-mode.ts";

/** The inputs of every action that deploys and records it. */
export const deployInputs = {
  environment: optional(
    text(),
    "The environment under which the release is recorded, such as `production`. Required unless `record` is `off`.",
  ),
  "expect-version": optional(
    text(),
    "The version that the release will report of itself; kept in the record, for the health gate and for a rollback.",
  ),
  migrations: optional(
    migrationOutputs(),
    "All outputs of the run-migrations step before, as JSON (`toJSON(steps.<id>.outputs)`); kept in the record, so that a rollback knows what was done to the database.",
  ),
  record: withDefault(
    choice(RECORD_MODES),
    "required",
    "Whether the release is written down before it goes live: `required` (no record, no release), `best-effort` or `off`.",
  ),
  "allow-quarantined": withDefault(
    boolean(),
    "false",
    "Whether what was rolled back here, an image or a commit, may be deployed again.",
  ),
  "allow-older": withDefault(
    boolean(),
    "false",
    "Whether a workflow run that is run again may replace a release that a later run has made since.",
  ),
  "github-token": withDefault(
    text(),
    "${{ github.token }}",
    "The token that writes the record; needs `deployments: write`.",
    { secret: true },
  ),
};

/** What is wrong with these inputs together: a record stands under an environment. */
export function recordProblems(given: {
  readonly record?: string | undefined;
  readonly environment?: string | undefined;
}): readonly InputProblem[] {
  if (given.record === "off" || given.record === undefined || given.environment !== undefined) return [];
  return [{ input: "environment", message: "is required for the release's record (or set record: off)" }];
}
