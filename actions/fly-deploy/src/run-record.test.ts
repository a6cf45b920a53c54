import { systemClock } from "@slipway/core";
import { fakePorts } from "@slipway/core/testing";
import { OLD, machineAnswer } from "@slipway/platforms/fly/testing";
import { openLedger } from "@slipway/releases";
import { type GitHubOptions, type GitHubStandIn, startGitHub } from "@slipway/stand-ins/github";
import { afterEach, describe, expect, it } from "vitest";

import { IMAGE, Platform, act, inputsOf } from "../test/scene.ts";
import { definition } from "./definition.ts";
import { post } from "./run.ts";

let github: GitHubStandIn | undefined;
afterEach(async () => {
  await github?.close();
  github = undefined;
});

async function start(options: Partial<GitHubOptions> = {}): Promise<GitHubStandIn> {
  github = await startGitHub({ token: "ghs_test", repositories: [{ owner: "acme", name: "app" }], ...options });
  return github;
}

const inputs = { record: "required", environment: "production", "github-token": "ghs_test" };

/** What was said of the only record, the newest last. */
function statuses(server: GitHubStandIn): readonly string[] {
  return server.requests
    .filter(({ method, path }) => method === "POST" && path.endsWith("/statuses"))
    .map(({ body }) => JSON.parse(body) as { state: string; description: string })
    .map(({ state, description }) => `${state}: ${description}`);
}

const created = ({ requests }: GitHubStandIn) =>
  requests.filter(({ method, path }) => method === "POST" && path.endsWith("/deployments"));

/** What a rollback says of the record that it undoes. */
async function rollBack(server: GitHubStandIn, id: number): Promise<void> {
  const rest = { redact: (text: string) => text, clock: systemClock, debug: () => undefined };
  const ledger = await openLedger({ token: "ghs_test", repository: "acme/app", apiUrl: server.url, ...rest });
  await ledger.setState(id, "failure", { description: "rolled-back to=v41" });
}

describe("the record", () => {
  it("is written with what was live before flyctl starts, and closed with what was proven", async () => {
    const server = await start();
    let before: readonly string[] = [];
    const { ports } = await act({
      inputs,
      context: { apiUrl: server.url },
      flyctl: (platform) => {
        before = statuses(server);
        platform.release("complete", machineAnswer());
        return {};
      },
    });
    expect(before).toEqual(["in_progress: deploying"]);
    expect(JSON.parse(created(server)[0]?.body ?? "")).toMatchObject({
      environment: "production",
      payload: { artifact: { ref: IMAGE.split("@")[0] }, before: { release: "v41" } },
    });
    expect(statuses(server)[1]).toMatch(/^success: deployed rel=v42 was=v41 machines=1\/1 digest=sha256:b{12}$/);
    expect(ports.written["deployment-id"]).toBeGreaterThan(0);
    expect(server.violations).toEqual([]);
  });

  it("names the good record of what is live on the next release", async () => {
    const server = await start();
    const platform = new Platform();
    const scene = { inputs, platform, context: { apiUrl: server.url } };
    const first = await act({ ...scene, flyctl: () => (platform.release("complete", machineAnswer()), {}) });
    await act({ ...scene, flyctl: () => ({ exitCode: 1 }) });
    expect(JSON.parse(created(server)[1]?.body ?? "")).toMatchObject({
      payload: { before: { release: "v42", deployment: first.ports.written["deployment-id"], good: true } },
    });
  });

  it.each([
    ["failure", { exitCode: 1 }],
    ["error", { exitCode: 127 }],
  ])("ends with %s when the release does", async (state, ending) => {
    const server = await start();
    await act({ inputs, context: { apiUrl: server.url }, flyctl: () => ending });
    expect(statuses(server).at(-1)).toMatch(new RegExp(`^${state}: `));
  });

  it("must be there, or nothing is deployed", async () => {
    const server = await start({ permissions: { deployments: "read" } });
    const scene = act({ inputs, context: { apiUrl: server.url }, flyctl: () => expect.unreachable() });
    await expect(scene).rejects.toMatchObject({ hint: expect.stringContaining("deployments: write") });
  });

  it("may be missing when it is best-effort", async () => {
    const server = await start({ permissions: { deployments: "read" } });
    const { conclusion, ports } = await act({
      inputs: { ...inputs, record: "best-effort" },
      context: { apiUrl: server.url },
      flyctl: (platform) => (platform.release("complete", machineAnswer()), {}),
    });
    expect(conclusion).toEqual({ ok: true });
    expect(ports.log.text("warning")).toContain("going on without a release record");
    expect(ports.written).not.toHaveProperty("deployment-id");
  });

  it("that was rolled back keeps its image from being deployed again, unless that is allowed", async () => {
    const server = await start();
    const platform = new Platform();
    const flyctl = () => (platform.release("complete", machineAnswer()), {});
    const scene = { platform, context: { apiUrl: server.url } };
    const first = await act({ ...scene, inputs, flyctl });
    await rollBack(server, Number(first.ports.written["deployment-id"]));
    platform.machines = [machineAnswer({ release: 41, digest: OLD })];
    const again = act({ ...scene, inputs, flyctl: () => expect.unreachable() });
    await expect(again).rejects.toMatchObject({ hint: expect.stringContaining("allow-quarantined") });
    expect(created(server)).toHaveLength(1);
    const allowed = await act({ ...scene, inputs: { ...inputs, "allow-quarantined": "true" }, flyctl });
    expect(allowed.deploys).toHaveLength(1);
  });

  it("holds no secret: a deploy that would write one is refused", async () => {
    const server = await start();
    const scene = act({
      inputs: { ...inputs, secrets: "TOKEN=canary-one", "expect-version": "canary-one" },
      context: { apiUrl: server.url },
      flyctl: () => expect.unreachable(),
    });
    await expect(scene).rejects.toThrow("expect.version holds a secret");
    expect(created(server)).toEqual([]);
  });
});

describe("post", () => {
  async function close(server: GitHubStandIn, state: Readonly<Record<string, string>>): Promise<void> {
    const context = { ...fakePorts(definition).context, apiUrl: server.url };
    await post(inputsOf(inputs), fakePorts(definition, { context, state }));
  }

  it("closes a record that was left open", async () => {
    const server = await start();
    const { ports } = await act({ inputs, context: { apiUrl: server.url } });
    await close(server, { "deployment-id": String(ports.written["deployment-id"]) });
    expect(statuses(server).at(-1)).toMatch(/^error: interrupted: /);
  });

  it.each([
    ["there is none", {}],
    ["it is closed", { "deployment-id": "7", "record-closed": "true" }],
  ])("does nothing when %s", async (_what, state) => {
    const server = await start();
    await close(server, state);
    expect(server.requests).toEqual([]);
  });
});
