const UNIT_MS: Readonly<Record<string, number>> = {
  ns: 1e-6,
  us: 1e-3,
  µs: 1e-3,
  μs: 1e-3,
  ms: 1,
  s: 1000,
  m: 60_000,
  h: 3_600_000,
};

/** What Fly's JSON takes for a duration: Go's notation, or a number of nanoseconds. */
export type WireDuration = string | number;

/** Milliseconds of a duration in Go's notation (`1m30s`, `250ms`) or in nanoseconds; throws for anything else. */
export function durationMs(value: WireDuration): number {
  if (typeof value === "number") return value / 1e6;
  const text = value.trim();
  if (text === "0") return 0;
  if (!/^[+-]?(?:\d+(?:\.\d*)?(?:ns|us|µs|μs|ms|s|m|h))+$/.test(text))
    throw new Error(`"${value}" is no duration: write a number with a unit, such as 10s, 1m30s or 500ms`);
  let total = 0;
  for (const [, amount, unit] of text.matchAll(/(\d+(?:\.\d*)?)(ns|us|µs|μs|ms|s|m|h)/g))
    total += Number(amount) * (UNIT_MS[unit ?? ""] ?? 0);
  return text.startsWith("-") ? -total : total;
}

/** Go's own notation of a number of milliseconds, as its JSON carries it: `90000` is `1m30s`. */
export function goDuration(ms: number): string {
  if (ms === 0) return "0s";
  if (Math.abs(ms) < 1000) return `${ms}ms`;
  const hours = Math.trunc(ms / 3_600_000);
  const minutes = Math.trunc((ms % 3_600_000) / 60_000);
  const seconds = (ms % 60_000) / 1000;
  if (hours > 0) return `${hours}h${minutes}m${seconds}s`;
  return minutes > 0 ? `${minutes}m${seconds}s` : `${seconds}s`;
}
