import { isBasicExpression, isMapping, isScalar, isSequence, isString } from "@actions/workflow-parser";
import type { TemplateToken } from "@actions/workflow-parser/templates/tokens/index";
import { NullToken } from "@actions/workflow-parser/templates/tokens/index";

/** A piece of a workflow or action file, with its place and the contexts it may use. */
export type Token = TemplateToken;

/** The members of a mapping, in the order of the file; nothing for anything else. */
export function entries(token: Token | undefined): [string, Token][] {
  if (!token || !isMapping(token)) return [];
  return [...token].map(({ key, value }) => [String(key), value]);
}

/** The items of a sequence; nothing for anything else. */
export function items(token: Token | undefined): Token[] {
  return token && isSequence(token) ? [...token] : [];
}

/** One member of a mapping; a null is no member. */
export function child(token: Token | undefined, key: string): Token | undefined {
  if (!token || !isMapping(token)) return undefined;
  const found = token.find(key);
  return found instanceof NullToken ? undefined : found;
}

/** The text of a literal; undefined for expressions, mappings and sequences. */
export function literal(token: Token | undefined): string | undefined {
  return token && isScalar(token) && !isBasicExpression(token) ? token.toString() : undefined;
}

/** A text or a list of texts, as lists. */
export function literals(token: Token | undefined): string[] {
  const single = literal(token);
  if (single !== undefined) return [single];
  return items(token).flatMap((item) => literal(item) ?? []);
}

/** Whether the literal is the boolean true. */
export function isTrue(token: Token | undefined): boolean {
  return literal(token) === "true" && !!token && !isString(token);
}

/** `file:line` of a token, for messages. */
export function place(file: string, token: Token | undefined): string {
  return token?.line === undefined ? file : `${file}:${token.line}`;
}
