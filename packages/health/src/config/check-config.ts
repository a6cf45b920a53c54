import type { Check, Expectation } from "../check/check.ts";
import type { HeaderRule } from "../check/header-rule.ts";
import { PRESETS } from "../preset/preset.ts";
import { FOREIGN_ORIGIN } from "../preset/security.ts";
import { parseStatusSet } from "../check/status-set.ts";
import { type UptimeExpectation, maxUptime } from "../check/uptime.ts";
import { REDIRECT_POLICIES, type RedirectPolicy } from "../probe/redirect-policy.ts";
import { readJsonRule } from "./json-rule-config.ts";
import { readMetricRule } from "./metric-rule-config.ts";
import { type Place, type Read, listOf, members } from "./place.ts";
import { buildRequest, readBody, readHeaders } from "./request-config.ts";
import { asBoolean, asDuration, asPath, asPattern, asStatuses, asText, asUrl, oneOf } from "./scalars.ts";
import type { Variables } from "./variables.ts";
import { readVersion } from "./version-config.ts";

/** What all checks have in common. */
export interface CheckContext {
  readonly variables: Variables;
  /** The version that a check expects which names none. */
  readonly expectedVersion: string | undefined;
  /** What a check does with redirects that does not say. */
  readonly redirects: RedirectPolicy;
  readonly now: Date;
  /** The beginning of the idempotency keys of functional checks; the check's name follows. */
  readonly idempotencyPrefix: string;
}

const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"] as const;
/** Methods that may be sent again and again. */
const POLLED_METHODS = ["GET", "HEAD", "POST", "OPTIONS"];

const readHeaderRule: Read<HeaderRule> = (value, at) => {
  const given = members({ name: asText, equals: asText, matches: asPattern, exists: asBoolean })(value, at);
  if (given === undefined) return undefined;
  const expected = [given.equals, given.matches, given.exists].filter((item) => item !== undefined);
  const [only] = expected;
  if (given.name === undefined) return at.problem("needs a name");
  if (only === undefined || expected.length > 1) return at.problem("needs one of equals, matches, exists");
  return { name: given.name.toLowerCase(), expected: only };
};

function shape({ variables }: CheckContext) {
  return {
    name: asText,
    url: asUrl,
    critical: asBoolean,
    phase: oneOf(["poll", "smoke"]),
    method: oneOf(METHODS),
    headers: readHeaders(variables),
    body: readBody(variables),
    status: asStatuses,
    version: readVersion,
    preset: oneOf(PRESETS),
    contains: asText,
    matches: asPattern,
    json: listOf(readJsonRule),
    "response-headers": listOf(readHeaderRule),
    "max-latency": asDuration,
    "degraded-ok": listOf(asText),
    metrics: listOf(readMetricRule),
    "max-uptime": asDuration,
    "uptime-path": asPath,
    redirects: oneOf(REDIRECT_POLICIES),
  };
}

type Given = NonNullable<ReturnType<ReturnType<typeof members<ReturnType<typeof shape>>>>>;

/** Reads one check. */
export function readCheck(context: CheckContext): Read<Check> {
  return (value, at) => {
    const given = members(shape(context))(value, at);
    if (given === undefined) return undefined;
    if (given.url === undefined) return "url" in given ? undefined : at.problem("needs a url");
    const mode = given.phase ?? "poll";
    const method = given.method ?? "GET";
    checkMethod(given, mode, method, at);
    const name = given.name ?? given.url.hostname;
    const key = mode === "smoke" ? { "idempotency-key": `${context.idempotencyPrefix}-${slug(name)}` } : {};
    const origin = given.preset === "security" ? { origin: FOREIGN_ORIGIN } : {};
    const headers = { ...key, ...origin, ...given.headers };
    const request = buildRequest({
      method,
      url: given.url,
      headers,
      body: given.body,
      redirects: given.redirects ?? context.redirects,
    });
    return { name, critical: given.critical ?? true, mode, request, expect: readExpectation(given, mode, context, at) };
  };
}

function checkMethod(given: Given, mode: Check["mode"], method: string, at: Place): void {
  if (mode === "poll" && !POLLED_METHODS.includes(method))
    at.key("method").problem(`${method} writes, so it needs phase: smoke`);
  if (given.body !== undefined && ["GET", "HEAD"].includes(method)) at.key("body").problem(`cannot go with ${method}`);
  if (given.metrics !== undefined && given.preset !== "metrics") at.key("metrics").problem("needs preset: metrics");
  const needsBody = given.contains ?? given.matches ?? given.json;
  if (method === "HEAD" && needsBody !== undefined) at.problem("looks into the body, which HEAD does not get");
}

function readExpectation(given: Given, mode: Check["mode"], context: CheckContext, at: Place): Expectation {
  const status = given.status ?? parseStatusSet(mode === "smoke" ? "2xx" : "200");
  if (status === undefined) throw new Error("the default statuses are statuses");
  const expected = given.version?.expected ?? context.expectedVersion;
  if (given.version !== undefined && expected === undefined)
    at.key("version").problem("needs equals, or the input expect-version");
  return {
    status,
    preset: given.preset ?? (mode === "smoke" ? "none" : "auto"),
    version: given.version === undefined || expected === undefined ? undefined : { ...given.version, expected },
    contains: given.contains,
    matches: given.matches,
    json: given.json ?? [],
    headers: given["response-headers"] ?? [],
    maxLatency: given["max-latency"],
    degradedOk: given["degraded-ok"] ?? [],
    metrics: given.metrics ?? [],
    uptime: readUptime(given, context, at),
  };
}

function readUptime(given: Given, { now }: CheckContext, at: Place): UptimeExpectation | undefined {
  const longest = given["max-uptime"];
  if (longest === undefined) {
    if (given["uptime-path"] !== undefined) at.key("uptime-path").problem("needs max-uptime");
    return undefined;
  }
  return maxUptime(longest, now, given["uptime-path"]);
}

/** A name as a part of a header's value. */
function slug(name: string): string {
  return name.replaceAll(/[^A-Za-z0-9_.-]+/g, "-");
}
