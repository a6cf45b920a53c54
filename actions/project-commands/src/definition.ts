import { defineAction, optional, output, text, withDefault } from "@slipway/core";
import { string } from "zod/mini";

const OVERRIDE = "Used instead of what the project suggests; `none` leaves the step out.";

/** The public face of project-commands, a step of pipeline.yml. */
export const definition = defineAction({
  id: "project-commands",
  name: "Slipway project commands",
  description: "Finds the commands with which a project is installed, linted, type-checked, built and tested",
  branding: { icon: "list", color: "blue" },
  inputs: {
    "working-directory": withDefault(text(), ".", "The project's folder, relative to the workspace."),
    "install-command": optional(text(), `The command that installs the dependencies. ${OVERRIDE}`),
    "lint-command": optional(text(), `The command that lints. ${OVERRIDE}`),
    "typecheck-command": optional(text(), `The command that checks the types. ${OVERRIDE}`),
    "build-command": optional(text(), `The command that builds. ${OVERRIDE}`),
    "test-command": optional(text(), `The command that tests. ${OVERRIDE}`),
  },
  outputs: {
    "package-manager": output(string, "`npm`, `pnpm`, `yarn` or `bun`; empty when the project has no package.json."),
    setup: output(
      string,
      "The command that makes the package manager available on a hosted runner; empty when it is there already.",
    ),
    install: output(
      string,
      "The command that installs exactly what the lockfile says; empty when there is nothing to install.",
    ),
    lint: output(string, "The lint command; empty when there is none."),
    typecheck: output(string, "The type-check command; empty when there is none."),
    build: output(string, "The build command; empty when there is none."),
    test: output(string, "The test command; empty when there is none."),
  },
});
