import { posix } from "node:path";

/** One line of a `.dockerignore` file, made canonical: no `/` in front or behind, no `.` or `..` where they can go. */
export interface IgnoreRule {
  readonly pattern: string;
  /** Whether the line began with `!`: what matches comes back. */
  readonly again: boolean;
}

/**
 * Reads a `.dockerignore` file (docs: "Build context", .dockerignore files): a `#` in the first column begins a comment,
 * white space around a line is dropped, patterns are cleaned like paths. Throws `SyntaxError` for a `!` alone.
 */
export function readIgnoreFile(text: string): readonly IgnoreRule[] {
  const lines = text.replace(/^\uFEFF/, "").split(/\r?\n/);
  return lines.flatMap((line) => (line.startsWith("#") ? [] : readLine(line.trim())));
}

function readLine(line: string): readonly IgnoreRule[] {
  const mark = line.startsWith("!") ? "!" : "";
  const text = line.slice(mark.length).trim();
  if (text === "" && mark === "") return [];
  const cleaned = text === "" ? "" : cleanPath(text);
  const relative = cleaned.length > 1 && cleaned.startsWith("/") ? cleaned.slice(1) : cleaned;
  // Docker puts mark and path together again and cleans the whole, in which the mark is a part of the first name.
  const whole = cleanPath(mark + relative);
  if (whole === "!") throw new SyntaxError('illegal exclusion pattern: "!"');
  return whole.startsWith("!") ? [{ pattern: whole.slice(1), again: true }] : [{ pattern: whole, again: false }];
}

/** The shortest path that means the same, as Go's `filepath.Clean` has it. */
function cleanPath(path: string): string {
  const normal = posix.normalize(path);
  return normal.length > 1 ? normal.replace(/\/+$/, "") : normal;
}
