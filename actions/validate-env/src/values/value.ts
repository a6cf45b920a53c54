import type { Place } from "../contract/contract.ts";

/** The value of one variable and where it was set. The value itself is compared and measured, and never shown. */
export interface Value {
  readonly name: string;
  readonly value: string;
  readonly place: Place;
}

/** Values by name. */
export type Values = ReadonlyMap<string, Value>;

/** One place that values come from, such as a file or an input. */
export interface Source {
  /** As it is named to the user: a path, or the name of an input. */
  readonly label: string;
  /** Set when it is a file of the workspace, so that a finding can be shown on its line. */
  readonly file?: string;
  readonly text: string;
}
