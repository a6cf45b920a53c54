import { GO_SPACE } from "./compose-statement.ts";
import type { Entry, Reading, SyntaxIssue } from "./entry.ts";

/** Docker reads lines through a scanner of this size, in bytes, and refuses a longer one (Go, bufio.MaxScanTokenSize). */
const LONGEST_LINE = 64 * 1024;

/**
 * Reads a text as `docker run --env-file` does (docker/cli, pkg/kvfile): one variable a line, everything after the first
 * `=` as it stands, quotes, `#` and trailing blanks included. The first line that it refuses ends the reading.
 */
export function readDocker(source: string): Reading {
  const entries: Entry[] = [];
  const issues: SyntaxIssue[] = [];
  const lines = source.replace(/^\uFEFF/, "").split("\n");
  for (const [index, text] of lines.entries()) {
    const read = readLine(text.endsWith("\r") ? text.slice(0, -1) : text, index + 1);
    if (read === undefined) continue;
    if ("kind" in read) issues.push(read);
    else entries.push(read);
    if ("kind" in read && read.fatal) break;
  }
  return { entries, issues };
}

function readLine(text: string, line: number): Entry | SyntaxIssue | undefined {
  if (text.length * 3 >= LONGEST_LINE && Buffer.byteLength(text) >= LONGEST_LINE) {
    return { kind: "unexpected-character", line, fatal: true };
  }
  const trimmed = trimStart(text);
  if (trimmed === "" || trimmed.startsWith("#")) return undefined;
  const equals = trimmed.indexOf("=");
  const name = equals === -1 ? trimmed : trimmed.slice(0, equals);
  if (name === "" || /[ \t]/.test(name)) return { kind: "invalid-name", line, fatal: true };
  if (equals === -1) return { kind: "not-an-assignment", line, fatal: false };
  const value = trimmed.slice(equals + 1);
  return { name, value, line, endLine: line, quote: undefined, raw: value };
}

function trimStart(text: string): string {
  let start = 0;
  while (start < text.length && GO_SPACE.test(text.charAt(start))) start += 1;
  return text.slice(start);
}
