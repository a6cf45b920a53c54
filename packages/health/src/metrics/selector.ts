import type { MetricSample } from "./exposition.ts";

/** Which series are meant, as Prometheus writes it: `http_requests_total{status=~"5..", route!="/health"}`. */
export interface Selector {
  readonly text: string;
  readonly name: string;
  readonly matchers: readonly Matcher[];
}

interface Matcher {
  readonly label: string;
  /** A label that is not there counts as an empty text. */
  readonly accepts: (value: string) => boolean;
}

const SELECTOR = /^\s*([A-Za-z_:][A-Za-z0-9_:]*)\s*(?:\{(.*)\})?\s*$/s;
const MATCHER = /^\s*([A-Za-z_][A-Za-z0-9_]*)\s*(=~|!~|!=|=)\s*"((?:[^"\\]|\\.)*)"\s*(?:,|$)/;

/** Parses a selector; undefined when the text is none. */
export function parseSelector(text: string): Selector | undefined {
  const [, name, inside = ""] = SELECTOR.exec(text) ?? [];
  if (name === undefined) return undefined;
  const matchers: Matcher[] = [];
  for (let rest = inside; rest.trim() !== "";) {
    const [whole, label, operator, value] = MATCHER.exec(rest) ?? [];
    const accepts = operator === undefined || value === undefined ? undefined : acceptor(operator, value);
    if (whole === undefined || label === undefined || accepts === undefined) return undefined;
    matchers.push({ label, accepts });
    rest = rest.slice(whole.length);
  }
  return { text: text.trim(), name, matchers };
}

function acceptor(operator: string, quoted: string): Matcher["accepts"] | undefined {
  const expected = quoted.replaceAll(/\\(["\\])/g, "$1");
  if (operator === "=") return (value) => value === expected;
  if (operator === "!=") return (value) => value !== expected;
  try {
    // Anchored, as Prometheus does it.
    const pattern = new RegExp(`^(?:${expected})$`, "su");
    return operator === "=~" ? (value) => pattern.test(value) : (value) => !pattern.test(value);
  } catch {
    return undefined;
  }
}

/** The sum of the selected series; undefined when there is none. */
export function sumOf({ name, matchers }: Selector, samples: readonly MetricSample[]): number | undefined {
  const selected = samples.filter(
    (sample) =>
      sample.name === name &&
      matchers.every(({ label, accepts }) =>
        accepts(Object.hasOwn(sample.labels, label) ? (sample.labels[label] ?? "") : ""),
      ),
  );
  return selected.length === 0 ? undefined : selected.reduce((sum, { value }) => sum + value, 0);
}
