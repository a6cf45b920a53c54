import { appendFileSync } from "node:fs";

/**
 * One entry of `GITHUB_OUTPUT` or `GITHUB_STATE`, always in the heredoc form, so that a value with line ends or `=`
 * survives. The delimiter is random: a value that could guess it could write entries of its own.
 */
export function formatKeyValue(
  key: string,
  value: string,
  delimiter = `slipway_${globalThis.crypto.randomUUID()}`,
): string {
  if (key === "" || /[\n\r=]|<</.test(key)) throw new Error(`not a name for an entry: ${JSON.stringify(key)}`);
  if (key.includes(delimiter) || value.includes(delimiter)) throw new Error("a value contains its own delimiter");
  return `${key}<<${delimiter}\n${value}\n${delimiter}\n`;
}

/** Appends an entry to one of the runner's files; without a runner (no such variable) there is nobody to tell. */
export function appendKeyValue(file: string | undefined, key: string, value: string): void {
  if (file !== undefined && file !== "") appendFileSync(file, formatKeyValue(key, value), "utf8");
}
