import { PlatformError, UserError } from "@slipway/core";
import { fakeClock } from "@slipway/core/testing";
import type { Fault } from "@slipway/stand-ins";
import { type GitHubStandIn, startGitHub } from "@slipway/stand-ins/github";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";

import type { Patience } from "./github.ts";
import { type Ledger, openLedger } from "./ledger.ts";
import { entryOf } from "./testing.ts";

// Everything that GitHub's API does to those who read and write records, at each of its three uses: to list, to write a
// record, to set its status. An error of a kind that tells whose fault it is, and never a record that is not there.

const SHA = "0123456789abcdef0123456789abcdef01234567";
const record = { ...entryOf(1).record, source: { sha: SHA, ref: "refs/heads/main" } };
const opening = { environment: "production", description: "" };

let github: GitHubStandIn;
beforeAll(async () => {
  github = await startGitHub({ token: "ghs_test", repositories: [{ owner: "acme", name: "app" }] });
});
afterAll(() => github.close());
beforeEach(() => github.faults.clear());

function ledger(patience?: Patience): Promise<Ledger> {
  const { url: apiUrl } = github;
  const rest = { redact: (text: string) => text, clock: fakeClock(), debug: () => undefined };
  return openLedger({ token: "ghs_test", repository: "acme/app", apiUrl, ...rest, ...(patience && { patience }) });
}

const answer = (status: number, rest: object = {}) => ({
  kind: "answer" as const,
  status,
  body: { message: "planted" },
  ...rest,
});
const page = { headers: { "content-type": "text/html" }, body: "<html>a proxy's page</html>" };
const always = { times: Infinity, path: "*" };
const limit = { "x-ratelimit-remaining": "0" };

type Weather = readonly [what: string, fault: Fault, kind: typeof UserError | typeof PlatformError];
const WEATHER: readonly Weather[] = [
  ["401", { ...always, ...answer(401) }, UserError],
  ["403", { ...always, ...answer(403) }, UserError],
  ["403 for a rate limit", { ...always, ...answer(403, { headers: limit }) }, PlatformError],
  ["404", { ...always, ...answer(404) }, UserError],
  ["409", { ...always, ...answer(409) }, PlatformError],
  ["422", { ...always, ...answer(422) }, PlatformError],
  ["429 with a long Retry-After", { ...always, ...answer(429, { headers: { "retry-after": "600" } }) }, PlatformError],
  [
    "429 with Retry-After that does not end",
    { ...always, ...answer(429, { headers: { "retry-after": "1" } }) },
    PlatformError,
  ],
  ["500", { ...always, ...answer(500) }, PlatformError],
  ["502 as HTML", { ...always, ...answer(502, page) }, PlatformError],
  ["503", { ...always, ...answer(503) }, PlatformError],
  ["200 as HTML", { ...always, ...answer(200, page) }, PlatformError],
  ["200 as JSON of another form", { ...always, ...answer(200, { body: { hello: "you" } }) }, PlatformError],
  ["201 as HTML", { ...always, ...answer(201, page) }, PlatformError],
  ["201 as JSON of another form", { ...always, ...answer(201, { body: {} }) }, PlatformError],
  ["a connection that is reset", { ...always, kind: "reset" }, PlatformError],
];

describe("GitHub in bad weather", () => {
  it.each(WEATHER)("%s: a list is an error, and not an empty one", async (_what, fault, kind) => {
    github.faults.add(fault);
    await expect((await ledger()).list("production", "fly/api")).rejects.toThrow(kind);
  });

  it.each(WEATHER)("%s: a record that was not written is an error", async (_what, fault, kind) => {
    github.faults.add(fault);
    const before = github.repository("acme/app").deployments.length;
    await expect((await ledger()).open(record, opening)).rejects.toThrow(kind);
    expect(github.repository("acme/app").deployments).toHaveLength(before);
  });

  // Nothing of the answer to a status is used, so a page instead of it goes for an answer.
  it.each(WEATHER.filter(([what]) => !what.startsWith("20")))(
    "%s: a status is an error",
    async (_what, fault, kind) => {
      const id = await (await ledger()).open(record, opening);
      github.faults.add(fault);
      await expect((await ledger()).setState(id, "success")).rejects.toThrow(kind);
    },
  );

  it.each(WEATHER)("%s: whether a run is over is not known", async (_what, fault) => {
    github.faults.add(fault);
    expect(await (await ledger()).runState({ id: 1, attempt: 1 })).toBe("unknown");
    expect(await (await ledger()).commitsBetween(SHA, SHA)).toBeUndefined();
  });

  it.each(WEATHER.filter(([what]) => what !== "401"))("%s of GraphQL alone: REST is read", async (_what, fault) => {
    const id = await (await ledger()).open(record, opening);
    github.faults.add({ ...fault, path: "/graphql" });
    expect((await (await ledger()).list("production", "fly/api"))[0]).toMatchObject({ id });
  });

  it("slow answers are waited for; one that never comes is an error in time", async () => {
    const id = await (await ledger()).open(record, opening);
    github.faults.add({ ...always, kind: "delay", ms: 200 });
    expect((await (await ledger()).list("production", "fly/api"))[0]).toMatchObject({ id });
    github.faults.clear();
    github.faults.add({ ...always, kind: "hang" });
    const hurried = await ledger({ timeout: 200, attempts: 2, maxDelay: 100 });
    const began = performance.now();
    await expect(hurried.list("production", "fly/api")).rejects.toThrow(PlatformError);
    await expect(hurried.open(record, opening)).rejects.toThrow(PlatformError);
    // Two looks through GraphQL, two through REST, and one record: each may take its time, and no more.
    expect(performance.now() - began).toBeLessThan(10_000);
  });
});
