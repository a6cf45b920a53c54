import type { ContractIssue } from "../tree/tree.ts";

/** Collects what is wrong with a contract, so that all of it is told at once. */
export interface Issues {
  /** Notes an issue, and gives nothing back in the place of a value. */
  note(line: number, message: string): undefined;
  /** The same list, with a key in front of each message. */
  under(name: string): Issues;
}

/** Issues that end up in a list. */
export function issuesIn(list: ContractIssue[], prefix = ""): Issues {
  return {
    note(line, message) {
      list.push({ line, message: `${prefix}${message}` });
    },
    under: (name) => issuesIn(list, `${prefix}${name}: `),
  };
}

/** A key as it may be shown: short, and in quotes. */
export function printable(name: string): string {
  return JSON.stringify(name.length > 40 ? `${name.slice(0, 37)}...` : name);
}
