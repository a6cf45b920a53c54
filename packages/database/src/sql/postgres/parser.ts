import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { setFlagsFromString } from "node:v8";

import type { Node } from "@pgsql/types";
import type * as libpgQuery from "libpg-query";

import { type Comment, commentAt } from "../comment.ts";
import { type LineOf, lineIndex } from "../lines.ts";
import { SqlError } from "../sql-error.ts";
import type { Statement } from "../statement.ts";

/** A statement as PostgreSQL's own parser sees it. */
export interface PostgresStatement extends Statement {
  readonly node: Node;
}

/** A PostgreSQL script. */
export interface PostgresScript {
  readonly statements: readonly PostgresStatement[];
  readonly comments: readonly Comment[];
}

/** PostgreSQL 18's own parser. */
export interface PostgresParser {
  /** Throws an `SqlError` where the script is no SQL. */
  parse(script: string): PostgresScript;
}

type Library = typeof libpgQuery;

/**
 * Leaves WebAssembly as V8 first compiles it. Optimising the parser's one great function takes another thread 0.3 s and
 * 0.6 GB of fresh pages, while a thousand files are parsed in 0.05 s without that.
 */
const UNOPTIMISED = ["--no-wasm-dynamic-tiering", "--no-wasm-tier-up"];

/** Loads the parser, about 15 ms. In a bundle, its `libpg-query.wasm` must lie beside the bundle's files. */
export async function loadPostgresParser(): Promise<PostgresParser> {
  for (const flag of UNOPTIMISED) setFlagsFromString(flag);
  const library = await loadLibrary();
  await library.loadModule();
  return { parse: (script) => parse(library, script) };
}

/**
 * The library looks for its WebAssembly in `__dirname`. As a package it has its own; in a bundle, which is an ES module,
 * there is none, so that the global object has to lend it one.
 */
async function loadLibrary(): Promise<Library> {
  const lent = Object.getOwnPropertyDescriptor(globalThis, "__dirname");
  Object.defineProperty(globalThis, "__dirname", {
    value: dirname(fileURLToPath(import.meta.url)),
    configurable: true,
  });
  try {
    return await import("libpg-query");
  } finally {
    if (lent === undefined) Reflect.deleteProperty(globalThis, "__dirname");
    else Object.defineProperty(globalThis, "__dirname", lent);
  }
}

function parse(library: Library, script: string): PostgresScript {
  // The library takes an empty text for a mistake.
  if (script.trim() === "") return { statements: [], comments: [] };
  const lineOf = lineIndex(script);
  const toIndex = byteOffsets(script);
  const { stmts } = parseOrExplain(library, script, lineOf);
  const statements = (stmts ?? []).flatMap(({ stmt, stmt_location = 0, stmt_len }) => {
    if (stmt === undefined) return [];
    const start = toIndex(stmt_location);
    const end = stmt_len === undefined ? script.length : toIndex(stmt_location + stmt_len);
    const text = script.slice(start, end).trimEnd();
    return [{ text, start, end: start + text.length, line: lineOf(start), node: stmt }];
  });
  return { statements, comments: commentsOf(library, script, toIndex) };
}

function parseOrExplain(library: Library, script: string, lineOf: LineOf): ReturnType<Library["parseSync"]> {
  try {
    return library.parseSync(script);
  } catch (error) {
    if (!library.hasSqlDetails(error)) throw error;
    const line = lineOf(codePointIndex(script, error.sqlDetails?.cursorPosition ?? 0));
    const command = /^[ \t]*\\/m.test(script)
      ? "Commands of psql (a backslash at a line's start) are not SQL."
      : undefined;
    throw new SqlError(`PostgreSQL's parser says: ${error.message}`, line, command);
  }
}

function commentsOf(library: Library, script: string, toIndex: (offset: number) => number): readonly Comment[] {
  if (!script.includes("--") && !script.includes("/*")) return [];
  return library
    .scanSync(script)
    .tokens.filter(({ tokenName }) => tokenName === "SQL_COMMENT" || tokenName === "C_COMMENT")
    .map(({ start, end }) => commentAt(script, toIndex(start), toIndex(end)));
}

/** Turns offsets in UTF-8 bytes into indices of the text; cheap when they are asked for in order. */
function byteOffsets(text: string): (offset: number) => number {
  if (Buffer.byteLength(text, "utf8") === text.length) return (offset) => offset;
  let bytes = 0;
  let index = 0;
  return (offset) => {
    if (offset < bytes) [bytes, index] = [0, 0];
    while (bytes < offset && index < text.length) {
      const point = text.codePointAt(index) ?? 0;
      bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
      index += point > 0xffff ? 2 : 1;
    }
    return index;
  };
}

/** Turns a count of characters (Unicode code points) into an index of the text. */
export function codePointIndex(text: string, count: number): number {
  let index = 0;
  for (let seen = 0; seen < count && index < text.length; seen += 1)
    index += (text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1;
  return index;
}
