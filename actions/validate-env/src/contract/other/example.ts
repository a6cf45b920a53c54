import { readDotenv } from "../../dialects/dotenv.ts";
import type { Entry } from "../../dialects/entry.ts";
import { type CommentBlock, commentBlocks } from "./comments.ts";
import { type Contract, EMPTY_CONTRACT, NO_SECTION, type Variable } from "../contract.ts";

/**
 * The contract that an example file states: each of its keys is required, whatever value the example gives it, because
 * a key with nothing behind it mostly waits for a secret. A key is optional when it is commented out, or when a comment
 * says `optional`: at the end of its own line, right above it, or over the paragraph that it stands in.
 */
export function readExample(file: string, source: string): Contract {
  const { entries } = readDotenv(source);
  const blocks = commentBlocks(source, entries);
  const lines = source.split(/\r\n?|\n/);
  const variables = new Map<string, Variable>();
  for (const { name, line } of commentedOut(blocks, lines)) {
    variables.set(name, { name, line, required: false, terms: { section: sectionAt(blocks, line) } });
  }
  for (const entry of entries) {
    const trailing = trailingComment(entry, lines);
    variables.set(entry.name, {
      name: entry.name,
      line: entry.line,
      required: !saysOptional(trailing) && (saysRequired(trailing) || !isOptional(blocks, lines, entry.line)),
      terms: {
        section: sectionAt(blocks, entry.line),
        ...(entry.value.trim() === "" ? {} : { example: entry.value }),
      },
    });
  }
  return { ...EMPTY_CONTRACT, file, variables };
}

/** `# NAME=value`: a key that the application knows and that nobody has to set. Prose has no upper-case name before `=`. */
function commentedOut(
  blocks: readonly CommentBlock[],
  lines: readonly string[],
): readonly { readonly name: string; readonly line: number }[] {
  return blocks.flatMap(({ firstLine, lastLine }) =>
    lines.slice(firstLine - 1, lastLine).flatMap((text, index) => {
      const name = COMMENTED_KEY.exec(text)?.[1];
      return name === undefined ? [] : [{ name, line: firstLine + index }];
    }),
  );
}

const COMMENTED_KEY = /^\s*#+\s*(?:export\s+)?([A-Z][A-Z0-9_]*)=/;

function sectionAt(blocks: readonly CommentBlock[], line: number): string {
  const heading = blocks.findLast(({ firstLine, isHeading }) => isHeading && firstLine < line);
  const title = heading?.lines.find((text) => text !== "" && !text.includes("="));
  return title === undefined || title.length > 60 ? NO_SECTION : title.replace(/\s*\(optional\)|[.:]$/gi, "");
}

/** Whether the comment that covers a line calls it optional. A comment covers its paragraph, or, alone, what follows. */
function isOptional(blocks: readonly CommentBlock[], lines: readonly string[], line: number): boolean {
  const isText = ({ firstLine, lastLine }: CommentBlock): boolean =>
    lines.slice(firstLine - 1, lastLine).some((text) => !COMMENTED_KEY.test(text));
  const block = blocks.findLast((candidate) => candidate.lastLine < line && isText(candidate));
  if (block === undefined || !block.lines.some(saysOptional)) return false;
  const between = lines.slice(block.lastLine, line - 1);
  return block.standsAlone || between.every((text) => text.trim() !== "");
}

function saysOptional(text: string): boolean {
  return /\boptional\b/i.test(text) && !/\b(?:not|non)[\s-]+optional\b/i.test(text);
}

function saysRequired(text: string): boolean {
  return /\brequired\b/i.test(text) && !/\bnot\s+required\b/i.test(text);
}

/** The comment at the end of the line on which the value ends. */
function trailingComment(entry: Entry, lines: readonly string[]): string {
  const last = lines[entry.endLine - 1] ?? "";
  const from = last.indexOf("#", entry.quote === undefined ? 0 : last.lastIndexOf(entry.quote) + 1);
  return from === -1 ? "" : last.slice(from + 1);
}
