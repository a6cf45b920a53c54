import { PlatformError, UserError } from "@slipway/core";
import { fakeClock } from "@slipway/core/testing";
import { type GitHubOptions, type GitHubStandIn, startGitHub } from "@slipway/stand-ins/github";
import { afterEach, describe, expect, it } from "vitest";

import { isGood } from "./history.ts";
import { type Ledger, type LedgerOptions, openLedger } from "./ledger.ts";
import { type ReleaseRecord, RECORD_SCHEMA } from "./record.ts";

const SHA = "0123456789abcdef0123456789abcdef01234567";

let github: GitHubStandIn | undefined;
afterEach(async () => {
  await github?.close();
  github = undefined;
});

async function start(options: Partial<GitHubOptions> = {}): Promise<GitHubStandIn> {
  const repositories = [{ owner: "acme", name: "app" }];
  github = await startGitHub({ token: "ghs_test", repositories, ...options });
  return github;
}

function open({ url }: GitHubStandIn, change: Partial<LedgerOptions> = {}): Promise<Ledger> {
  const redact = (text: string): string => text.replaceAll("hunter2", "***");
  const debug = (): void => undefined;
  const repository = "acme/app";
  return openLedger({ token: "ghs_test", repository, apiUrl: url, redact, clock: fakeClock(), debug, ...change });
}

function record(app = "acme-api"): ReleaseRecord {
  return {
    schema: RECORD_SCHEMA,
    kind: "deploy",
    group: "42.1",
    target: { id: `fly/${app}`, platform: "fly", app },
    artifact: { type: "build" },
    source: { sha: SHA, ref: "refs/heads/main" },
    run: { id: 42, attempt: 1, workflow: "deploy", actor: "octocat" },
  };
}

const opening = { environment: "production", description: "fly/acme-api: 0123456 over v41" };

describe("the ledger", () => {
  it("writes a record ahead, says how it went, and reads both back", async () => {
    const server = await start();
    const ledger = await open(server);
    const id = await ledger.open(record(), opening);
    await ledger.setState(id, "in_progress", { description: "deploying" });
    await ledger.setState(id, "success", { description: "deployed rel=v42", environmentUrl: "https://a.fly.dev" });
    const [entry, ...others] = await ledger.list("production", "fly/acme-api");
    expect(others).toEqual([]);
    expect(entry).toMatchObject({ id, sha: SHA, environment: "production", record: record() });
    expect(entry?.statuses.map(({ state }) => state).toSorted()).toEqual(["in_progress", "success"]);
    expect(isGood(entry?.statuses ?? [])).toBe(true);
    expect(server.violations).toEqual([]);
  });

  it("asks GitHub neither to merge nor to wait, and to leave other targets active", async () => {
    const server = await start();
    const ledger = await open(server);
    const id = await ledger.open(record(), opening);
    await ledger.setState(id, "success");
    const bodies = server.requests.map(({ body }) => JSON.parse(body) as unknown);
    expect(bodies).toMatchObject([
      { ref: SHA, task: "slipway", auto_merge: false, required_contexts: [], production_environment: true },
      { state: "success", auto_inactive: false },
    ]);
  });

  it("lists only its own target and environment, the newest first, with GitHub's double encoding", async () => {
    const server = await start({ payloadEncodings: 2 });
    const ledger = await open(server);
    const first = await ledger.open(record(), opening);
    await ledger.open(record("acme-web"), opening);
    await ledger.open(record(), { ...opening, environment: "staging" });
    const second = await ledger.open(record(), opening);
    const ids = async (limit?: number): Promise<readonly number[]> =>
      (await ledger.list("production", "fly/acme-api", limit)).map(({ id }) => id);
    expect(await ids()).toEqual([second, first]);
    expect(await ids(1)).toEqual([second]);
  });

  it("reads past a page of 50", async () => {
    const server = await start();
    const ledger = await open(server);
    const first = await ledger.open(record(), opening);
    for (let count = 0; count < 55; count += 1) await ledger.open(record("acme-web"), opening);
    expect(await ledger.list("production", "fly/acme-api")).toMatchObject([{ id: first }]);
  });

  it.each([404, 501])("reads through REST from a server whose GraphQL answers %i", async (status) => {
    const faults = [{ kind: "answer" as const, method: "POST", path: "/graphql", status, body: {}, times: Infinity }];
    const server = await start({ faults });
    const ledger = await open(server);
    const first = await ledger.open(record(), opening);
    await ledger.open(record("acme-web"), opening);
    const second = await ledger.open(record(), opening);
    await ledger.setState(first, "success", { description: "deployed" });
    const entries = await ledger.list("production", "fly/acme-api");
    expect(entries).toMatchObject([
      { id: second, record: record(), statuses: [] },
      { id: first, statuses: [{ state: "success", description: "deployed" }] },
    ]);
    expect(server.violations).toEqual([]);
  });

  it("reads through REST when GraphQL does not know a field", async () => {
    const body = { data: null, errors: [{ type: "undefinedField", message: "Field 'payload' doesn't exist" }] };
    const server = await start({ faults: [{ kind: "answer", path: "/graphql", status: 200, body }] });
    const ledger = await open(server);
    const id = await ledger.open(record(), opening);
    expect(await ledger.list("production", "fly/acme-api")).toMatchObject([{ id }]);
  });

  it("cuts and cleans descriptions", async () => {
    const server = await start();
    const ledger = await open(server);
    const id = await ledger.open(record(), { ...opening, description: `hunter2 ${"x".repeat(200)}` });
    await ledger.setState(id, "failure", { description: `hunter2\n${"\u{1F680}".repeat(200)}` });
    expect(server.violations).toEqual([]);
    expect(server.requests.map(({ body }) => body).join("\n")).not.toContain("hunter2");
  });
});

