import type { FileContent } from "./file-content.ts";

/** One migration of the project. */
export interface Migration {
  /** What its history knows it by: a path, a version, a name. */
  readonly id: string;
  /** For people. */
  readonly name: string;
  /** Relative to the workspace, with `/`: for annotations. */
  readonly file: string;
  /** Migrations are in order only among their own group: a folder or pattern of the input. */
  readonly group: number;
  readonly content: FileContent;
  /** Checksums that its history row may hold; none when the history keeps none. */
  readonly checksums: readonly string[];
  /** Checksums under which only the line ends differ from what was applied. */
  readonly lineEndChecksums: readonly string[];
}

/** A row of a history table, whichever tool wrote it. */
export interface Recorded {
  readonly id: string;
  readonly state: "done" | "failed" | "running";
  readonly checksum?: string;
  /** What the tool wrote down beside it: an error, how far it came. */
  readonly detail?: string;
  /** How long it took, where the tool wrote it down. */
  readonly milliseconds?: number;
}
