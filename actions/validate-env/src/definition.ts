import { choice, defineAction, lines, optional, output, text, withDefault } from "@slipway/core";
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
      "The file that says what the release needs, such as `.env.example`. Default: `.env.example`, when there is one",
    ),
    "env-files": optional(lines(), "Files to read values from, one a line; a later file wins over an earlier one"),
    env: optional(text(), "Values as a dotenv text (KEY=VALUE lines); they win over files and over the process", {
      secret: true,
      trim: false,
    }),
    "from-process-env": withDefault(
      choice(["contract", "none"]),
      "contract",
      "Whether to read the contract's variables, and no others, from the step's own environment",
    ),
    required: optional(
      variableNames(),
      "Names that must be set, parted by white space or commas; on top of the schema, or without one",
    ),
    "working-directory": withDefault(text(), ".", "The folder that paths start from, seen from the workspace"),
  },
  outputs: {
    valid: output(boolean(), "Whether there were no errors"),
    errors: output(number(), "How many errors there were"),
    warnings: output(number(), "How many warnings there were"),
    missing: output(array(string()), "The names that are required and missing, empty or blank"),
    problems: output(
      array(object({ rule: string(), level: string(), name: string(), file: maybe(string()), line: maybe(number()) })),
      "Every problem: its rule, level, variable, file and line; never a value",
    ),
  },
});
