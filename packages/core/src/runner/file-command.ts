import { appendFileSync } from "node:fs";

/**
 * One entry of `GITHUB_OUTPUT` or `GITHUB_STATE`, always in the heredoc form, so that a value with line ends or `=`
 * survives. A value that holds the delimiter could write entries of its own, and is refused.
 */
export function formatKeyValue(key: string, value: string, delimiter = newDelimiter()): string {
  if (key === "" || /[\n\r=]|<</.test(key)) throw new Error(`not a name for an entry: ${JSON.stringify(key)}`);
  if (key.includes(delimiter) || value.includes(delimiter)) throw new Error("a value contains its own delimiter");
  return `${key}<<${delimiter}\n${value}\n${delimiter}\n`;
}

/**
 * A delimiter that no value has by chance. It need not be unguessable, since each value is searched for it: Node loads
 * its whole cryptography for a random number that is, which takes longer than to write all outputs.
 */
function newDelimiter(): string {
  return `slipway_${Math.random().toString(36).slice(2)}_${Math.random().toString(36).slice(2)}`;
}

/** Appends an entry to one of the runner's files; without a runner (no such variable) there is nobody to tell. */
export function appendKeyValue(file: string | undefined, key: string, value: string): void {
  if (file !== undefined && file !== "") appendFileSync(file, formatKeyValue(key, value), "utf8");
}
