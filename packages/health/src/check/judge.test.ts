import { describe, expect, test } from "vitest";

import { answered } from "../testing/scripted-probe.ts";
import { sampleCheck } from "../testing/sample-plan.ts";
import type { Expectation } from "./check.ts";
import { judge } from "./judge.ts";
import { maxUptime } from "./uptime.ts";
import type { JsonOperator } from "./json-operator.ts";
import { parseJsonPath } from "./json-path.ts";
import type { JsonRule } from "./json-rule.ts";

const NOW = new Date("2026-01-02T03:04:05Z");

interface Given {
  readonly status?: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly expect?: Partial<Expectation>;
  readonly version?: string;
}

function outcome({ status = 200, body = {}, headers = {}, version, ...rest }: Given) {
  const isText = typeof body === "string";
  const answer = answered({
    status,
    headers: { "content-type": isText ? "text/html" : "application/json", ...headers },
    body: isText ? body : JSON.stringify(body),
  });
  const check = sampleCheck({ ...(rest.expect && { expect: rest.expect }), ...(version && { version }) });
  return judge(check, answer, NOW);
}

const rule = (path: string, operators: readonly JsonOperator[], rest: Partial<JsonRule> = {}): JsonRule => {
  const parsed = parseJsonPath(path);
  if (parsed === undefined) throw new Error(path);
  return { path: parsed, operators, presence: "present", critical: true, ...rest };
};

describe("a health document", () => {
  test.each<[string, Given, string, string]>([
    ["all checks true", { body: { checks: { db: true, redis: "ok", s3: { status: "UP" } } } }, "pass", "ok"],
    ["one check false", { body: { checks: { db: true, redis: false } } }, "unhealthy", "checks.redis"],
    ["a word for bad", { body: { checks: { db: "disconnected" } } }, "unhealthy", "checks.db"],
    ["null", { body: { checks: { db: null } } }, "unhealthy", "checks.db"],
    ["a number", { body: { checks: { db: 1 } } }, "unhealthy", "checks.db"],
    ["no checks in it", { body: { checks: {} } }, "unhealthy", "checks"],
    ["checks demanded, none there", { body: { ok: 1 }, expect: { preset: "checks" } }, "unhealthy", "checks"],
    [
      "IETF lists",
      { body: { checks: { "db:time": [{ status: "pass" }, { status: "fail" }] } } },
      "unhealthy",
      "checks.db:time",
    ],
    [
      "an own __proto__ member",
      { body: JSON.parse('{"checks":{"__proto__":false}}') },
      "unhealthy",
      "checks.__proto__",
    ],
    ["checks behind 503", { status: 503, body: { checks: { db: false } } }, "unhealthy", "checks.db"],
    ["a bare 503", { status: 503, body: "Service Unavailable" }, "starting", "status.503"],
    [
      "503 in JSON without a reason",
      { status: 503, body: { error: "x" }, expect: { preset: "checks" } },
      "starting",
      "status.503",
    ],
    ["all checks true behind 503", { status: 503, body: { checks: { db: true } } }, "starting", "status.503"],
    [
      "a tolerated check behind 503",
      { status: 503, body: { checks: { db: true, ai: false } }, expect: { degradedOk: ["ai"] } },
      "pass",
      "ok",
    ],
    [
      "a tolerated and another check",
      { status: 503, body: { checks: { db: false, ai: false } }, expect: { degradedOk: ["ai"] } },
      "unhealthy",
      "checks.db",
    ],
    ["status ok", { body: { status: "OK", database: "connected" } }, "pass", "ok"],
    ["status ok, database lost", { body: { status: "ok", database: "lost" } }, "unhealthy", "database"],
    ["status down", { body: { status: "down" } }, "unhealthy", "status"],
    ["status demanded, none there", { body: { ok: true }, expect: { preset: "status" } }, "unhealthy", "status"],
    ["nothing asked", { body: { status: "down" }, expect: { preset: "none" } }, "pass", "ok"],
    ["no JSON where it is demanded", { body: "<html>", expect: { preset: "status" } }, "protocol", "json.invalid"],
    ["a page where anything goes", { body: "<html>ok" }, "pass", "ok"],
    ["a cached document", { body: { status: "ok" }, headers: { age: "3" } }, "stale", "cached"],
    ["a fresh document from a cache", { body: { status: "ok" }, headers: { age: "0" } }, "pass", "ok"],
    ["another version", { body: { version: "1" }, version: "2" }, "stale", "version.other"],
    ["no version", { body: { status: "ok" }, version: "2" }, "stale", "version.missing"],
    ["another version, and unwell", { body: { version: "1", status: "down" }, version: "2" }, "unhealthy", "status"],
  ])("with %s", (_name, given, name, code) => {
    expect(outcome(given)).toMatchObject({ class: name, code });
  });

  test("keeps a reservation as a warning", () => {
    expect(outcome({ body: { checks: { db: true, ai: "degraded" } } })).toMatchObject({
      class: "pass",
      warnings: [{ code: "checks.ai", detail: 'checks.ai is "degraded"' }],
    });
  });

  test("never shows a long value whole", () => {
    const { detail } = outcome({ body: { status: "x".repeat(500) } });
    expect(detail.length).toBeLessThan(90);
  });
});

