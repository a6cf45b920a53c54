import { Evaluator, Lexer, Parser, data } from "@actions/expressions";
import type { FunctionDefinition } from "@actions/expressions/funcs/info";
import { TokenType } from "@actions/expressions/lexer";

import type { Json } from "../json.ts";
import type { ExpressionData } from "./data.ts";
import { toData } from "./data.ts";

/** The functions that depend on where an expression stands. */
export interface PlaceFunctions {
  /** True while everything before went well; with names, those jobs only. */
  readonly success?: (jobs: readonly string[]) => boolean;
  readonly failure?: (jobs: readonly string[]) => boolean;
  readonly cancelled?: () => boolean;
  readonly hashFiles?: (patterns: readonly string[]) => string;
}

/** What an expression can see: contexts by name, and functions. */
export interface Scope {
  readonly contexts: Readonly<Record<string, Json>>;
  readonly functions?: PlaceFunctions;
}

/** Every context that GitHub knows; a place allows some of them, which the schema checks when the file is read. */
const CONTEXTS = "github env vars job jobs steps runner secrets strategy matrix needs inputs".split(" ");

/**
 * Evaluates one expression (the text between the braces).
 *
 * @throws when it does not parse, or a function refuses its arguments
 */
export function evaluateExpression(text: string, scope: Scope): ExpressionData {
  // The parser answers an empty expression with undefined; GitHub's own parser answers null.
  if (text.trim() === "") return new data.Null();
  const functions = placeFunctions(scope.functions ?? {});
  const names = [...CONTEXTS, ...Object.keys(scope.contexts)];
  const ast = new Parser(tokensOf(text), names, [...functions.values()]).parse();
  return new Evaluator(ast, new Contexts(scope.contexts), functions).evaluate();
}

/** The tokens of an expression. The lexer unescapes only the first quote of a text: all of them are meant. */
function tokensOf(text: string): ReturnType<Lexer["lex"]>["tokens"] {
  const { tokens } = new Lexer(text).lex();
  for (const token of tokens) {
    if (token.type === TokenType.STRING) token.value = token.lexeme.slice(1, -1).replaceAll("''", "'");
  }
  return tokens;
}

/** Contexts turned into expression data when first read: an event payload can be large and is seldom used. */
class Contexts extends data.Dictionary {
  readonly #sources: ReadonlyMap<string, readonly [string, Json]>;
  readonly #read = new Map<string, ExpressionData>();

  constructor(contexts: Readonly<Record<string, Json>>) {
    super();
    this.#sources = new Map(Object.entries(contexts).map((entry) => [entry[0].toLowerCase(), entry]));
  }

  override get(key: string): ExpressionData {
    const folded = key.toLowerCase();
    const known = this.#read.get(folded);
    if (known) return known;
    const [name, source] = this.#sources.get(folded) ?? [key, null];
    const value = toData(source, name === "env");
    this.#read.set(folded, value);
    return value;
  }
}

function placeFunctions(functions: PlaceFunctions): Map<string, FunctionDefinition> {
  const { success, failure, cancelled, hashFiles } = functions;
  const table: FunctionDefinition[] = [];
  const truth = (name: string, maxArgs: number, test: (args: string[]) => boolean): void => {
    table.push({
      name,
      minArgs: 0,
      maxArgs,
      call: (...args) => new data.BooleanData(test(args.map((a) => a.coerceString()))),
    });
  };
  if (success) truth("success", Number.MAX_SAFE_INTEGER, success);
  if (failure) truth("failure", Number.MAX_SAFE_INTEGER, failure);
  if (cancelled) truth("cancelled", 0, cancelled);
  if (success || failure || cancelled) truth("always", 0, () => true);
  if (hashFiles) {
    const call = (...args: ExpressionData[]): ExpressionData =>
      new data.StringData(hashFiles(args.map((argument) => argument.coerceString())));
    table.push({ name: "hashFiles", minArgs: 1, maxArgs: 255, call });
  }
  return new Map(table.map((definition) => [definition.name.toLowerCase(), definition]));
}
