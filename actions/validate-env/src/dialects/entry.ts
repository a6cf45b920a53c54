/** Who reads the environment file at run time: the `dotenv` package, Docker Compose, or `docker run --env-file`. */
export type DialectName = "dotenv" | "compose" | "docker";

/** The mark that a value is written in. */
export type Quote = "'" | '"' | "`";

/** One assignment as a dialect reads it. Lines count from one. */
export interface Entry {
  readonly name: string;
  readonly value: string;
  readonly line: number;
  /** The last line of the value, for values over several lines. */
  readonly endLine: number;
  readonly quote: Quote | undefined;
  /** What stands between the separator and the end of the value, verbatim. Never shown to anybody. */
  readonly raw: string;
}

/** Something in a file that a dialect does not read as its author meant it; never with the text itself. */
export interface SyntaxIssue {
  readonly kind: "not-an-assignment" | "unterminated-quote" | "invalid-name" | "unexpected-character" | "interpolation";
  readonly line: number;
  /** Whether the dialect refuses the whole file. */
  readonly fatal: boolean;
}

/** A whole file as one dialect reads it. A name may come more than once; the last one counts. */
export interface Reading {
  readonly entries: readonly Entry[];
  readonly issues: readonly SyntaxIssue[];
  /** The entries whose values end at a `#` that no blank parts from them: what follows was most likely a part of them. */
  readonly cut?: readonly Entry[];
}
