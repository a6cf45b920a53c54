import { describe, expect, it } from "vitest";

import { HttpError, PlatformError, TimeoutError } from "../errors.ts";
import type { HttpRequest } from "./http.ts";
import { isIdempotent, judgeFailure, parseRetryAfter } from "./policy.ts";

function request(method: HttpRequest["method"], idempotent?: boolean): HttpRequest {
  return { method, url: new URL("https://example.com"), ...(idempotent === undefined ? {} : { idempotent }) };
}

function answer(status: number): HttpError {
  return new HttpError({ method: "GET", url: "https://example.com/" }, status, "");
}

function broken(code: string): PlatformError {
  return new PlatformError("broken", { cause: Object.assign(new Error(code), { code }) });
}

describe("isIdempotent", () => {
  it.each(["GET", "HEAD", "PUT", "DELETE"] as const)("%s is, unless its caller knows better", (method) => {
    expect(isIdempotent(request(method))).toBe(true);
    expect(isIdempotent(request(method, false))).toBe(false);
  });

  it.each(["POST", "PATCH"] as const)("%s is not, unless its caller knows better", (method) => {
    expect(isIdempotent(request(method))).toBe(false);
    expect(isIdempotent(request(method, true))).toBe(true);
  });
});

describe("judgeFailure", () => {
  it.each([408, 429, 500, 502, 503, 504])("tries again after %d", (status) => {
    expect(judgeFailure(request("GET"), answer(status), undefined)).toEqual({ again: true });
    expect(judgeFailure(request("GET"), answer(status), 2_000)).toEqual({ again: true, after: 2_000 });
    expect(judgeFailure(request("POST"), answer(status), 2_000)).toEqual({ again: false });
  });

  it.each([301, 400, 401, 403, 404, 409, 422, 501])("takes %d for final", (status) => {
    expect(judgeFailure(request("GET"), answer(status), undefined)).toEqual({ again: false });
  });

  it("takes a 403 with a time to wait for a rate limit", () => {
    expect(judgeFailure(request("GET"), answer(403), 1_000)).toEqual({ again: true, after: 1_000 });
  });

  it.each(["ECONNREFUSED", "ECONNRESET", "EAI_AGAIN", "EPIPE", "UND_ERR_SOCKET"])("tries again after %s", (code) => {
    expect(judgeFailure(request("GET"), broken(code), undefined)).toEqual({ again: true });
    expect(judgeFailure(request("POST"), broken(code), undefined)).toEqual({ again: false });
  });

  it("takes a name that does not exist, a bad certificate and a bug for final", () => {
    for (const code of ["ENOTFOUND", "CERT_HAS_EXPIRED", "ERR_INVALID_ARG_TYPE"])
      expect(judgeFailure(request("GET"), broken(code), undefined)).toEqual({ again: false });
    expect(judgeFailure(request("GET"), new TypeError("bug"), undefined)).toEqual({ again: false });
  });

  it("tries again after a timeout", () => {
    expect(judgeFailure(request("GET"), new TimeoutError("late"), undefined)).toEqual({ again: true });
  });
});

describe("parseRetryAfter", () => {
  const now = new Date("2026-01-02T03:04:05Z");
  it.each([
    [null, undefined],
    ["0", 0],
    ["12", 12_000],
    [" 3 ", 3_000],
    ["Fri, 02 Jan 2026 03:04:35 GMT", 30_000],
    ["Fri, 02 Jan 2026 03:00:00 GMT", 0],
    ["soon", undefined],
    ["-1", undefined],
    ["1.5", 1_500],
    ["", undefined],
  ])("reads %j as %j", (value, milliseconds) => expect(parseRetryAfter(value, now)).toBe(milliseconds));
});