describe("a status", () => {
  test.each<[string, Given, string, string]>([
    ["that is accepted", { status: 204, expect: { status: { text: "2xx", ranges: [[200, 299]] } } }, "pass", "ok"],
    ["401 that is wanted", { status: 401, expect: { status: { text: "401", ranges: [[401, 401]] } } }, "pass", "ok"],
    ["204", { status: 204 }, "unhealthy", "status.204"],
    ["400", { status: 400 }, "unhealthy", "status.400"],
    ["500", { status: 500 }, "unhealthy", "status.500"],
    ["502", { status: 502 }, "starting", "status.502"],
    ["504", { status: 504 }, "starting", "status.504"],
    ["401", { status: 401 }, "auth", "status.401"],
    ["403", { status: 403 }, "auth", "status.403"],
    ["410", { status: 410 }, "not-found", "status.410"],
    ["429", { status: 429 }, "throttled", "status.429"],
    ["301", { status: 301, headers: { location: "/x" } }, "redirect", "status.301"],
    ["304", { status: 304 }, "redirect", "status.304"],
    [
      "302 to Vercel's login",
      { status: 302, headers: { location: "https://vercel.com/sso-api?url=x" } },
      "protected",
      "vercel.protected",
    ],
    [
      "302 to a look-alike",
      { status: 302, headers: { location: "https://vercel.com.evil.test/sso-api" } },
      "redirect",
      "status.302",
    ],
    [
      "401 with Vercel's cookie",
      { status: 401, headers: { "set-cookie": "_vercel_sso_nonce=a; Path=/" } },
      "protected",
      "vercel.protected",
    ],
    ["401 of an app on Vercel", { status: 401, headers: { server: "Vercel" } }, "auth", "status.401"],
  ])("%s", (_name, given, name, code) => {
    expect(outcome(given)).toMatchObject({ class: name, code });
  });

  test.each([
    ["120", 120_000],
    ["Fri, 02 Jan 2026 03:05:05 GMT", 60_000],
    ["Fri, 02 Jan 2026 03:00:00 GMT", 0],
    ["soon", undefined],
  ])("429 with Retry-After %s", (value, retryAfter) => {
    expect(outcome({ status: 429, headers: { "retry-after": value } }).retryAfter).toBe(retryAfter);
  });

  test("of a redirect hides the query", () => {
    const { detail } = outcome({ status: 302, headers: { location: "https://login.test/in?token=hidden" } });
    expect(detail).toBe("answered 302 to https://login.test/in");
  });
});

describe("the age of the process", () => {
  const uptime = maxUptime(300_000, NOW);
  test.each<[string, unknown, string, string]>([
    ["that started since", { uptime: 200 }, "pass", "ok"],
    ["that started at the same moment", { uptime: 301 }, "pass", "ok"],
    ["that started before", { uptime: 12_345 }, "stale", "uptime.other"],
    ["that is not told", { status: "ok" }, "stale", "uptime.missing"],
    ["that is a text", { uptime: "3 days" }, "stale", "uptime.missing"],
    ["that is unwell", { uptime: 1, status: "down" }, "unhealthy", "status"],
  ])("of a process %s", (_name, body, name, code) => {
    expect(outcome({ body, expect: { uptime } })).toMatchObject({ class: name, code });
  });
});

