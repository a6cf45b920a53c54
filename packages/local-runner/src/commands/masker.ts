import { encodings } from "./mask-encodings.ts";

/** What replaces a secret. */
const STARS = "***";

/**
 * Hides secrets in text, as GitHub's runner does: every value, trimmed, each of its lines, and their encoded forms.
 * A masker with a parent hides the parent's secrets too.
 */
export class Masker {
  readonly #values = new Set<string>();
  readonly #parent: Masker | undefined;

  constructor(parent?: Masker) {
    this.#parent = parent;
  }

  /** How many texts are hidden. */
  get count(): number {
    return this.#values.size;
  }

  /** Hides a value; one of white space only is left alone. */
  add(value: string): void {
    for (const part of [value, ...value.split(/\r?\n/)]) {
      const trimmed = part.trim();
      if (trimmed === "" || this.#values.has(trimmed)) continue;
      for (const form of encodings(trimmed)) this.#values.add(form);
    }
  }

  /** Whether a text holds anything that this masker (not its parent) hides. */
  hides(text: string): boolean {
    return [...this.#values].some((value) => text.includes(value));
  }

  /** The text with every secret replaced; overlapping and touching ones become one `***`. */
  mask(text: string): string {
    const ranges = this.#ranges(text).toSorted((left, right) => left[0] - right[0]);
    if (ranges.length === 0) return text;
    let result = "";
    let end = -1;
    for (const [from, to] of ranges) {
      if (from > end) result += text.slice(Math.max(end, 0), from) + STARS;
      end = Math.max(end, to);
    }
    return result + text.slice(end);
  }

  #ranges(text: string): (readonly [number, number])[] {
    const found = this.#parent ? this.#parent.#ranges(text) : [];
    for (const value of this.#values) {
      for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + 1)) found.push([at, at + value.length]);
    }
    return found;
  }
}

/** Members of events and results that hold a word of the runner's own, and these words. */
const OWN_MEMBERS = new Set(["type", "outcome", "conclusion", "result", "stream", "phase", "level"]);
const OWN_WORDS = new Set(
  (
    "success failure cancelled skipped stdout stderr runner pre main post error warning notice run-started " +
    "run-completed job-waiting job-started job-skipped job-completed call-completed job-cancelling step-started step-log " +
    "step-completed annotation summary group endgroup environment mask output-dropped"
  ).split(" "),
);

/**
 * An event or a result with every text in it masked. A secret that is one of the runner's own words, `success` for
 * instance, does not make events unreadable: it stays where the runner itself says that word.
 */
export function maskDeep<T>(masker: Masker, value: T): T {
  const text = JSON.stringify(value, (key, item: unknown) => {
    if (typeof item !== "string") return item;
    return OWN_MEMBERS.has(key) && OWN_WORDS.has(item) ? item : masker.mask(item);
  });
  const masked: T = JSON.parse(text);
  return masked;
}
