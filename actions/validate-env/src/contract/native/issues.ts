import type { ContractIssue } from "../tree/tree.ts";

/** Collects what is wrong with a contract, so that all of it is told at once. */
export class Issues {
  readonly found: ContractIssue[];
  /** The line of what is being read, for what has none of its own. */
  readonly line: number;
  readonly #above: Issues | undefined;
  readonly #name: string;

  constructor(above?: Issues, name = "", line = above?.line ?? 1) {
    this.found = above?.found ?? [];
    this.line = line;
    this.#above = above;
    this.#name = name;
  }

  /** Notes an issue, and gives nothing back in the place of a value. */
  note(line: number | undefined, message: string): undefined {
    this.found.push({ line: line ?? this.line, message: `${this.#prefix()}${message}` });
  }

  /** The same list, with a key in front of each message. Made for every key of a contract, so it does no work of its own. */
  under(name: string, line?: number): Issues {
    return new Issues(this, name, line);
  }

  #prefix(): string {
    return this.#above === undefined ? "" : `${this.#above.#prefix()}${this.#name}: `;
  }
}

/** A key as it may be shown: short, and in quotes. */
export function printable(name: string): string {
  return JSON.stringify(name.length > 40 ? `${name.slice(0, 37)}...` : name);
}
