import type { Project } from "./project.ts";
import { packageManagerOf } from "./package-manager.ts";

/** The steps that a project may have a script for. */
export type Step = "lint" | "typecheck" | "build" | "test";

/** Commands of bash, one line each; an empty one means that there is nothing to do. */
export type Commands = Readonly<Record<Step | "setup" | "install", string>> & { readonly "package-manager": string };

/** What the user gave instead; `none` leaves a step out. */
export type Overrides = Readonly<Partial<Record<Step | "install", string | undefined>>>;

/** The names under which projects keep these scripts, the usual one first. */
const SCRIPTS: Readonly<Record<Step, readonly string[]>> = {
  lint: ["lint"],
  typecheck: ["typecheck", "type-check", "check-types", "types", "tsc"],
  build: ["build"],
  test: ["test"],
};

/** `npm init` writes this one; a project that still has it has no tests. */
const NO_TEST = /no test specified/;

/** Decides the commands from what the project has and what the user gave. */
export function planCommands(project: Project, overrides: Overrides): Commands {
  const manager = project.hasPackageJson ? packageManagerOf(project) : undefined;
  const step = (name: Step): string => override(overrides[name]) ?? suggest(project, name, manager?.run);
  return {
    "package-manager": manager?.name ?? "",
    setup: manager?.setup ?? "",
    install: override(overrides.install) ?? manager?.install ?? "",
    lint: step("lint"),
    typecheck: step("typecheck"),
    build: step("build"),
    test: step("test"),
  };
}

function override(given: string | undefined): string | undefined {
  return given === "none" ? "" : given;
}

function suggest(project: Project, step: Step, run: ((script: string) => string) | undefined): string {
  const script = SCRIPTS[step].find((name) => Object.hasOwn(project.scripts, name));
  if (script === undefined || run === undefined || NO_TEST.test(project.scripts[script] ?? "")) return "";
  return run(script);
}
