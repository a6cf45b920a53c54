/** What stands where a secret stood; the runner's own word. */
export const REDACTED = "***";

/** A value shorter than this is not redacted: hiding every `1` or `on` would make logs unreadable and secrets guessable. */
const SHORTEST = 4;

/**
 * Knows the secrets of this run and takes them out of every text that leaves the process. The runner masks its log,
 * but not records, comments, or what a laptop shows; so nothing of ours relies on the runner alone.
 */
export class Redactor {
  readonly #values = new Set<string>();
  #ordered: readonly string[] = [];

  /** Adds a secret: the whole value, each of its lines, and its forms in JSON and in an address. Returns what is new. */
  add(secret: string): readonly string[] {
    const parts = [secret, ...secret.split(/\r?\n/)]
      .map((part) => part.trim())
      .filter((part) => part.length >= SHORTEST);
    const forms = parts.flatMap((part) => [part, JSON.stringify(part).slice(1, -1), encodeURIComponent(part)]);
    const added = [...new Set(forms)].filter((form) => !this.#values.has(form));
    for (const form of added) this.#values.add(form);
    // The longest first: a secret that contains another one must not leave its rest behind.
    this.#ordered = [...this.#values].toSorted((a, b) => b.length - a.length);
    return added;
  }

  /** The text without any secret that is known. */
  redact(text: string): string {
    let result = text;
    for (const value of this.#ordered) result = result.replaceAll(value, REDACTED);
    return result;
  }
}
