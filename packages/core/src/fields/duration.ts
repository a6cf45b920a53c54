import { type Field, FieldProblem, field } from "./field.ts";

const UNITS: Readonly<Record<string, number>> = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/**
 * Milliseconds of a duration such as `500ms`, `30s`, `5m`, `1h30m`.
 * A bare number is refused: `20s` read as 20 ms is a real failure of other gates (iFaxity/wait-on-action#103).
 *
 * @returns `undefined` when the text is not a duration
 */
export function parseDuration(value: string): number | undefined {
  if (!/^(?:\d+(?:\.\d+)?(?:ms|s|m|h|d))+$/.test(value)) return undefined;
  let total = 0;
  for (const [, amount, unit] of value.matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h|d)/g)) {
    total += Number(amount) * (UNITS[unit ?? ""] ?? Number.NaN);
  }
  return Number.isSafeInteger(Math.round(total)) ? Math.round(total) : undefined;
}

/** The longest duration, in milliseconds: a Node timer can wait for 24.8 days, and takes a longer time for none. */
const LONGEST = 24 * 86_400_000;

/** A duration with its unit, in milliseconds, between `min` and `max` (milliseconds, both included; at most 24 days). */
export function duration(limits: { readonly min?: number; readonly max?: number } = {}): Field<number> {
  const max = Math.min(limits.max ?? LONGEST, LONGEST);
  return field((value) => {
    const milliseconds = parseDuration(value);
    if (milliseconds === undefined)
      throw new FieldProblem("must be a duration with a unit, such as 500ms, 30s, 5m or 1h");
    if (limits.min !== undefined && milliseconds < limits.min)
      throw new FieldProblem(`must be at least ${formatDuration(limits.min)}`);
    if (milliseconds > max) throw new FieldProblem(`must be at most ${formatDuration(max)}`);
    return milliseconds;
  });
}

/** Milliseconds as a person reads them: `850 ms`, `12.3 s`, `4 min 05 s`, `1 h 02 min`. */
export function formatDuration(milliseconds: number): string {
  // Rounded before the unit is chosen: 59.97 s are 1 min 00 s, not 60 s.
  const whole = Math.round(milliseconds);
  if (whole < 1_000) return `${whole} ms`;
  const tenths = Math.round(milliseconds / 100);
  if (tenths < 600) return `${tenths / 10} s`;
  const seconds = Math.round(milliseconds / 1_000);
  if (seconds < 3_600) return `${Math.floor(seconds / 60)} min ${pad(seconds % 60)} s`;
  const minutes = Math.round(milliseconds / 60_000);
  return `${Math.floor(minutes / 60)} h ${pad(minutes % 60)} min`;
}

function pad(value: number): string {
  return String(value).padStart(2, "0");
}
