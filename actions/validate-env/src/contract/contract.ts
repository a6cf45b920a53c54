/** Where something is written down: a file as it is named to the user, and a line that counts from one. */
export interface Place {
  readonly file?: string;
  readonly line?: number;
}

/** One variable that the release may need. */
export interface Variable {
  readonly name: string;
  readonly place: Place;
  /** The heading that it stands under, for the summary. */
  readonly section: string;
  readonly required: boolean;
  /** The value that a committed example file gives it; whoever reads the repository knows it. */
  readonly example?: string;
}

/** What the release's environment has to be. */
export interface Contract {
  /** The file it came from, as it is named to the user; none when only `required` names were given. */
  readonly file?: string;
  readonly variables: ReadonlyMap<string, Variable>;
}

/** The section of variables that no heading covers. */
export const NO_SECTION = "Environment";
