/** Upper bounds in seconds; a request slower than the last one counts in `+Inf` only. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5] as const;

export const METRICS_CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8";

export interface Metrics {
  /** Counts one answered request. */
  observe(request: { method: string; status: number; seconds: number }): void;
  /** The text that Prometheus scrapes. */
  render(): string;
}

/** @param startedAt when the process started, in seconds since 1970 */
export function createMetrics(build: { version: string; startedAt: number }): Metrics {
  const totals = new Map<string, number>();
  const buckets = BUCKETS.map(() => 0);
  let sum = 0;
  let count = 0;
  return {
    observe({ method, status, seconds }) {
      const labels = `method="${escape(method)}",status="${status}"`;
      totals.set(labels, (totals.get(labels) ?? 0) + 1);
      for (const [index, bound] of BUCKETS.entries()) if (seconds <= bound) buckets[index] = (buckets[index] ?? 0) + 1;
      sum += seconds;
      count += 1;
    },
    render: () =>
      [
        ...metric("build_info", "gauge", "The release that is running.", [`{version="${escape(build.version)}"} 1`]),
        ...metric("process_start_time_seconds", "gauge", "Start of the process, in seconds since 1970.", [
          ` ${build.startedAt}`,
        ]),
        ...metric(
          "http_requests_total",
          "counter",
          "Requests answered.",
          [...totals].map(([labels, total]) => `{${labels}} ${total}`),
        ),
        ...metric("http_request_duration_seconds", "histogram", "Time from request to answer.", [
          ...BUCKETS.map((bound, index) => `_bucket{le="${bound}"} ${buckets[index] ?? 0}`),
          `_bucket{le="+Inf"} ${count}`,
          `_sum ${sum}`,
          `_count ${count}`,
        ]),
        "",
      ].join("\n"),
  };
}

function metric(name: string, type: string, help: string, samples: readonly string[]): string[] {
  return [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`, ...samples.map((sample) => `${name}${sample}`)];
}

/** Label values escape backslash, quote and newline (Prometheus text format 0.0.4). */
function escape(value: string): string {
  return value.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n");
}
