import type { Input } from "./input.ts";
import type { Output } from "./output.ts";

/** What GitHub shows beside the action's name: a Feather icon and one of its colours. */
export interface Branding {
  readonly icon: string;
  readonly color: "white" | "black" | "yellow" | "blue" | "green" | "orange" | "red" | "purple" | "gray-dark";
}

/** One input's problem, without the value of a secret. */
export interface InputProblem {
  readonly input: string;
  readonly message: string;
}

/** An action's public face: the single source of `action.yml`, of the README's tables and of the types that `run` sees. */
export interface ActionDefinition<I extends InputRegistry = InputRegistry, O extends OutputRegistry = OutputRegistry> {
  /** The folder under `actions/` and `dist/`. */
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly branding: Branding;
  readonly inputs: I;
  readonly outputs: O;
  /** Whether the same bundle also runs after the job (`runs.post`). */
  readonly post: boolean;
  /** Rules over several inputs. An input that has a problem of its own is `undefined` here. */
  rules(inputs: Partial<InputValues<I>>): readonly InputProblem[];
}

export type InputRegistry = Readonly<Record<string, Input<unknown>>>;
export type OutputRegistry = Readonly<Record<string, Output<unknown>>>;
export type InputValues<I extends InputRegistry> = { readonly [K in keyof I]: I[K] extends Input<infer T> ? T : never };
export type OutputValues<O extends OutputRegistry> = {
  readonly [K in keyof O]: O[K] extends Output<infer T> ? T : never;
};

/** The typed inputs that `run` of a definition gets. */
export type InputsOf<D extends ActionDefinition> = InputValues<D["inputs"]>;
/** The typed outputs that `run` of a definition may set. */
export type OutputsOf<D extends ActionDefinition> = OutputValues<D["outputs"]>;

type Draft<I extends InputRegistry, O extends OutputRegistry> = Omit<ActionDefinition<I, O>, "post" | "rules"> &
  Partial<Pick<ActionDefinition<I, O>, "post" | "rules">>;

/** Defines an action; inputs and outputs are kebab-case, as GitHub's users expect. */
export function defineAction<I extends InputRegistry, O extends OutputRegistry>(
  draft: Draft<I, O>,
): ActionDefinition<I, O> {
  return { post: false, rules: () => [], ...draft };
}