describe("the ledger, refused", () => {
  it("asks for the permission that is missing", async () => {
    const ledger = await open(await start({ permissions: { deployments: "read" } }));
    const refused = ledger.open(record(), opening);
    await expect(refused).rejects.toThrow(UserError);
    await expect(refused).rejects.toMatchObject({ hint: expect.stringContaining("permissions: deployments: write") });
  });

  it("says that a token is not valid", async () => {
    const ledger = await open(await start(), { token: "ghs_other" });
    await expect(ledger.open(record(), opening)).rejects.toMatchObject({
      name: "UserError",
      hint: expect.stringContaining("not valid"),
    });
    await expect(ledger.list("production", "fly/acme-api")).rejects.toThrow(UserError);
  });

  it("sends no record that holds a secret", async () => {
    const server = await start();
    const ledger = await open(server);
    const planted = { ...record(), expect: { url: "https://hunter2.example" } };
    await expect(ledger.open(planted, opening)).rejects.toThrow("expect.url holds a secret");
    expect(server.requests).toEqual([]);
  });

  it.each([
    ["a short SHA", { sha: "0123456", ref: "refs/heads/main" }, UserError],
    ["a commit that is not there", { sha: "f".repeat(40), ref: "refs/heads/main" }, PlatformError],
  ])("does not record %s", async (_what, source, kind) => {
    const repositories = [{ owner: "acme", name: "app", commits: [{ sha: SHA }] }];
    const ledger = await open(await start({ repositories }));
    await expect(ledger.open({ ...record(), source }, opening)).rejects.toThrow(kind);
  });

  it("does not take 202, GitHub's answer about a merge, for a record", async () => {
    const fault = { kind: "answer" as const, path: "*/deployments", status: 202, body: { message: "Auto-merged" } };
    const ledger = await open(await start({ faults: [fault] }));
    await expect(ledger.open(record(), opening)).rejects.toThrow("Auto-merged");
  });

  it("marks a record of another commit as an error and stops", async () => {
    const server = await start({
      tamper: (operation, body) =>
        operation === "repos/create-deployment" ? { ...(body as object), sha: "f".repeat(40) } : body,
    });
    const ledger = await open(server);
    await expect(ledger.open(record(), opening)).rejects.toThrow("recorded the commit ffff");
    expect(JSON.parse(server.requests.at(-1)?.body ?? "")).toMatchObject({ state: "error" });
  });
});

describe("the ledger, in bad weather", () => {
  it("repeats what may be sent twice", async () => {
    const fault = { kind: "answer" as const, status: 502, body: {} };
    const server = await start();
    const ledger = await open(server);
    const id = await ledger.open(record(), opening);
    server.faults.add({ ...fault, path: "*/statuses", times: 2 }, { ...fault, path: "/graphql" });
    await ledger.setState(id, "success");
    expect(await ledger.list("production", "fly/acme-api")).toMatchObject([{ id, statuses: [{ state: "success" }] }]);
  });

  it("does not create a record twice when the answer is lost", async () => {
    const server = await start({ faults: [{ kind: "lost-answer", method: "POST", path: "*/deployments" }] });
    const ledger = await open(server);
    await expect(ledger.open(record(), opening)).rejects.toThrow(PlatformError);
    expect(await ledger.list("production", "fly/acme-api")).toHaveLength(1);
  });

  it("waits for a rate limit that ends soon, even before a record", async () => {
    const headers = { "retry-after": "2" };
    const fault = { kind: "answer" as const, path: "*/deployments", headers, body: { message: "slow down" } };
    const clock = fakeClock();
    const server = await start({
      faults: [
        { ...fault, status: 429 },
        { ...fault, status: 403 },
      ],
    });
    const ledger = await open(server, { clock });
    expect(await ledger.open(record(), opening)).toBeGreaterThan(0);
    expect(clock.sleeps).toEqual([2_000, 2_000]);
  });

  it("names a rate limit that does not end soon, instead of a permission", async () => {
    const headers = { "x-ratelimit-remaining": "0" };
    const fault = { kind: "answer" as const, path: "*/deployments", status: 403, headers, body: { message: "limit" } };
    const ledger = await open(await start({ faults: [fault] }));
    await expect(ledger.open(record(), opening)).rejects.toMatchObject({ hint: expect.stringContaining("rate limit") });
  });
});