describe("assertions", () => {
  const body = { uptime: 12.5, name: "api", tags: ["a", "b"], empty: [], nested: { list: [1, 2, 3], flag: null } };
  const inside = (path: string, operator: JsonOperator) => ({ expect: { json: [rule(path, [operator])] } });
  test.each<[string, Pick<Given, "expect">, boolean]>([
    ["equals a text", inside("name", { kind: "equals", value: "api" }), true],
    ["equals another type", inside("uptime", { kind: "equals", value: "12.5" }), false],
    ["equals a list", inside("tags", { kind: "equals", value: ["a", "b"] }), true],
    ["equals null", inside("nested.flag", { kind: "equals", value: null }), true],
    ["not", inside("name", { kind: "not", value: "web" }), true],
    ["not, of a missing path", inside("gone", { kind: "not", value: "web" }), false],
    ["in", inside("name", { kind: "in", values: ["web", "api"] }), true],
    ["not in", inside("name", { kind: "in", values: ["web"] }), false],
    ["matches", inside("name", { kind: "matches", pattern: /^a/u }), true],
    ["matches a number", inside("uptime", { kind: "matches", pattern: /^12/u }), true],
    ["matches no object", inside("nested", { kind: "matches", pattern: /object/u }), false],
    ["lt", inside("uptime", { kind: "lt", limit: 12.5 }), false],
    ["lte", inside("uptime", { kind: "lte", limit: 12.5 }), true],
    ["gt", inside("uptime", { kind: "gt", limit: 12.5 }), false],
    ["gte", inside("uptime", { kind: "gte", limit: 12.5 }), true],
    ["lt of a text", inside("name", { kind: "lt", limit: 5 }), false],
    ["every value of a wildcard", inside("nested.list.*", { kind: "lt", limit: 4 }), true],
    ["one value of a wildcard is wrong", inside("nested.list.*", { kind: "lt", limit: 3 }), false],
    ["all", inside("tags", { kind: "all", operators: [{ kind: "matches", pattern: /^[ab]$/u }] }), true],
    ["all of nothing", inside("empty", { kind: "all", operators: [{ kind: "not", value: 1 }] }), false],
    ["any", inside("tags", { kind: "any", operators: [{ kind: "equals", value: "b" }] }), true],
    ["any of nothing", inside("empty", { kind: "any", operators: [{ kind: "not", value: 1 }] }), false],
    ["any of a scalar", inside("name", { kind: "any", operators: [{ kind: "equals", value: "a" }] }), false],
    ["exists", { expect: { json: [rule("name", [])] } }, true],
    ["does not exist", { expect: { json: [rule("gone", [])] } }, false],
    ["must not exist", { expect: { json: [rule("gone", [], { presence: "absent" })] } }, true],
    ["must not exist, but does", { expect: { json: [rule("name", [], { presence: "absent" })] } }, false],
    ["a breach that is not critical", { expect: { json: [rule("gone", [], { critical: false })] } }, true],
    ["contains", { expect: { contains: '"api"' } }, true],
    ["does not contain", { expect: { contains: "web" } }, false],
    ["the body matches", { expect: { matches: /"up\w+"/u } }, true],
    ["the body does not match", { expect: { matches: /^web/u } }, false],
    ["a header", { expect: { headers: [{ name: "content-type", expected: "application/json" }] } }, true],
    ["a header's pattern", { expect: { headers: [{ name: "content-type", expected: /xml/u }] } }, false],
    ["a header that is missing", { expect: { headers: [{ name: "x-a", expected: true }] } }, false],
    ["a header that must be missing", { expect: { headers: [{ name: "x-a", expected: false }] } }, true],
    ["fast enough", { expect: { maxLatency: 1 } }, true],
    ["too slow", { expect: { maxLatency: 0.5 } }, false],
  ])("%s", (_name, given, passes) => {
    expect(outcome({ body, ...given }).class === "pass").toBe(passes);
  });

  test("name the value that broke them", () => {
    const json = [rule("nested.list.*", [{ kind: "lt", limit: 3 }])];
    expect(outcome({ body, expect: { json } })).toMatchObject({ code: "nested.list.2", detail: "nested.list.2 is 3" });
    expect(outcome({ body, expect: { json: [rule("a.b", [])] } })).toMatchObject({
      code: "a.b",
      detail: "a.b is missing",
    });
  });
});
