import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { StepFailure } from "../errors.ts";
import { parseActionText } from "./parse.ts";
import type { ParseContext } from "./parse.ts";
import type { StepModel } from "./step.ts";
import { readSteps } from "./step.ts";
import type { Token } from "./tokens.ts";
import { child, entries, items, literal } from "./tokens.ts";

/** One input of an action. */
export interface ActionInput {
  readonly id: string;
  readonly default: Token | undefined;
  readonly deprecationMessage: string | undefined;
}

/** A JavaScript action. Paths are relative to the action's folder. */
export interface NodeRuns {
  readonly kind: "node";
  readonly using: "node20" | "node24";
  readonly main: string;
  readonly pre: string | undefined;
  /** A raw expression: no implicit `success() &&`. */
  readonly preIf: string;
  readonly post: string | undefined;
  readonly postIf: string;
}

/** A composite action. */
export interface CompositeRuns {
  readonly kind: "composite";
  readonly steps: readonly StepModel[];
  /** Output → its `value`. */
  readonly outputs: readonly (readonly [string, Token])[];
}

/** An `action.yml`, read. */
export interface ActionModel {
  readonly folder: string;
  readonly name: string;
  readonly inputs: readonly ActionInput[];
  readonly runs: NodeRuns | CompositeRuns;
}

/**
 * Reads the action in a folder.
 *
 * @throws StepFailure when there is none, when it is not valid, or of a kind that cannot run here (Docker)
 */
export function readAction(folder: string): ActionModel {
  const file = ["action.yml", "action.yaml"].map((name) => join(folder, name)).find((path) => existsSync(path));
  if (!file) throw new StepFailure(missing(folder));
  const problems: string[] = [];
  const { root, context, finish } = parseActionText(file, readFileSync(file, "utf8"), problems);
  const runs = readRuns(root, context);
  finish();
  if (!runs || problems.length > 0) throw new StepFailure(problems.join("\n") || `${file}: there is no \`runs\``);
  return { folder, name: literal(child(root, "name")) ?? folder, inputs: readInputs(root), runs };
}

function missing(folder: string): string {
  if (existsSync(join(folder, "Dockerfile"))) return `${folder}: Docker actions are not supported by the local runner`;
  return (
    `Can't find 'action.yml', 'action.yaml' or 'Dockerfile' under '${folder}'. ` +
    "Did you forget to run actions/checkout before running your local action?"
  );
}

function readInputs(root: Token | undefined): ActionInput[] {
  return entries(child(root, "inputs")).map(([id, token]) => ({
    id,
    default: child(token, "default"),
    deprecationMessage: literal(child(token, "deprecationMessage")),
  }));
}

function readRuns(root: Token | undefined, context: ParseContext): NodeRuns | CompositeRuns | undefined {
  const runs = child(root, "runs");
  const using = literal(child(runs, "using"))?.toLowerCase();
  if (using === "composite") return readComposite(root, context);
  if (using === "node20" || using === "node24") return readNode(runs, using, context);
  if (using === "docker") context.problem(runs, "Docker actions are not supported by the local runner");
  else
    context.problem(
      runs,
      `\`using: ${using ?? ""}\` is not supported: the local runner runs node24, node20 and composite actions`,
    );
  return undefined;
}

function readNode(runs: Token | undefined, using: NodeRuns["using"], context: ParseContext): NodeRuns | undefined {
  const text = (key: string): string | undefined => literal(child(runs, key));
  const main = text("main");
  if (main === undefined) context.problem(runs, "`runs.main` is missing");
  if (main === undefined) return undefined;
  const conditions = { preIf: text("pre-if") ?? "always()", postIf: text("post-if") ?? "always()" };
  return { kind: "node", using, main, pre: text("pre"), post: text("post"), ...conditions };
}

function readComposite(root: Token | undefined, context: ParseContext): CompositeRuns {
  const steps = readSteps(items(child(child(root, "runs"), "steps")), context);
  const outputs = entries(child(root, "outputs")).flatMap(([id, token]) => {
    const value = child(token, "value");
    return value ? [[id, value] as const] : [];
  });
  return { kind: "composite", steps, outputs };
}
