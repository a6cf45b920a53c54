import { describe, expect, test } from "vitest";

import { parseExposition } from "./exposition.ts";
import { increaseOf } from "./increase.ts";
import { parseSelector, sumOf } from "./selector.ts";

const TEXT = `# HELP http_requests_total All requests.
# TYPE http_requests_total counter
http_requests_total{method="get",status="200"} 1027 1395066363000
http_requests_total{method="get",status="500",} 3
http_requests_total{method="post",status="503"} 4
up 1
temperature{site="a\\"b\\\\c\\nd"} -1.5e-3
limit +Inf
broken NaN
latency_bucket{le="0.1"} 5 # {trace_id="abc"} 0.05 1520879607.789
# EOF
`;

describe("the exposition format", () => {
  test("is parsed with labels, escapes, special values, timestamps and exemplars", () => {
    const samples = parseExposition(TEXT);
    expect(samples).toHaveLength(8);
    expect(samples?.[0]).toEqual({
      name: "http_requests_total",
      labels: { method: "get", status: "200" },
      value: 1027,
    });
    expect(samples?.[4]).toEqual({ name: "temperature", labels: { site: 'a"b\\c\nd' }, value: -0.0015 });
    expect(samples?.slice(5, 7).map(({ value }) => value)).toEqual([Number.POSITIVE_INFINITY, Number.NaN]);
    expect(samples?.[7]).toMatchObject({ labels: { le: "0.1" }, value: 5 });
  });

  test("may have Windows line ends and nothing in it", () => {
    expect(parseExposition("up 1\r\n\r\nup 0\r\n")).toHaveLength(2);
    expect(parseExposition("# nothing\n")).toEqual([]);
  });

  test.each([
    "<!doctype html>",
    '{"up": 1}',
    "up",
    "up one",
    "up 1 later",
    'up{a="b" 1',
    "up{a=b} 1",
    'up{a="b"}',
    "1up 1",
    "up1 0x10",
    'up {a="b"} 1 2 3',
  ])("is not %j", (text) => {
    expect(parseExposition(text)).toBeUndefined();
  });

  test("keeps a label called __proto__ a label", () => {
    expect(Object.keys(parseExposition('up{__proto__="x"} 1')?.[0]?.labels ?? {})).toEqual(["__proto__"]);
  });
});

describe("a selector", () => {
  const samples = parseExposition(TEXT) ?? [];
  test.each([
    ["up", 1],
    ["http_requests_total", 1034],
    ['http_requests_total{status="200"}', 1027],
    ['http_requests_total{status=~"5.."}', 7],
    ['http_requests_total{status=~"5"}', undefined],
    ['http_requests_total{status!~"5..", method="get"}', 1027],
    ['http_requests_total{method!="get"}', 4],
    ['http_requests_total{region=""}', 1034],
    ['http_requests_total{constructor=~".+"}', undefined],
    ["missing", undefined],
  ])("%s sums to %d", (text, sum) => {
    const selector = parseSelector(text);
    expect(selector && sumOf(selector, samples)).toBe(sum);
  });

  test.each(["", "a b", "a{b}", 'a{b="c"', 'a{b=~"("}', 'a{b="c" d="e"}', "{a}"])("%j is none", (text) => {
    expect(parseSelector(text)).toBeUndefined();
  });
});

describe("the increase of a counter", () => {
  const scrape = (process: string, value: number) => ({ scrape: { process, counters: { errors: value } } });
  test.each([
    ["of one process", [scrape("1", 10), scrape("1", 12), scrape("1", 15)], 5],
    ["of several, each on its own", [scrape("1", 10), scrape("2", 900), scrape("1", 11), scrape("2", 903)], 4],
    ["leaves a restart out", [scrape("1", 10), scrape("1", 12), scrape("1", 2), scrape("1", 5)], 5],
    ["of a restarted process with a new start", [scrape("1", 10), scrape("2", 0), scrape("2", 1)], 1],
    ["that stands still", [scrape("1", 10), scrape("1", 10)], 0],
    ["is not known from one scrape each", [scrape("1", 10), scrape("2", 12)], undefined],
    ["is not known without scrapes", [{ scrape: undefined }], undefined],
  ])("%s", (_name, samples, increase) => {
    expect(increaseOf("errors", samples)).toBe(increase);
  });
});
