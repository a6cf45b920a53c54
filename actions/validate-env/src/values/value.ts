import type { Place } from "../contract/contract.ts";
import type { DialectName, Entry, Reading } from "../dialects/entry.ts";

/** Where a value was set: a file, the input `env`, the process, or one of GitHub's two stores. */
export type Origin = "file" | "inline" | "process" | "secrets" | "vars";

/** The value of one variable and where it was set. The value itself is compared and measured, and never shown. */
export interface Value {
  readonly name: string;
  readonly value: string;
  readonly origin: Origin;
  /** The file that it was set in, and the assignment there, or in another dotenv text. */
  readonly file?: string | undefined;
  readonly entry?: Entry;
}

/** Where a value was set, as far as that is a line of a file. */
export function placeOf({ file, entry }: Value): Place {
  return file === undefined || entry === undefined ? {} : { file, line: entry.line };
}

/** Values by name. */
export type Values = ReadonlyMap<string, Value>;

/** A dotenv text that values come from. */
export interface Source {
  /** As it is named to the user: a path, or the name of an input. */
  readonly label: string;
  /** Set when it is a file of the workspace, so that a finding can be shown on its line. */
  readonly file?: string;
  readonly text: string;
}

/** A dotenv text as each of the dialects that matter reads it. */
export interface ReadSource extends Source {
  readonly readings: ReadonlyMap<DialectName, Reading>;
  /** The reading that values are taken from. */
  readonly main: Reading;
}
