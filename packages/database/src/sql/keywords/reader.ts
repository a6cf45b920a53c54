import type { Token } from "./token.ts";

/** Walks over the tokens of a statement. */
export class Reader {
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  /** Steps over these words when all of them follow, in this order. */
  take(...words: readonly string[]): boolean {
    if (!words.every((word, index) => this.#is(word, this.#at + index))) return false;
    this.#at += words.length;
    return true;
  }

  /** Steps over one of these words, and tells which. */
  takeOne(...words: readonly string[]): string | undefined {
    const found = words.find((word) => this.#is(word, this.#at));
    if (found !== undefined) this.#at += 1;
    return found;
  }

  /** Steps over a name, `schema.name` included; an empty text when there is none. */
  name(): string {
    const parts: string[] = [];
    for (;;) {
      const token = this.#tokens[this.#at];
      if (token === undefined || (token.kind !== "name" && token.kind !== "word")) break;
      parts.push(token.raw);
      this.#at += 1;
      if (!this.take(".")) break;
    }
    return parts.join(".");
  }

  /** Steps over names separated by commas. */
  names(): readonly string[] {
    const found = [this.name()];
    while (this.take(",")) found.push(this.name());
    return found.filter((name) => name !== "");
  }

  /** Whether one of these words stands anywhere in what is left, outside of brackets that are not open already. */
  has(...words: readonly string[]): boolean {
    return this.rest().some(
      ({ kind, value, depth }) => kind === "word" && depth === this.#depth() && words.includes(value),
    );
  }

  /** What is left. */
  rest(): readonly Token[] {
    return this.#tokens.slice(this.#at);
  }

  /** What is left, cut at the commas outside of brackets. */
  clauses(): readonly Reader[] {
    const depth = this.#depth();
    const clauses: Token[][] = [[]];
    for (const token of this.rest()) {
      if (token.value === "," && token.depth === depth) clauses.push([]);
      else clauses.at(-1)?.push(token);
    }
    return clauses.map((tokens) => new Reader(tokens));
  }

  /** What is inside of the brackets that open here; undefined when none do. */
  inside(): Reader | undefined {
    const open = this.#tokens[this.#at];
    if (open?.value !== "(") return undefined;
    const from = this.#at + 1;
    const close = this.#tokens.findIndex(
      ({ value, depth }, index) => index >= from && value === ")" && depth === open.depth,
    );
    const end = close === -1 ? this.#tokens.length : close;
    this.#at = end + 1;
    return new Reader(this.#tokens.slice(from, end));
  }

  #depth(): number {
    return this.#tokens[this.#at]?.depth ?? this.#tokens[0]?.depth ?? 0;
  }

  /** A quoted name is never a keyword. */
  #is(word: string, index: number): boolean {
    const token = this.#tokens[index];
    return token !== undefined && token.kind !== "name" && token.kind !== "text" && token.value === word;
  }
}
