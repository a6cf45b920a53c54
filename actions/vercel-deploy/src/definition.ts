import {
  apiUrl,
  boolean,
  choice,
  defineAction,
  duration,
  keyValues,
  lines,
  optional,
  output,
  required,
  text,
  textLike,
  withDefault,
} from "@slipway/core";
import { migrationOutputs } from "@slipway/releases/inputs";
import { array, enum as enum_, number, string } from "zod/mini";

/** It becomes a header: no blank, no line end. */
const TOKEN = /^\S+$/;
const PROJECT = /^[\w.-]{1,100}$/;
const TEAM = /^[\w-]{1,100}$/;
const TARGET = /^[a-z0-9][a-z0-9-]{0,62}$/i;

/** vercel-deploy: its inputs and outputs. */
export const definition = defineAction({
  id: "vercel-deploy",
  name: "Slipway vercel-deploy",
  description: "Deploys a prebuilt output to Vercel: stages it, promotes exactly that deployment, and proves it.",
  branding: { icon: "triangle", color: "gray-dark" },
  inputs: {
    token: required(
      textLike(TOKEN, "a token without blanks"),
      "A token of Vercel's, best one for this project only (https://vercel.com/account/tokens).",
      { secret: true },
    ),
    "project-id": required(textLike(PROJECT, "a project's id (prj_…) or name"), "The project on Vercel: its id."),
    "team-id": optional(
      textLike(TEAM, "a team's id (team_…) or slug"),
      "The team that owns the project. Left out, the project belongs to the token's owner.",
    ),
    "working-directory": withDefault(
      text(),
      ".",
      "The folder from which the output was built, relative to the workspace: in a monorepo the folder in which `vercel build` ran.",
    ),
    output: withDefault(text(), ".vercel/output", "The prebuilt output, relative to `working-directory`."),
    target: withDefault(
      textLike(TARGET, "production, preview, or the slug of a custom environment"),
      "preview",
      "`production`, `preview`, or the slug of a custom environment.",
    ),
    promote: withDefault(
      choice(["auto", "manual"]),
      "auto",
      "What becomes of a production deployment that is ready: `auto` promotes it, `manual` leaves it staged.",
    ),
    "on-rolled-back": withDefault(
      choice(["promote", "stage", "fail"]),
      "promote",
      "What to do when production was rolled back, so that Vercel gives new deployments no domains: `promote` (and turn that on again), `stage` or `fail`.",
    ),
    alias: optional(
      lines(),
      "Names for a deployment that is not for production, one a line, such as `pr-12.example.com`. A production domain moves by a promote only.",
    ),
    env: optional(
      keyValues(),
      "Settings for this deployment's functions, `KEY=VALUE` lines. They are kept with the deployment: secrets belong in the project's settings.",
    ),
    "build-env": optional(keyValues(), "The same for a build on Vercel, which a prebuilt output does not have."),
    meta: optional(
      keyValues(),
      "What to note with the deployment, `KEY=VALUE` lines; it can be searched for on Vercel.",
    ),
    archive: withDefault(
      choice(["auto", "tgz", "files"]),
      "auto",
      "How the output goes up: `files` (only those that Vercel does not have), `tgz` (one archive in parts of 100 MB), or `auto`: files, unless their number meets a limit.",
    ),
    timeout: withDefault(
      duration({ min: 10_000, max: 21_600_000 }),
      "15m",
      "How long upload and build may take; then the build is canceled. A promote has as long again.",
    ),
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
      choice(["required", "best-effort", "off"]),
      "required",
      "Whether the release is written down before it is promoted: `required` (no record, no promote), `best-effort` or `off`.",
    ),
    "allow-quarantined": withDefault(
      boolean(),
      "false",
      "Whether a commit that was rolled back here may be deployed again.",
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
    "dry-run": withDefault(boolean(), "false", "Only show what is live and what would be sent."),
    "api-url": withDefault(apiUrl(), "https://api.vercel.com", "Vercel's API; for tests and proxies."),
  },
  outputs: {
    result: output(
      enum_(["ready", "staged", "promoted", "rolling", "failed", "canceled", "blocked", "interrupted"]),
      "What was proven: `ready` (a preview), `staged`, `promoted`, `rolling` (some visitors get it), `failed`, `canceled`, `blocked` or `interrupted`. Empty after a dry run.",
    ),
    "deployment-id": output(string(), "The deployment on Vercel: `dpl_…`."),
    url: output(string(), "This deployment's own address, which never leads to another."),
    "production-url": output(
      string(),
      "An address of production that leads to this deployment; only once it was promoted.",
    ),
    "alias-urls": output(array(string()), "All other addresses that lead to it."),
    "inspector-url": output(string(), "The deployment's page on Vercel."),
    "previous-deployment-id": output(string(), "What was in production before: `dpl_…`. A rollback leads there."),
    "auto-assign": output(
      enum_(["on", "off"]),
      "Whether new production deployments get the domains by themselves: a rollback turns it off, a promote on.",
    ),
    "uploaded-files": output(number(), "How many files were uploaded; those that Vercel had already are not counted."),
    "uploaded-bytes": output(number(), "Their size in bytes."),
    "github-deployment-id": output(number(), "The GitHub deployment that is the release's record."),
    "duration-ms": output(number(), "How long all of it took, in milliseconds."),
  },
  post: true,
  rules: ({ record, environment, target, alias }) => [
    ...(record !== "off" && record !== undefined && environment === undefined
      ? [{ input: "environment" as const, message: "is required for the release's record (or set record: off)" }]
      : []),
    ...(target === "production" && alias !== undefined && alias.length > 0
      ? [{ input: "alias" as const, message: "is for previews: production domains move by a promote" }]
      : []),
  ],
});
