import { FormSet } from "./form-set.ts";
import { SHORTEST_IN_BASE64, base64Forms, escapedForms, longestInBase64, mayHoldEscaped } from "./secret-forms.ts";

/**
 * The texts under which secrets may show themselves. A process may have thousands of secrets to learn, and most of them
 * are never met in a form of their own; so a form is made when a text turns up that could hold it, and then kept.
 */
export class HiddenTexts {
  readonly #parts = new FormSet();
  readonly #escaped = new FormSet();
  readonly #base64 = new FormSet();
  /** Parts whose escaped forms are yet to be made. */
  #unescaped: string[] = [];
  /** Parts whose Base64 forms are yet to be made. */
  #unencoded: string[] = [];
  /** The length of the shortest of those. */
  #shortestUnencoded = Infinity;
  /** The length of the shortest part of all. */
  #shortest = Infinity;

  /** Adds a part of a secret: the whole, or a line of it. */
  add(part: string): void {
    if (!this.#parts.add(part)) return;
    this.#shortest = Math.min(this.#shortest, part.length);
    this.#unescaped.push(part);
    if (part.length < SHORTEST_IN_BASE64) return;
    this.#unencoded.push(part);
    this.#shortestUnencoded = Math.min(this.#shortestUnencoded, part.length);
  }

  /** Every set of texts of which one may stand in this text. */
  possibleIn(text: string): readonly FormSet[] {
    // No form is shorter than its part.
    if (text.length < this.#shortest) return [];
    if (this.#unescaped.length > 0 && mayHoldEscaped(text)) this.#escape();
    if (text.length >= this.#shortestUnencoded) this.#encode(longestInBase64(text));
    return [this.#parts, this.#escaped, this.#base64];
  }

  #escape(): void {
    for (const part of this.#unescaped) for (const form of escapedForms(part)) this.#escaped.add(form);
    this.#unescaped = [];
  }

  #encode(longest: number): void {
    if (longest < this.#shortestUnencoded) return;
    const waiting: string[] = [];
    this.#shortestUnencoded = Infinity;
    for (const part of this.#unencoded) {
      if (part.length > longest) {
        waiting.push(part);
        this.#shortestUnencoded = Math.min(this.#shortestUnencoded, part.length);
      } else for (const form of base64Forms(part)) this.#base64.add(form);
    }
    this.#unencoded = waiting;
  }
}
