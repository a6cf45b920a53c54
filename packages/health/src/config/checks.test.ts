import { describe, expect, test } from "vitest";

import { type ChecksSource, readChecks } from "./checks.ts";

function read(text: string, rest: Partial<ChecksSource> = {}) {
  return readChecks({
    title: "checks",
    text,
    env: {},
    allowedVariables: [],
    expectedVersion: undefined,
    redirects: "error",
    now: new Date("2026-01-02T03:04:05Z"),
    idempotencyPrefix: "42-1",
    ...rest,
  });
}

describe("checks", () => {
  test("are read with their defaults", () => {
    const { checks, problems } = read("- url: https://api.example.com/health");
    expect(problems).toEqual([]);
    expect(checks).toMatchObject([
      {
        name: "api.example.com",
        critical: true,
        mode: "poll",
        request: { method: "GET", headers: {}, body: undefined },
        expect: { preset: "auto", status: { text: "200" }, version: undefined },
      },
    ]);
  });

  test("may say everything", () => {
    const { checks, problems } = read(
      `
checks:
  - name: api
    url: https://api.example.com/health
    version: { path: "build.sha", equals: abcdef1 }
    preset: none
    degraded-ok: ai
    max-uptime: 5m
    uptime-path: process.uptime
    json:
      - { path: "checks.*", in: [true, ok] }
      - { path: uptime, gte: 0, lt: 600, critical: false }
      - { path: debug, exists: false }
      - { path: queues, all: { matches: "^q-" }, any: { equals: q-main } }
    response-headers: { name: X-Region, matches: "^fra" }
    max-latency: 800ms
  - name: create job
    phase: smoke
    method: POST
    url: https://api.example.com/api/v1/jobs
    headers: { Authorization: "Bearer $TOKEN", X-Price: "5$$" }
    body: { queue_name: default, payload: { token: "\${TOKEN}" }, priority: 5 }
    status: [200, 201, 202]
`,
      { env: { TOKEN: "s3cret", OTHER: "x" }, allowedVariables: ["TOKEN"] },
    );
    expect(problems).toEqual([]);
    expect(checks[0]?.expect).toMatchObject({
      version: { expected: "abcdef1", sources: [{ kind: "json" }] },
      degradedOk: ["ai"],
      maxLatency: 800,
      uptime: { path: { text: "process.uptime" }, unit: 1_000, startedAfter: Date.parse("2026-01-02T02:59:05Z") },
      headers: [{ name: "x-region", expected: /^fra/u }],
      json: [
        { operators: [{ kind: "in", values: [true, "ok"] }], critical: true },
        {
          operators: [
            { kind: "lt", limit: 600 },
            { kind: "gte", limit: 0 },
          ],
          critical: false,
        },
        { presence: "absent" },
        { operators: [{ kind: "all" }, { kind: "any" }] },
      ],
    });
    expect(checks[1]).toMatchObject({
      mode: "smoke",
      request: {
        method: "POST",
        headers: {
          "content-type": "application/json",
          "idempotency-key": "42-1-create-job",
          authorization: "Bearer s3cret",
          "x-price": "5$",
        },
        body: '{"queue_name":"default","payload":{"token":"s3cret"},"priority":5}',
      },
      expect: { preset: "none", status: { text: "200, 201, 202" } },
    });
  });

  test("of metrics and of security are read", () => {
    const { checks, problems } = read(`
- { name: a, url: "https://x.test/metrics", preset: metrics, metrics: { metric: 'r{s=~"5.."}', per: r, of: increase, lt: 0.01 } }
- { name: b, url: "https://x.test/", preset: security }
`);
    expect(problems).toEqual([]);
    expect(checks[0]?.expect.metrics).toMatchObject([
      { of: "increase", selector: { name: "r" }, per: { name: "r" }, comparisons: [{ kind: "lt", limit: 0.01 }] },
    ]);
    expect(checks[1]?.request.headers).toEqual({ origin: "https://slipway-gate.invalid" });
  });

  test("take the version from the input when they only say that they want it", () => {
    const { checks } = read("- { url: https://x.test, version: true }", { expectedVersion: "1.4.2" });
    expect(checks[0]?.expect.version?.expected).toBe("1.4.2");
  });

  test("give away which secrets they hold", () => {
    const text = '- { url: https://x.test, headers: { a: "$A" } }';
    expect(read(text, { env: { A: "hidden" }, allowedVariables: ["A"] }).secrets).toEqual(["hidden"]);
  });

  test.each([
    ["- url: [", "checks line 1 is not valid YAML"],
    ["just text", "checks must be a list with at least one check"],
    ["[]", "checks must be a list with at least one check"],
    ["- name: api", "checks[0] needs a url"],
    ["- url: ftp://x", "checks[0].url must be an http:// or https:// address"],
    ["- { url: https://x, stauts: 200 }", "checks[0].stauts is not known; known are name, url"],
    ["- { url: https://x, status: 99 }", "checks[0].status must be statuses"],
    ["- { url: https://x, contains: }", "checks[0].contains must be a text"],
    ["- { url: https://x, critical: yes }", "checks[0].critical must be true or false"],
    ["- { url: https://x, max-latency: 800 }", "checks[0].max-latency must be a duration with a unit"],
    ["- { url: https://x, matches: '(' }", "checks[0].matches is not a valid regular expression"],
    ["- { url: https://x, json: { path: a } }", "checks[0].json needs an operator"],
    ["- { url: https://x, json: [{ path: a..b, equals: 1 }] }", "checks[0].json[0].path must be a path"],
    ["- { url: https://x, json: [{ path: a, lt: '5' }] }", "checks[0].json[0].lt must be a number"],
    ["- { url: https://x, json: [{ path: a, in: ok }] }", "checks[0].json[0].in must be a list"],
    ["- { url: https://x, json: [{ path: a, equal: 1 }] }", "checks[0].json[0].equal is not known"],
    ["- { url: https://x, json: [{ path: a, exists: false, equals: 1 }] }", "cannot compare what must not exist"],
    ["- { url: https://x, response-headers: { name: a } }", "needs one of equals, matches, exists"],
    ["- { url: https://x, metrics: { metric: up, gte: 1 } }", "checks[0].metrics needs preset: metrics"],
    ["- { url: https://x, preset: metrics, metrics: { gte: 1 } }", "checks[0].metrics needs a metric"],
    ["- { url: https://x, preset: metrics, metrics: { metric: up } }", "checks[0].metrics needs a limit"],
    [
      "- { url: https://x, preset: metrics, metrics: { metric: 'a{b}', gt: 0 } }",
      "checks[0].metrics.metric must be a metric",
    ],
    ["- { url: https://x, redirects: maybe }", "checks[0].redirects must be one of error, same-host, follow"],
    ["- { url: https://x, version: 'meta:sha' }", 'checks[0].version must be {path: "meta:sha"}'],
    ["- { url: https://x, uptime-path: up }", "checks[0].uptime-path needs max-uptime"],
    ["- { url: https://x, method: DELETE }", "checks[0].method DELETE writes, so it needs phase: smoke"],
    ["- { url: https://x, body: a }", "checks[0].body cannot go with GET"],
    ["- { url: https://x, method: HEAD, contains: a }", "HEAD does not get"],
    ["- { url: https://x, headers: { a: $TOKEN } }", "uses $TOKEN, which checks-env does not name"],
    ["- { url: https://x, headers: { Host: b } }", "checks[0].headers.Host is set by the gate itself"],
    ["- { url: https://x, version: true }", "checks[0].version needs equals, or the input expect-version"],
  ])("%j are refused: %s", (text, problem) => {
    const { problems } = read(text);
    expect(problems.join("\n")).toContain(problem);
    expect(problems).toHaveLength(1);
  });

  test("say all that is wrong with them at once, and no value", () => {
    const { problems } = read(
      "- { url: https://x, status: hidden }\n- { nope: hidden, url: https://y, phase: later, headers: [hidden] }",
    );
    expect(problems).toHaveLength(4);
    expect(problems.join()).not.toContain("hidden");
  });

  test("refuse a variable that is allowed but not set", () => {
    const text = "- { url: https://x, headers: { a: $TOKEN } }";
    expect(read(text, { allowedVariables: ["TOKEN"] }).problems[0]).toContain("uses $TOKEN, which is not set");
  });
});
