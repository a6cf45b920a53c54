import { readDotenv } from "../../dialects/dotenv.ts";
import type { Entry } from "../../dialects/entry.ts";
import { EMPTY_CONTRACT, type Variable } from "../contract.ts";
import { Issues } from "../native/issues.ts";
import type { ReadContract } from "../native/native.ts";
import { type Decorator, readDecorators } from "./decorators.ts";
import { type Defaults, itemVariable } from "./env-spec-item.ts";
import { readDefaults } from "./env-spec-root.ts";

/**
 * Reads an `.env.schema` in the @env-spec language: what it says of requirement, sensitivity, type, example and
 * deprecation. Whatever would change what is required or allowed, and is not read here, is an issue; decorators for
 * documentation and code generation are passed over.
 */
export function readEnvSpec(file: string, source: string): ReadContract {
  const issues = new Issues();
  const { entries } = readDotenv(source);
  const lines = source.split(/\r\n?|\n/);
  const taken = new Set<number>();
  const items = entries.map((entry) => ({ entry, decorators: itemDecorators(lines, entry, { taken, issues }) }));
  const header = headerDecorators(lines, { before: entries[0]?.line ?? lines.length + 1, taken, issues });
  const defaults: Defaults = readDefaults(header, issues);
  const variables = new Map<string, Variable>(
    items.map(({ entry, decorators }) => [
      entry.name,
      itemVariable({ entry, decorators, defaults }, issues.under(entry.name)),
    ]),
  );
  return { contract: { ...EMPTY_CONTRACT, file, variables, allowUnknown: false }, issues: issues.found };
}

/** A decorator and its line. */
export interface PlacedDecorator extends Decorator {
  readonly line: number;
}

interface Search {
  /** Lines that belong to an item already. */
  readonly taken: Set<number>;
  readonly issues: Issues;
}

/** The decorators of the comment right above an item, and of the one at the end of its line. */
function itemDecorators(lines: readonly string[], entry: Entry, search: Search): readonly PlacedDecorator[] {
  let first = entry.line;
  while (/^\s*#/.test(lines[first - 2] ?? "") && !isDivider(lines[first - 2] ?? "")) first -= 1;
  const found: PlacedDecorator[] = [];
  for (let line = first; line < entry.line; line += 1) {
    search.taken.add(line);
    found.push(...decoratorsOf((lines[line - 1] ?? "").replace(/^\s*#+/, ""), line, search.issues));
  }
  const last = lines[entry.endLine - 1] ?? "";
  const trailing = /\s#\s*(@.*)$/.exec(
    entry.quote === undefined ? last : last.slice(last.lastIndexOf(entry.quote)),
  )?.[1];
  return trailing === undefined ? found : [...found, ...decoratorsOf(trailing, entry.endLine, search.issues)];
}

function headerDecorators(
  lines: readonly string[],
  { before, taken, issues }: Search & { readonly before: number },
): readonly PlacedDecorator[] {
  return lines.slice(0, before - 1).flatMap((text, index) => {
    const comment = /^\s*#+(.*)$/.exec(text)?.[1];
    return comment === undefined || taken.has(index + 1) ? [] : decoratorsOf(comment, index + 1, issues);
  });
}

function decoratorsOf(comment: string, line: number, issues: Issues): readonly PlacedDecorator[] {
  if (!comment.trim().startsWith("@")) return [];
  const decorators = readDecorators(comment);
  if (decorators === undefined) issues.note(line, "has decorators that are not read: they must be whole on their line");
  return (decorators ?? []).map(({ name, value }) => (value === undefined ? { name, line } : { name, value, line }));
}

function isDivider(line: string): boolean {
  return /^\s*#\s*(?:---+|===+)/.test(line);
}
