import type { ParseContext } from "./parse.ts";
import { condition } from "./parse.ts";
import type { Reference } from "./reference.ts";
import { parseReference } from "./reference.ts";
import { StepNames } from "./step-names.ts";
import type { Token } from "./tokens.ts";
import { child, literal, place } from "./tokens.ts";
import { messageOf } from "../errors.ts";

interface StepCommon {
  /** The `id` in the file. */
  readonly id: string | undefined;
  /** `github.action`: the id, or a generated name such as `__run_2`. */
  readonly contextName: string;
  readonly name: Token | undefined;
  /** The condition with its implicit `success() &&`. */
  readonly condition: string;
  readonly env: Token | undefined;
  readonly continueOnError: Token | undefined;
  readonly timeoutMinutes: Token | undefined;
  /** `file:line`. */
  readonly place: string;
}

/** A `run:` step. */
export interface RunStep extends StepCommon {
  readonly kind: "run";
  readonly run: Token;
  readonly shell: Token | undefined;
  readonly workingDirectory: Token | undefined;
}

/** A `uses:` step. */
export interface UsesStep extends StepCommon {
  readonly kind: "uses";
  readonly uses: string;
  readonly reference: Reference;
  readonly with: Token | undefined;
}

/** One step of a job or of a composite action. */
export type StepModel = RunStep | UsesStep;

/** What newer steps can say that this runner does not do. */
const UNSUPPORTED = ["background", "wait", "wait-all", "cancel", "parallel"];

/** Reads a list of steps; what is wrong with one is added to the problems, and the step left out. */
export function readSteps(tokens: readonly Token[], context: ParseContext): StepModel[] {
  const names = new StepNames();
  for (const token of tokens) names.reserve(literal(child(token, "id")));
  return tokens.flatMap((token) => readStep(token, context, names) ?? []);
}

function readStep(token: Token, context: ParseContext, names: StepNames): StepModel | undefined {
  for (const key of UNSUPPORTED) {
    if (child(token, key)) context.problem(token, `\`${key}\` steps are not supported by the local runner`);
  }
  const run = child(token, "run");
  const uses = literal(child(token, "uses"));
  if (run) {
    const { shell, directory } = { shell: child(token, "shell"), directory: child(token, "working-directory") };
    return {
      ...common(token, context, names.next(token, "run")),
      kind: "run",
      run,
      shell,
      workingDirectory: directory,
    };
  }
  if (uses === undefined) return undefined;
  try {
    const reference = parseReference(uses);
    const base = common(token, context, names.next(token, actionName(reference)));
    return { ...base, kind: "uses", uses, reference, with: child(token, "with") };
  } catch (error) {
    context.problem(token, messageOf(error));
    return undefined;
  }
}

function common(token: Token, context: ParseContext, contextName: string): StepCommon {
  return {
    id: literal(child(token, "id")),
    contextName,
    name: child(token, "name"),
    condition: condition(context, child(token, "if")),
    env: child(token, "env"),
    continueOnError: child(token, "continue-on-error"),
    timeoutMinutes: child(token, "timeout-minutes"),
    place: place(context.file, token),
  };
}

function actionName(reference: Reference): string {
  if (reference.kind === "remote") return [reference.repository, reference.path].filter(Boolean).join("/");
  return reference.kind === "docker" ? reference.image : "self";
}
