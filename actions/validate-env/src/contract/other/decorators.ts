/** A value in a decorator: a word or quoted text, or a function with its arguments, such as `enum(a, b)`. */
export type Expression =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "call"; readonly name: string; readonly args: readonly Argument[] };

/** An argument of a function; named ones are written `name=value`. Lists (`[a, b]`) are calls without a name. */
export interface Argument {
  readonly name?: string;
  readonly value: Expression;
}

/** One `@name`, `@name=value` or `@name(args)` of a comment. */
export interface Decorator {
  readonly name: string;
  readonly value?: Expression;
}

/** The decorators of one comment line; `undefined` when the line holds something else after an `@name`. */
export function readDecorators(comment: string): readonly Decorator[] | undefined {
  const decorators: Decorator[] = [];
  let rest = comment.trim();
  while (rest !== "" && !rest.startsWith("#")) {
    const [head, name] = /^@([A-Za-z]\w*)/.exec(rest) ?? [];
    if (head === undefined || name === undefined) return undefined;
    rest = rest.slice(head.length);
    const parsed = afterName(name, rest);
    if (parsed === undefined || (parsed.rest !== "" && !/^\s/.test(parsed.rest))) return undefined;
    decorators.push(parsed.value === undefined ? { name } : { name, value: parsed.value });
    rest = parsed.rest.trimStart();
  }
  return decorators;
}

interface Parsed {
  readonly value: Expression;
  readonly rest: string;
}

function afterName(name: string, rest: string): (Partial<Parsed> & { readonly rest: string }) | undefined {
  if (rest.startsWith("=")) return expression(rest.slice(1), /^[^\s#(),[\]{}"'`]+/);
  if (!rest.startsWith("(")) return { rest };
  const call = callArguments(name, rest.slice(1), ")");
  return call;
}

/** A value at the begin of a text. What may stand in an unquoted word depends on where it stands. */
function expression(text: string, word: RegExp): Parsed | undefined {
  const quote = /^["'`]/.exec(text)?.[0];
  if (quote !== undefined) {
    const close = text.indexOf(quote, 1);
    return close === -1
      ? undefined
      : { value: { kind: "text", text: text.slice(1, close) }, rest: text.slice(close + 1) };
  }
  if (text.startsWith("[")) return callArguments("", text.slice(1), "]");
  if (text.startsWith("{")) return callArguments("", text.slice(1), "}");
  // A regular expression may hold any of the marks; it ends at a slash without a backslash.
  const pattern = /^\/(?:[^/\\]|\\.)+\/[a-z]*/.exec(text)?.[0];
  const found = pattern ?? word.exec(text)?.[0] ?? "";
  const rest = text.slice(found.length);
  if (/^[A-Za-z]\w*$/.test(found) && rest.startsWith("(")) return callArguments(found, rest.slice(1), ")");
  return found === "" ? undefined : { value: { kind: "text", text: found.trim() }, rest };
}

function callArguments(name: string, text: string, close: string): Parsed | undefined {
  const args: Argument[] = [];
  let rest = text.trimStart();
  while (!rest.startsWith(close)) {
    const [head, label] = /^([A-Za-z]\w*)\s*=\s*/.exec(rest) ?? [];
    const parsed = expression(head === undefined ? rest : rest.slice(head.length), /^[^,()[\]{}"'`\s]+/);
    if (parsed === undefined) return undefined;
    args.push(label === undefined ? { value: parsed.value } : { name: label, value: parsed.value });
    rest = parsed.rest.trimStart();
    if (rest.startsWith(",")) rest = rest.slice(1).trimStart();
    else if (!rest.startsWith(close)) return undefined;
  }
  return { value: { kind: "call", name, args }, rest: rest.slice(1) };
}

/** The text of an expression that is one. */
export function textOf(value: Expression | undefined): string | undefined {
  return value?.kind === "text" ? value.text : undefined;
}
