import assert from "node:assert/strict";
import { test } from "node:test";

import { createMetrics } from "./metrics.ts";

test("requests are counted by method and status, and their times by bucket, cumulatively", () => {
  const metrics = createMetrics({ version: "abc", startedAt: 1_700_000_000 });
  metrics.observe({ method: "GET", status: 200, seconds: 0.004 });
  metrics.observe({ method: "GET", status: 200, seconds: 0.25 });
  metrics.observe({ method: "POST", status: 500, seconds: 9 });
  const lines = metrics.render().split("\n");
  for (const line of [
    'http_requests_total{method="GET",status="200"} 2',
    'http_requests_total{method="POST",status="500"} 1',
    'http_request_duration_seconds_bucket{le="0.005"} 1',
    'http_request_duration_seconds_bucket{le="0.1"} 1',
    'http_request_duration_seconds_bucket{le="0.25"} 2',
    'http_request_duration_seconds_bucket{le="2.5"} 2',
    'http_request_duration_seconds_bucket{le="+Inf"} 3',
    "http_request_duration_seconds_sum 9.254",
    "http_request_duration_seconds_count 3",
    "process_start_time_seconds 1700000000",
    'build_info{version="abc"} 1',
  ])
    assert.ok(lines.includes(line), `${line} is missing from\n${lines.join("\n")}`);
  assert.equal(lines.at(-1), "");
});

test("a label cannot break its line", () => {
  const text = createMetrics({ version: 'a"b\\c\nd', startedAt: 0 }).render();
  assert.ok(text.includes('build_info{version="a\\"b\\\\c\\nd"} 1\n'));
});
