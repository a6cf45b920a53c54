import { fakeClock } from "@slipway/core/testing";
import { describe, expect, it } from "vitest";

import type { FlyAttempt } from "./attempt.ts";
import type { FlyRelease } from "./releases-api.ts";
import { isSafeToRepeat, repeatWhileSafe } from "./repeat.ts";

describe("isSafeToRepeat", () => {
  const release: FlyRelease = { id: "r", version: 42, status: "failed", image: undefined, createdAt: undefined };
  const refused = (status: number, said: string): string => `failed to create release (status ${status}): ${said}`;
  const race = refused(422, '{"error":"Could not find image"}');

  it.each<[boolean, string, string | undefined, FlyRelease | undefined]>([
    [true, "an image that is not there yet", race, undefined],
    [true, "a server that is busy", "request failed: 503 Service Unavailable", undefined],
    [true, "a broken connection", "read tcp: connection reset by peer", undefined],
    [false, "the same, after a release was made", race, release],
    [true, "the Machines API's limit", "rate limit exceeded for GET /v1/apps/{app}/machines", undefined],
    [true, "a releases API that is down", refused(500, "Internal Server Error"), undefined],
    [false, "a refused release", refused(422, '{"error":"add a payment method"}'), undefined],
    [false, "a failed build", "failed to fetch an image or build from source: error building: exit code 1", undefined],
    [false, "a failed check", "timeout reached waiting for health checks to pass", undefined],
    [false, "a wrong configuration", "invalid app configuration", undefined],
    [false, "an end without a word", undefined, undefined],
  ])("is %s for %s", (isSafe, _what, error, made) => {
    expect(isSafeToRepeat({ exit: "failure", error }, { release: made })).toBe(isSafe);
  });

  it("is never so for an interrupted run", () => {
    expect(isSafeToRepeat({ exit: "interrupted", error: race }, { release: undefined })).toBe(false);
  });
});

describe("repeatWhileSafe", () => {
  const attempt = (error: string | undefined): FlyAttempt => ({
    exit: error === undefined ? "success" : "failure",
    exitCode: error === undefined ? 0 : 1,
    version: undefined,
    error,
  });
  type Result = { attempt: FlyAttempt; proof: { release: undefined } | undefined };
  const proof = { release: undefined };
  const limit = "rate limit exceeded for GET /v1/apps/{app}/machines";

  async function repeat(errors: readonly (string | undefined)[], stop: AbortController = new AbortController()) {
    const clock = fakeClock();
    const told: string[] = [];
    let runs = 0;
    const run = async (): Promise<Result> => ({ attempt: attempt(errors[runs++]), proof });
    const cancelled = (last: FlyAttempt): Result => ({ attempt: last, proof: undefined });
    const log = {
      info: (message: string) => {
        told.push(message);
        if (told.length === 2) stop.abort();
      },
    };
    const ports = { clock, signal: stop.signal, log };
    const result = await repeatWhileSafe(run, cancelled, ports);
    return { result, runs, told, waited: clock.now() };
  }

  it("runs once what succeeds, and what fails for good", async () => {
    expect(await repeat([undefined])).toMatchObject({ runs: 1, told: [], waited: 0 });
    expect(await repeat(["invalid app configuration"])).toMatchObject({ runs: 1, told: [], waited: 0 });
  });

  it("waits until the limit of the Machines API has room again", async () => {
    const { result, told, ...rest } = await repeat([limit, undefined]);
    expect(rest).toEqual({ runs: 2, waited: 2000 });
    expect(told.join()).toContain(limit);
    expect(result).toEqual({ attempt: attempt(undefined), proof });
  });

  it("gives the last attempt when the job is cancelled during a wait", async () => {
    const { result, runs } = await repeat([limit, limit, undefined]);
    expect(runs).toBe(2);
    expect(result).toEqual({ attempt: attempt(limit), proof: undefined });
  });

  it("gives up after the third run", async () => {
    const errors = [limit, limit, limit, undefined];
    const never = { abort: () => undefined, signal: new AbortController().signal };
    const { result, runs, waited } = await repeat(errors, never);
    expect({ runs, waited }).toEqual({ runs: 3, waited: 12_000 });
    expect(result).toEqual({ attempt: attempt(limit), proof });
  });
});
