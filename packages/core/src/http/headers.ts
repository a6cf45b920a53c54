/** Headers of an answer, as far as anybody reads them. */
export interface ResponseHeaders {
  /** The value of a name in any case, `null` for none; several of one name are one list, with `, ` between them. */
  get(name: string): string | null;
  /** Calls `each` for every name, in lower case. */
  forEach(each: (value: string, name: string) => void): void;
}

/**
 * The headers of Node's own client, which come as names and values in turn. The global `Headers` would do the same, but
 * its first use loads all of Node's `fetch`: 20 ms of each action that sends a request.
 */
export function readHeaders(raw: readonly string[]): ResponseHeaders {
  const values = new Map<string, string>();
  for (let at = 0; at + 1 < raw.length; at += 2) {
    const name = (raw[at] ?? "").toLowerCase();
    const value = (raw[at + 1] ?? "").trim();
    const before = values.get(name);
    values.set(name, before === undefined ? value : `${before}, ${value}`);
  }
  return {
    get: (name) => values.get(name.toLowerCase()) ?? null,
    forEach: (each) => values.forEach(each),
  };
}
