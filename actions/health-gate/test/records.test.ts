import { parseInputs } from "@slipway/core";
import { fakePorts } from "@slipway/core/testing";
import { type FaultServer, faultServer, sendJson } from "@slipway/health/testing";
import { type GitHubStandIn, startGitHub } from "@slipway/stand-ins/github";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";

import { definition } from "../src/definition.ts";
import { run } from "../src/run.ts";

const SHA = "0123456789abcdef0123456789abcdef01234567";
const TOKEN = "ghs_canary_91ab";

let github: GitHubStandIn;
let app: FaultServer;
let answer: { status: number; body: object };
beforeAll(async () => {
  github = await startGitHub({ token: TOKEN, repositories: [{ owner: "acme", name: "app" }] });
  app = await faultServer((_request, response) => sendJson(response, answer.status, answer.body));
});
afterAll(() => Promise.all([github.close(), app.close()]));
beforeEach(() => {
  github.faults.clear();
  answer = { status: 200, body: { status: "ok", version: "2" } };
});

/** A record, as a deploying action has left it. */
async function record(): Promise<number> {
  const headers = { authorization: `Bearer ${TOKEN}`, "content-type": "application/json" };
  const send = async (path: string, body: object): Promise<unknown> => {
    const init = { method: "POST", headers, body: JSON.stringify(body) };
    return await (await fetch(`${github.url}/repos/acme/app/deployments${path}`, init)).json();
  };
  const made = await send("", { ref: SHA, task: "slipway", auto_merge: false, required_contexts: [], payload: {} });
  const id = typeof made === "object" && made !== null && "id" in made ? Number(made.id) : Number.NaN;
  await send(`/${id}/statuses`, { state: "success", description: "deployed rel=v2" });
  return id;
}

function statuses(id: number): readonly string[] {
  const found = github.repository("acme/app").deployments.find((each) => each.id === id);
  return (found?.statuses ?? []).map(({ state, description }) => `${state}: ${description}`);
}

async function gate(records: string, rest: Readonly<Record<string, string>> = {}) {
  const given = { url: app.url.href, "expect-version": "2", interval: "100ms", soak: "0s", "converge-timeout": "1s" };
  const inputs = { ...given, records, "github-token": TOKEN, ...rest };
  const env = Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]));
  const parsed = parseInputs(definition, env);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const base = fakePorts(definition).context;
  const ports = fakePorts(definition, { context: { ...base, repository: "acme/app", apiUrl: github.url } });
  return { conclusion: await run(parsed.inputs, ports), ports };
}

describe("the verdict in the records of a release", () => {
  test("of two targets: each gets it, in the words of the gate", async () => {
    const ids = [await record(), await record()];
    await gate(ids.join(","));
    for (const id of ids)
      expect(statuses(id)).toEqual(["success: deployed rel=v2", expect.stringMatching(/^success: healthy version=2 /)]);
  });

  test.each([
    ["unhealthy", { status: 503, body: { checks: { redis: false } } }, /^failure: failed gate=unhealthy code=/],
    ["not-live", { status: 200, body: { status: "ok", version: "1" } }, /^failure: failed gate=not-live code=version/],
    ["misconfigured", { status: 401, body: {} }, /^error: failed gate=misconfigured code=status.401/],
  ])("%s: it is none to go back to any more", async (verdict, bad, expected) => {
    answer = bad;
    const id = await record();
    const { ports } = await gate(String(id));
    expect(ports.written.verdict).toBe(verdict);
    expect(statuses(id).at(-1)).toMatch(expected);
  });

  test("that cannot be written is a warning, and the verdict stays", async () => {
    const id = await record();
    github.faults.add({ kind: "answer", path: "*/statuses", status: 403, body: { message: "no" }, times: Infinity });
    const { conclusion, ports } = await gate(String(id));
    expect(conclusion).toEqual({ ok: true });
    expect(ports.log.text("warning")).toContain(`the release record ${id} could not be set to success`);
  });

  test("asks GitHub nothing where no step before had a record", async () => {
    const before = github.requests.length;
    for (const none of [",", ""]) expect((await gate(none)).conclusion).toEqual({ ok: true });
    expect(github.requests).toHaveLength(before);
  });

  test.each(["latest", "-1", "1;2"])("%s is no record", async (records) => {
    await expect(gate(records)).rejects.toThrow("must be at most 20 ids of GitHub deployments");
  });
});
