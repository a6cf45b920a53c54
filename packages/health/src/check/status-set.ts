/** The statuses that a check accepts, as inclusive ranges. */
export interface StatusSet {
  readonly text: string;
  readonly ranges: readonly (readonly [number, number])[];
}

/** Parses `200`, `200,204`, `200-299` or `2xx`, in any mixture. Returns undefined when the text is none of these. */
export function parseStatusSet(text: string): StatusSet | undefined {
  const words = text.split(/[\s,]+/).filter((word) => word !== "");
  const ranges = words.map(parseRange);
  if (ranges.length === 0 || ranges.includes(undefined)) return undefined;
  return { text: words.join(", "), ranges: ranges.filter((range) => range !== undefined) };
}

/** Whether a set has a status. */
export function hasStatus(set: StatusSet, status: number): boolean {
  return set.ranges.some(([low, high]) => status >= low && status <= high);
}

function parseRange(word: string): readonly [number, number] | undefined {
  const [, hundred] = /^([1-5])xx$/i.exec(word) ?? [];
  if (hundred !== undefined) return [Number(hundred) * 100, Number(hundred) * 100 + 99];
  const [, low, high = low] = /^([1-5]\d\d)(?:-([1-5]\d\d))?$/.exec(word) ?? [];
  if (low === undefined || Number(low) > Number(high)) return undefined;
  return [Number(low), Number(high)];
}
