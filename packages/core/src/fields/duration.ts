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

/** A duration with its unit, in milliseconds, between `min` and `max` (milliseconds, both included). */
export function duration(limits: { readonly min?: number; readonly max?: number } = {}): Field<number> {
  return field((value) => {
    const milliseconds = parseDuration(value);
    if (milliseconds === undefined)
      throw new FieldProblem("must be a duration with a unit, such as 500ms, 30s, 5m or 1h");
    if (limits.min !== undefined && milliseconds < limits.min)
      throw new FieldProblem(`must be at least ${formatDuration(limits.min)}`);
    if (limits.max !== undefined && milliseconds > limits.max)
      throw new FieldProblem(`must be at most ${formatDuration(limits.max)}`);
    return milliseconds;
  });
}

/** Milliseconds as a person reads them: `850 ms`, `12.3 s`, `4 min 05 s`, `1 h 02 min`. */
export function formatDuration(milliseconds: number): string {
  if (milliseconds < 1_000) return `${Math.round(milliseconds)} ms`;
  if (milliseconds < 60_000) return `${Number((milliseconds / 1_000).toFixed(1))} s`;
  const minutes = Math.floor(milliseconds / 60_000);
  if (minutes < 60) return `${minutes} min ${pad(Math.floor((milliseconds % 60_000) / 1_000))} s`;
  return `${Math.floor(minutes / 60)} h ${pad(minutes % 60)} min`;
}

function pad(value: number): string {
  return String(value).padStart(2, "0");
}
