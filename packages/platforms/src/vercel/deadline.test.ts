import { type Http, TimeoutError, UserError } from "@slipway/core";
import { describe, expect, it } from "vitest";

import { withDeadline } from "./deadline.ts";

/** A server that never answers: only the request's signal ends it. */
const silent: Http = {
  request: ({ signal }) =>
    new Promise((_resolve, reject) => signal?.addEventListener("abort", () => reject(signal.reason as Error))),
};
const connection = { http: silent, token: "t", project: "p", team: undefined, apiUrl: new URL("http://127.0.0.1") };
const url = new URL("http://127.0.0.1");

describe("withDeadline", () => {
  it("cuts off what is on its way, and says how long it may have taken", async () => {
    const { signal } = new AbortController();
    const work = withDeadline(50, connection, { signal }, ({ http }) => http.request({ method: "GET", url }));
    await expect(work).rejects.toThrow(TimeoutError);
    await expect(work).rejects.toThrow("the upload was not done within 0 s");
  });

  it("lets the job's own end through", async () => {
    const job = new AbortController();
    const work = withDeadline(60_000, connection, { signal: job.signal }, ({ http }) =>
      http.request({ method: "GET", url }),
    );
    job.abort(new UserError("cancelled"));
    await expect(work).rejects.toThrow("cancelled");
  });

  it("gives what the work gives", async () => {
    const { signal } = new AbortController();
    expect(await withDeadline(60_000, connection, { signal }, () => Promise.resolve(7))).toBe(7);
  });
});
