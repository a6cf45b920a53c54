import { posix } from "node:path";

import type { ImageConfiguration } from "../../images/image.ts";
import { CliError } from "../errors.ts";
import { shellWords } from "../config/shell-words.ts";
import { execForm } from "./dockerfile.ts";
import type { Instruction } from "./dockerfile.ts";
import { expand, pairs } from "./variables.ts";

/** Files that a stage takes: from the build context, or from an earlier stage. */
export interface CopyStep {
  readonly kind: "copy";
  readonly line: number;
  /** Relative to the build context, or to the earlier stage's working directory. */
  readonly sources: readonly string[];
  /** Relative to the stage's working directory; ends with `/` for a folder. */
  readonly target: string;
  readonly from: Stage | undefined;
}

/** A command that a stage runs. */
export interface RunStep {
  readonly kind: "run";
  readonly line: number;
  readonly command: string;
}

/** A stage of a Dockerfile: what is done in it, in order, its base's steps first, and how it starts. */
export interface Stage {
  readonly name: string | undefined;
  readonly steps: (CopyStep | RunStep)[];
  workdir: string;
  env: Record<string, string>;
  args: Record<string, string>;
  labels: Record<string, string>;
  cmd: string[];
  entrypoint: string[];
}

/** How the image of a stage starts. */
export function configurationOf({ cmd, entrypoint, env, workdir, labels }: Stage): ImageConfiguration {
  return { cmd, entrypoint, env, workdir, labels };
}

/** Instructions that do not change which files an image has or how it starts. */
const WITHOUT_EFFECT = new Set(["EXPOSE", "USER", "HEALTHCHECK", "STOPSIGNAL", "VOLUME", "MAINTAINER", "SHELL"]);

/** The stage that makes the image, `target` or the last one. Throws CliError for what the stand-in cannot follow. */
export function planBuild(
  instructions: readonly Instruction[],
  args: Readonly<Record<string, string>>,
  target = "",
): Stage {
  const stages: Stage[] = [];
  const globals: Record<string, string> = {};
  for (const step of instructions) {
    if (step.name === "FROM") stages.push(from(step, stages, { ...globals, ...args }));
    else if (stages.length > 0 || step.name !== "ARG") apply(step, lastOf(stages, step), { stages, args });
    else for (const [name, value] of pairs(step.rest)) globals[name] = args[name] ?? value ?? "";
  }
  const stage = target === "" ? stages.at(-1) : stages.find(({ name }) => name === target);
  if (!stage)
    throw new CliError(target === "" ? "the Dockerfile has no FROM" : `the Dockerfile has no stage ${target}`);
  return stage;
}

interface Build {
  readonly stages: readonly Stage[];
  readonly args: Readonly<Record<string, string>>;
}

function from({ rest }: Instruction, stages: readonly Stage[], args: Readonly<Record<string, string>>): Stage {
  const [, image = "", name] = /^(\S+)(?:\s+as\s+(\S+))?$/i.exec(expand(rest, args)) ?? [];
  const base = stages.find((stage) => stage.name === image);
  // The steps are shared: they do not change, and a copy's stage is the same object in both lists.
  if (base) return { ...structuredClone({ ...base, steps: [] }), steps: [...base.steps], name };
  return { name, workdir: "/", env: {}, args: {}, labels: {}, cmd: [], entrypoint: [], steps: [] };
}

function lastOf(stages: readonly Stage[], { line, name }: Instruction): Stage {
  const stage = stages.at(-1);
  if (!stage) throw new CliError(`Dockerfile:${line}: ${name} before the first FROM`);
  return stage;
}

function apply(step: Instruction, stage: Stage, build: Build): void {
  const values = { ...stage.args, ...stage.env };
  const { name, rest, line } = step;
  if (name === "ENV" || name === "LABEL") {
    const into = name === "ENV" ? stage.env : stage.labels;
    for (const [key, value] of pairs(rest)) into[key] = expand(value ?? "", values);
  } else if (name === "ARG") {
    for (const [key, value] of pairs(rest)) stage.args[key] = build.args[key] ?? expand(value ?? "", values);
  } else if (name === "WORKDIR") enter(stage, posix.resolve(stage.workdir, expand(rest.trim(), values)), line);
  else if (name === "CMD") stage.cmd = command(rest);
  else if (name === "ENTRYPOINT") stage.entrypoint = command(rest);
  else if (name === "COPY" || name === "ADD") stage.steps.push(copy(step, stage, build.stages, values));
  else if (name === "RUN") stage.steps.push({ kind: "run", line, command: expand(rest, values) });
  else if (!WITHOUT_EFFECT.has(name))
    throw new CliError(`Dockerfile:${line}: the flyctl stand-in does not know ${name}`);
}

function enter(stage: Stage, workdir: string, line: number): void {
  if (stage.steps.length > 0 && stage.workdir !== workdir)
    throw new CliError(`Dockerfile:${line}: the flyctl stand-in keeps one working directory a stage`);
  stage.workdir = workdir;
}

function command(rest: string): string[] {
  return execForm(rest) ?? ["/bin/sh", "-c", rest];
}

function copy(
  step: Instruction,
  stage: Stage,
  stages: readonly Stage[],
  values: Readonly<Record<string, string>>,
): CopyStep {
  const words = (execForm(step.rest) ?? shellWords(step.rest)).map((word) => expand(word, values));
  const target = words.at(-1) ?? "";
  const sources = words.slice(0, -1);
  if (sources.length === 0 || sources.some((source) => /^[a-z]+:\/\//.test(source)))
    throw new CliError(`Dockerfile:${step.line}: the flyctl stand-in copies local files only`);
  const origin = step.flags["from"];
  // Earlier stages only: a stage that copied from itself would never end.
  const earlier = stages.slice(0, -1);
  const of =
    origin === undefined ? undefined : earlier.find(({ name }, index) => name === origin || String(index) === origin);
  if (origin !== undefined && !of)
    throw new CliError(`Dockerfile:${step.line}: the flyctl stand-in cannot copy from the image ${origin}`);
  const base = of?.workdir ?? "/";
  return {
    kind: "copy",
    line: step.line,
    sources: sources.map((source) => inside(base, posix.resolve(base, source), step)),
    target:
      inside(stage.workdir, posix.resolve(stage.workdir, target), step) + (/(?:^|\/)\.?$/.test(target) ? "/" : ""),
    from: of,
  };
}

function inside(root: string, path: string, { line }: Instruction): string {
  const relative = posix.relative(root, path);
  if (relative.startsWith(".."))
    throw new CliError(
      `Dockerfile:${line}: the flyctl stand-in keeps only what is below the working directory, not ${path}`,
    );
  return relative;
}
