/** The longest description that GitHub takes, in characters; it answers 422 to a longer one. */
export const MAX_DESCRIPTION = 140;

/** A description of a deployment or a status: one line, cut by code points so that no emoji is torn apart. */
export function describe(text: string): string {
  const points = Array.from(text.replaceAll(/\s+/g, " ").trim());
  return points.length <= MAX_DESCRIPTION ? points.join("") : `${points.slice(0, MAX_DESCRIPTION - 3).join("")}...`;
}

/** A status's result in its grammar: a word, then `key=value` pairs; what is undefined is left out. */
export function describeResult(word: string, facts: Readonly<Record<string, string | number | undefined>>): string {
  const pairs = Object.entries(facts)
    .filter(([, value]) => value !== undefined && value !== "")
    .map(([key, value]) => `${key}=${String(value)}`);
  return describe([word, ...pairs].join(" "));
}
