import type { Range } from "./form-set.ts";
import { HiddenTexts } from "./hidden-texts.ts";
import { secretParts } from "./secret-forms.ts";

/** What stands where a secret stood; the runner's own word. */
export const REDACTED = "***";

/**
 * Knows the secrets of this run and takes them out of every text that leaves the process. The runner masks its log,
 * but not records, comments, or what a laptop shows; so nothing of ours relies on the runner alone.
 */
export class Redactor {
  readonly #hidden = new HiddenTexts();

  /** Adds a secret in all its forms. Returns whether it is hidden from now on; a very short or common one is not. */
  add(secret: string): boolean {
    const parts = secretParts(secret);
    parts.forEach((part) => this.#hidden.add(part));
    // No line of it is longer than the whole.
    return parts.length > 0;
  }

  /** The text without any secret that is known. */
  redact(text: string): string {
    const ranges = this.#find(text);
    if (ranges.length === 0) return text;
    let result = "";
    let from = 0;
    for (const [start, end] of ranges) {
      result += text.slice(from, start) + REDACTED;
      from = end;
    }
    return result + text.slice(from);
  }

  /** Where to cut a text that is too long: at `limit`, or before the secret that lies across it. */
  cutAt(text: string, limit: number): number {
    return this.#find(text).find(([start, end]) => start > 0 && start < limit && end > limit)?.[0] ?? limit;
  }

  /** Where secrets are; those that touch or overlap are one range, so that none leaves a rest of another behind. */
  #find(text: string): readonly Range[] {
    const found: Range[] = [];
    for (const forms of this.#hidden.possibleIn(text)) for (const range of forms.rangesIn(text)) found.push(range);
    if (found.length === 0) return found;
    const merged: [number, number][] = [];
    for (const [start, end] of found.toSorted((a, b) => a[0] - b[0])) {
      const last = merged.at(-1);
      if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
      else merged.push([start, end]);
    }
    return merged;
  }
}
