import {
  apiUrl,
  boolean,
  choice,
  defineAction,
  duration,
  keyValues,
  lines,
  optional,
  required,
  text,
  textLike,
  withDefault,
} from "@slipway/core";
import { deployInputs } from "@slipway/releases/inputs";

import { outputs } from "./outputs.ts";
import { rules } from "./rules.ts";

/** It becomes a header: no blank, no line end. */
const TOKEN = /^\S+$/;
const PROJECT = /^[\w.-]{1,100}$/;
const TEAM = /^[\w-]{1,100}$/;
const CLI = /^\d+\.\d+\.\d+(?:@sha512-[A-Za-z0-9+/]+={0,2})?$/;
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
    build: withDefault(
      boolean(),
      "false",
      "Whether the output is built here first, by `vercel pull` and `vercel build` of a pinned CLI. The token then has to reach the team, not only the project; what was pulled is removed again.",
    ),
    "cli-version": withDefault(
      textLike(CLI, "a version such as 60.1.3, with @sha512-… when this action does not know its packages"),
      "60.1.3",
      "The CLI that builds, of which every package is held against its checksum.",
    ),
    "cli-path": optional(
      text(),
      "A CLI of your own that builds instead: the path of its `vc.js`, relative to the workspace.",
    ),
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
    "build-env": optional(
      keyValues(),
      "Settings for the build, `KEY=VALUE` lines: for the one here when `build` is true, and kept with the deployment.",
    ),
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
    comment: withDefault(
      boolean(),
      "true",
      "Whether a pull request gets a comment about its preview: one, which later runs change. Needs `pull-requests: write`.",
    ),
    ...deployInputs,
    "dry-run": withDefault(boolean(), "false", "Only show what is live and what would be sent."),
    "api-url": withDefault(apiUrl(), "https://api.vercel.com", "Vercel's API; for tests and proxies."),
  },
  outputs,
  post: true,
  rules,
});
