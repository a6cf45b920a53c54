import type { Field } from "../fields/field.ts";

/** One input of an action: its schema and its public description, from which `action.yml` and the README are made. */
export interface Input<T> {
  readonly field: Field<Exclude<T, undefined>>;
  readonly description: string;
  readonly required: boolean;
  /** As it stands in `action.yml`: a text, or an expression such as `${{ github.token }}` that the runner evaluates. */
  readonly default?: string;
  /** Masked before anything can print, and never shown in an error. */
  readonly secret: boolean;
  /** Text is trimmed, as the toolkit does, unless its white space means something (a dotenv text, a private key). */
  readonly trim: boolean;
  /** Shown by the runner when somebody still uses the input. */
  readonly deprecated?: string;
}

interface Options {
  readonly secret?: boolean;
  readonly trim?: boolean;
  readonly deprecated?: string;
}

/** An input that must be given. */
export function required<T>(field: Field<T>, description: string, options: Options = {}): Input<T> {
  return { field: present(field), description, required: true, secret: false, trim: true, ...options };
}

/** An input with a default, written as a user would write it. */
export function withDefault<T>(field: Field<T>, value: string, description: string, options: Options = {}): Input<T> {
  return { field: present(field), description, required: false, default: value, secret: false, trim: true, ...options };
}

/** An input that may be left out; the action then sees `undefined`. */
export function optional<T>(field: Field<T>, description: string, options: Options = {}): Input<T | undefined> {
  return { field: present(field), description, required: false, secret: false, trim: true, ...options };
}

/** No field yields `undefined` for a given text, which the compiler cannot see for a generic T. */
function present<T>(field: Field<T>): Field<Exclude<T, undefined>> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above
  return field as unknown as Field<Exclude<T, undefined>>;
}
