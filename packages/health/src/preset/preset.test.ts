import { describe, expect, test } from "vitest";

import { judge } from "../check/judge.ts";
import { parseSelector } from "../metrics/selector.ts";
import type { MetricRule } from "../metrics/metric-rule.ts";
import { answered } from "../testing/scripted-probe.ts";
import { sampleCheck } from "../testing/sample-plan.ts";
import type { Preset } from "./preset.ts";

interface Given {
  readonly preset: Preset;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly url?: string;
  readonly metrics?: readonly MetricRule[];
}

function outcome({ preset, body = "", headers = {}, url = "https://service.test/", metrics = [] }: Given) {
  return judge(sampleCheck({ url, expect: { preset, metrics } }), answered({ headers, body }), new Date());
}

describe("a page", () => {
  const html = { "content-type": "text/html; charset=utf-8" };
  const page = (title: string): string => `<!doctype html><title>${title}</title><div id="root"></div>`;
  test.each<[string, Omit<Given, "preset">, string]>([
    ["of the app", { body: page("Structra"), headers: { ...html, age: "86400" } }, "ok"],
    ["that talks of 404 in its text", { body: `${page("Docs")}<p>404 Not Found`, headers: html }, "ok"],
    ["that is JSON", { body: "{}", headers: { "content-type": "application/json" } }, "page.type"],
    ["without a type", { body: page("x") }, "page.type"],
    ["that is empty", { body: " \n", headers: html }, "page.empty"],
    ["of nginx", { body: page("Welcome to nginx!"), headers: html }, "page.error"],
    ["of Apache", { body: page("Apache2 Ubuntu Default Page: It works"), headers: html }, "page.error"],
    ["of Heroku", { body: page("Application Error"), headers: html }, "page.error"],
    ["of Railway", { body: "<h1>Application failed to respond", headers: html }, "page.error"],
    ["of Vercel", { body: "<code>DEPLOYMENT_NOT_FOUND</code>", headers: html }, "page.error"],
    ["called 502", { body: page("502 Bad Gateway"), headers: html }, "page.error"],
    ["that lists a folder", { body: page("Index of /"), headers: html }, "page.error"],
  ])("%s", (_name, given, code) => {
    expect(outcome({ preset: "page", ...given }).code).toBe(code);
  });
});

describe("metrics", () => {
  const text = { "content-type": "text/plain; version=0.0.4" };
  const rule = (metric: string, rest: Partial<MetricRule> = {}): MetricRule => {
    const selector = parseSelector(metric);
    if (selector === undefined) throw new Error(metric);
    return { selector, per: undefined, of: "value", comparisons: [{ kind: "lt", limit: 5 }], ...rest };
  };
  const body = 'errors{route="/"} 2\nerrors{route="/x"} 1\nrequests 100\nidle 0\n';
  test.each<[string, Omit<Given, "preset">, string, string]>([
    ["are read", { body, headers: text }, "pass", "ok"],
    [
      "in OpenMetrics",
      { body: `${body}# EOF\n`, headers: { "content-type": "application/openmetrics-text" } },
      "pass",
      "ok",
    ],
    ["that are a page", { body: "<html>", headers: { "content-type": "text/html" } }, "protocol", "metrics.invalid"],
    ["that are a page in disguise", { body: "<html>", headers: text }, "protocol", "metrics.invalid"],
    ["that are none", { body: "# nothing\n", headers: text }, "unhealthy", "metrics.empty"],
    ["within a limit", { body, headers: text, metrics: [rule("errors")] }, "pass", "ok"],
    ["beyond a limit", { body, headers: text, metrics: [rule("requests")] }, "unhealthy", "metrics.requests"],
    ["that are missing", { body, headers: text, metrics: [rule("gone")] }, "unhealthy", "metrics.gone"],
    [
      "in relation",
      {
        body,
        headers: text,
        metrics: [rule("errors", { per: parseSelector("requests"), comparisons: [{ kind: "lte", limit: 0.03 }] })],
      },
      "pass",
      "ok",
    ],
    [
      "in relation to nothing",
      { body, headers: text, metrics: [rule("errors", { per: parseSelector("idle") })] },
      "unhealthy",
      "metrics.errors",
    ],
    [
      "that are watched, of whatever value",
      { body, headers: text, metrics: [rule("requests", { of: "increase" })] },
      "pass",
      "ok",
    ],
  ])("%s", (_name, given, name, code) => {
    expect(outcome({ preset: "metrics", ...given })).toMatchObject({ class: name, code });
  });
});

describe("security", () => {
  const safe = {
    "strict-transport-security": "max-age=31536000; includeSubDomains",
    "x-content-type-options": "nosniff",
    "content-security-policy": "default-src 'self'; frame-ancestors 'none'",
  };
  const { "strict-transport-security": _hsts, ...withoutHsts } = safe;
  const { "content-security-policy": _policy, ...withoutPolicy } = safe;
  test.each<[string, Omit<Given, "preset">, string]>([
    ["with all headers", { headers: safe }, "ok"],
    ["with the older header against framing", { headers: { ...withoutPolicy, "x-frame-options": "DENY" } }, "ok"],
    ["on the loopback", { headers: withoutHsts, url: "http://127.0.0.1/" }, "ok"],
    ["without HTTPS", { headers: safe, url: "http://service.test/" }, "security.https"],
    ["without HSTS", { headers: withoutHsts }, "security.hsts"],
    ["with a short HSTS", { headers: { ...safe, "strict-transport-security": "max-age=60" } }, "security.hsts"],
    ["with sniffing", { headers: { ...safe, "x-content-type-options": "" } }, "security.nosniff"],
    ["with framing", { headers: withoutPolicy }, "security.framing"],
    ["with CORS for all", { headers: { ...safe, "access-control-allow-origin": "*" } }, "security.cors"],
    [
      "with CORS for whoever asks",
      { headers: { ...safe, "access-control-allow-origin": "https://slipway-gate.invalid" } },
      "security.cors",
    ],
    ["with CORS for one", { headers: { ...safe, "access-control-allow-origin": "https://app.service.test" } }, "ok"],
  ])("%s", (_name, given, code) => {
    expect(outcome({ preset: "security", ...given }).code).toBe(code);
  });

  test("warns of headers that say what the service runs on", () => {
    const headers = { ...safe, server: "nginx/1.27.0", "x-powered-by": "Express" };
    expect(outcome({ preset: "security", headers }).warnings.map(({ code }) => code)).toEqual([
      "security.server",
      "security.x-powered-by",
    ]);
    expect(outcome({ preset: "security", headers: { ...safe, server: "cloudflare" } }).warnings).toEqual([]);
  });
});
