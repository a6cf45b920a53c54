/** One line of metrics: a series and its value. */
export interface MetricSample {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

const NAME = /^[A-Za-z_:][A-Za-z0-9_:]*/;
const LABEL = /^\s*([A-Za-z_][A-Za-z0-9_]*)\s*=\s*"((?:[^"\\]|\\.)*)"\s*(?:,|(?=\}))/;

/**
 * Parses Prometheus's text format 0.0.4 and OpenMetrics 1.0 (the parts that they share; timestamps and exemplars are
 * read over). Returns undefined when a line is neither a comment nor a sample: an HTML page, for instance.
 */
export function parseExposition(text: string): readonly MetricSample[] | undefined {
  const samples: MetricSample[] = [];
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === "" || line.startsWith("#")) continue;
    const sample = parseLine(line);
    if (sample === undefined) return undefined;
    samples.push(sample);
  }
  return samples;
}

function parseLine(line: string): MetricSample | undefined {
  const name = NAME.exec(line)?.[0];
  if (name === undefined) return undefined;
  const labelled = line.slice(name.length).trimStart();
  const parsed = labelled.startsWith("{") ? parseLabels(labelled.slice(1)) : { labels: {}, rest: labelled };
  if (parsed === undefined || (parsed.rest === labelled && !/^[ \t]/.test(line.slice(name.length)))) return undefined;
  const [, text, after = ""] = /^\s*(\S+)(.*)$/.exec(parsed.rest) ?? [];
  const value = text === undefined ? undefined : parseValue(text);
  // What may follow is a timestamp and, after a #, an exemplar.
  if (value === undefined || !/^(?:\s+-?\d+(?:\.\d+)?)?\s*(?:#.*)?$/.test(after)) return undefined;
  return { name, labels: parsed.labels, value };
}

function parseLabels(text: string): { readonly labels: Record<string, string>; readonly rest: string } | undefined {
  const labels: Record<string, string> = {};
  let rest = text;
  while (!/^\s*\}/.test(rest)) {
    const match = LABEL.exec(rest);
    const [whole, name, value] = match ?? [];
    if (whole === undefined || name === undefined || value === undefined) return undefined;
    Object.defineProperty(labels, name, {
      value: unescape(value),
      enumerable: true,
      configurable: true,
      writable: true,
    });
    rest = rest.slice(whole.length);
  }
  return { labels, rest: rest.replace(/^\s*\}/, "") };
}

function unescape(text: string): string {
  return text.replaceAll(/\\(.)/g, (_whole, character: string) => (character === "n" ? "\n" : character));
}

function parseValue(text: string): number | undefined {
  if (/^\+?inf(?:inity)?$/i.test(text)) return Number.POSITIVE_INFINITY;
  if (/^-inf(?:inity)?$/i.test(text)) return Number.NEGATIVE_INFINITY;
  if (/^nan$/i.test(text)) return Number.NaN;
  const value = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(text) ? Number(text) : Number.NaN;
  return Number.isNaN(value) ? undefined : value;
}
