import { describe, expect, it } from "vitest";

import { refusalError } from "./refusal-error.ts";
import { isUploadQuota, refusalIn } from "./refusal.ts";

describe("refusalIn", () => {
  it.each([
    ["in error", { error: { code: "missing_files", message: "Missing files", missing: ["a"] } }],
    ["in err", { err: { code: "missing_files", message: "Missing files", missing: ["a"] } }],
    ["as it is", { code: "missing_files", message: "Missing files", missing: ["a"] }],
  ])("reads what Vercel says: %s", (_where, body) => {
    const refusal = refusalIn(400, body, undefined);
    expect(refusal).toMatchObject({ status: 400, code: "missing_files", message: "Missing files" });
    expect(refusal.details["missing"]).toEqual(["a"]);
  });

  it.each([undefined, "text", null, [], { error: "text" }, { error: { code: 7 } }])(
    "takes %j for no reason",
    (body) => {
      expect(refusalIn(500, body, 3)).toMatchObject({ code: undefined, message: "status 500", retryAfter: 3 });
    },
  );
});

describe("isUploadQuota", () => {
  it.each([
    [{ error: { code: "rate_limited", message: "x", name: "api-upload-free" } }, true],
    [{ error: { code: "api-upload-paid", message: "x" } }, true],
    [{ error: { code: "x", errorName: "api-upload-free" } }, true],
    [{ error: { message: 'Too many requests (more than 5000, code: "api-upload-free")' } }, true],
    [{ error: { code: "rate_limited", message: "slow down" } }, false],
  ])("%j: %s", (body, expected) => {
    expect(isUploadQuota(refusalIn(429, body, undefined))).toBe(expected);
  });
});

describe("refusalError", () => {
  it.each([
    [401, undefined, "UserError", /not valid, or has expired/],
    [402, undefined, "UserError", /plan/],
    [403, "forbidden", "UserError", /does not reach this project/],
    [404, "not_found", "UserError", /project-id and team-id/],
    [409, "conflict", "PlatformError", /concurrency/],
    [413, undefined, "PlatformError", /archive: tgz/],
    [422, undefined, "UserError", /cannot do this/],
    [429, "builds_rate_limited", "UserError", /limit of builds/],
    [400, "too_many_files", "UserError", /archive: tgz/],
    [418, undefined, "PlatformError", /vercel-status/],
  ])("%d %s is a %s that says what to do", (status, code, name, hint) => {
    const error = refusalError(refusalIn(status, { error: { code, message: "No" } }, undefined), "do it");
    expect(error).toMatchObject({ name, hint: expect.stringMatching(hint) });
    expect(error.message).toBe(`Vercel refuses to do it: No (${status}${code === undefined ? "" : ` ${code}`})`);
    expect(error.hint).toContain("Nothing went live");
  });
});
