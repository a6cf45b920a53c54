import type { Entry } from "../../dialects/entry.ts";

/** A run of comment lines in an example file. */
export interface CommentBlock {
  readonly firstLine: number;
  readonly lastLine: number;
  readonly lines: readonly string[];
  /** Whether an empty line, or the file's begin, stands above it: then it is a heading. */
  readonly isHeading: boolean;
  /** Whether an empty line stands below it: then it speaks for all that follows, up to the next comment. */
  readonly standsAlone: boolean;
}

/** The comment blocks of an example file, apart from lines that belong to a value. */
export function commentBlocks(source: string, entries: readonly Entry[]): readonly CommentBlock[] {
  const lines = source.split(/\r\n?|\n/);
  const taken = new Set(entries.flatMap(({ line, endLine }) => range(line, endLine)));
  const isComment = (line: number): boolean => !taken.has(line) && /^\s*#/.test(lines[line - 1] ?? "");
  const isBlank = (line: number): boolean => !taken.has(line) && (lines[line - 1] ?? "").trim() === "";
  const blocks: CommentBlock[] = [];
  for (let line = 1; line <= lines.length; line += 1) {
    if (!isComment(line)) continue;
    const firstLine = line;
    while (isComment(line + 1)) line += 1;
    blocks.push({
      firstLine,
      lastLine: line,
      lines: lines.slice(firstLine - 1, line).map(commentText),
      isHeading: firstLine === 1 || isBlank(firstLine - 1),
      standsAlone: isBlank(line + 1),
    });
  }
  return blocks;
}

/** The text after `#`, without the rules that people draw around headings. */
function commentText(line: string): string {
  return line
    .replace(/^\s*#+/, "")
    .replaceAll(/^[\s=\-*#~─_]+|[\s=\-*#~─_]+$/g, "")
    .trim();
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
