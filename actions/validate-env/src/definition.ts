import { choice, choices, defineAction, lines, optional, output, text, withDefault } from "@slipway/core";
import { array, boolean, number, object, optional as maybe, string } from "zod/mini";

import { variableNames } from "./names.ts";

/** The public face of validate-env. */
export const definition = defineAction({
  id: "validate-env",
  name: "Slipway: validate environment",
  description: "Checks that everything the release needs is present and sane before anything is built",
  branding: { icon: "check-square", color: "blue" },
  inputs: {
    schema: optional(
      text(),
      "The contract: `env.schema.yml`, an `.env.schema` (@env-spec), a dotenv-linter JSON schema or an example file. Default: the first of `env.schema.yml`, `.env.schema`, `.env.example` that is there",
    ),
    "env-files": optional(lines(), "Files to read values from, one a line; a later file wins over an earlier one"),
    env: optional(text(), "Values as a dotenv text (KEY=VALUE lines); they win over everything else", {
      secret: true,
      trim: false,
    }),
    "from-process-env": withDefault(
      choice(["contract", "none"]),
      "contract",
      "Whether to read the contract's variables, and no others, from the step's own environment",
    ),
    "secrets-json": optional(
      text(),
      "The expression `toJSON(secrets)`, if you must: linters flag it, because it hands every secret to the step. What the contract does not name is dropped at once",
      { secret: true },
    ),
    "vars-json": optional(text(), "The expression `toJSON(vars)`; what the contract does not name is dropped at once"),
    environment: optional(
      text(),
      "Where the release goes, such as `production` or `staging`; it decides what is required and how strict some rules are",
    ),
    required: optional(
      variableNames(),
      "Names that must be set, parted by white space or commas; on top of the schema, or without one",
    ),
    dialects: withDefault(
      choices(["dotenv", "compose", "docker"]),
      "dotenv",
      "Who reads the files: `dotenv` (Node.js, Dokploy), `compose` (Docker Compose), `docker` (`docker run --env-file`). With several, values that differ are errors",
    ),
    "compose-files": optional(lines(), "Compose files, one a line, to hold against the contract and the values"),
    "fail-on": withDefault(choice(["error", "warning"]), "error", "The least level that fails the step"),
    mode: withDefault(
      choice(["full", "schema-only", "init"]),
      "full",
      "`schema-only` looks at no values (for pull requests from forks); `init` writes a starter contract from the example file",
    ),
    report: optional(text(), "Where to write a SARIF report"),
    "working-directory": withDefault(text(), ".", "The folder that paths start from, seen from the workspace"),
  },
  outputs: {
    valid: output(boolean, "Whether nothing was found that fails the step"),
    errors: output(number, "How many errors there were"),
    warnings: output(number, "How many warnings there were"),
    missing: output(() => array(string()), "The names that are required and missing, empty or blank"),
    problems: output(
      () =>
        array(
          object({ rule: string(), level: string(), name: string(), file: maybe(string()), line: maybe(number()) }),
        ),
      "Every problem: its rule, level, variable, file and line; never a value",
    ),
    report: output(string, "The path of the SARIF report, or in mode `init` that of the new contract"),
  },
});
