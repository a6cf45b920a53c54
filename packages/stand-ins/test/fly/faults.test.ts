import { describe, expect, it } from "vitest";

import { api, appFolder, ask, flyctl, seedDemo, startTestFly, until } from "./support.ts";

const DEPLOY = ["deploy", "--remote-only", "--yes"];

describe("faults", () => {
  it("image-pull-fails: flyctl exits 0 and the release is complete, but the old version runs (flyctl#4921)", async () => {
    const fly = await startTestFly();
    await seedDemo(fly);
    fly.faults.add({ kind: "image-pull-fails", app: "demo" });
    expect((await flyctl(fly, DEPLOY, await appFolder())).code).toBe(0);
    expect(fly.app("demo").releases()[0]).toMatchObject({ version: 2, status: "complete" });
    const [machine] = fly.app("demo").machines();
    expect(machine).toMatchObject({ state: "started", config: { metadata: { fly_release_version: "1" } } });
    expect(machine?.image_ref.digest).toBe(fly.app("demo").releases()[1]?.image_ref.split("@")[1]);
    expect((await ask(fly)).body.version).toBe("1");
  });

  it("crash-on-start: the process ends with the planted code, and is started again and again", async () => {
    const fly = await startTestFly();
    await seedDemo(fly);
    fly.faults.add({ kind: "crash-on-start", app: "demo", exitCode: 9 });
    const { code, err } = await flyctl(fly, DEPLOY, await appFolder(), { FLYCTL_STAND_IN_SPEED: "1" });
    expect([code, err]).toEqual([1, expect.stringContaining("appears to be crashing")]);
    const exits = fly
      .app("demo")
      .machines()[0]
      ?.events?.filter(({ type }) => type === "exit");
    expect(exits?.[0]?.request).toMatchObject({
      exit_event: { exit_code: 9, oom_killed: false },
      restart_count: expect.any(Number),
    });
  });

  it("crash-after: a started machine is killed, and comes back", async () => {
    const fly = await startTestFly({ faults: [{ kind: "crash-after", app: "demo", ms: 1, times: 1 }] });
    await seedDemo(fly);
    await until(
      () =>
        fly
          .app("demo")
          .machines()[0]
          ?.events?.some(({ type }) => type === "exit") === true,
    );
    const exit = fly
      .app("demo")
      .machines()[0]
      ?.events?.find(({ type }) => type === "exit");
    expect(exit?.request?.exit_event).toMatchObject({ exit_code: 137, signal: 9, restarting: true });
    await until(async () => (await ask(fly)).status === 200);
  });

  it("checks-critical: the new version never passes", async () => {
    const fly = await startTestFly();
    await seedDemo(fly);
    fly.faults.add({ kind: "checks-critical", app: "demo", output: "nobody is in" });
    const { code } = await flyctl(fly, [...DEPLOY, "--wait-timeout", "2s"], await appFolder());
    expect(code).toBe(126);
    expect(fly.app("demo").machines()[0]?.checks).toMatchObject([{ status: "critical", output: "nobody is in" }]);
    expect((await ask(fly)).status).toBe(503);
  });

  it("not-woken: neither a request nor the API wakes a sleeping machine", async () => {
    const fly = await startTestFly({ faults: [{ kind: "not-woken", app: "demo", times: 1 }] });
    await seedDemo(fly);
    await fly.app("demo").sleep("stopped");
    const id = fly.app("demo").machines()[0]?.id ?? "";
    expect((await api(fly, `POST /v1/apps/demo/machines/${id}/start`)).status).toBe(200);
    expect(fly.app("demo").machines()).toMatchObject([{ state: "stopped" }]);
    // Its one time is over.
    expect((await ask(fly)).body.version).toBe("1");
  });

  it("stale-edge: the API shows the new version, and the old process goes on answering", async () => {
    const fly = await startTestFly();
    await seedDemo(fly);
    fly.faults.add({ kind: "stale-edge", app: "demo" });
    expect((await flyctl(fly, DEPLOY, await appFolder())).code).toBe(0);
    expect(fly.app("demo").machines()).toMatchObject([
      { state: "started", config: { metadata: { fly_release_version: "2" } } },
    ]);
    expect((await ask(fly)).body.version).toBe("1");
    fly.faults.clear("stale-edge");
    expect((await flyctl(fly, DEPLOY, await appFolder({ env: { APP_VERSION: "3" } }))).code).toBe(0);
    expect((await ask(fly)).body.version).toBe("3");
  });

  it("release-stuck-running: flyctl succeeds, and the release stays running", async () => {
    const fly = await startTestFly({ faults: [{ kind: "release-stuck-running", app: "demo" }] });
    expect((await flyctl(fly, DEPLOY, await appFolder())).code).toBe(0);
    expect(fly.app("demo").releases()[0]).toMatchObject({ status: "running", in_progress: true, stable: false });
  });

  it("host-unreachable: a machine shows no configuration, and a deployment puts a new one in its place", async () => {
    const fly = await startTestFly();
    await seedDemo(fly);
    const old = fly.app("demo").machines()[0]?.id ?? "";
    fly.faults.add({ kind: "host-unreachable", app: "demo", machine: old });
    const { body } = await api(fly, `GET /v1/apps/demo/machines/${old}`);
    expect(body).toMatchObject({
      host_status: "unreachable",
      incomplete_config: { metadata: { fly_release_version: "1" } },
    });
    expect(body).not.toHaveProperty("config");
    expect((await flyctl(fly, DEPLOY, await appFolder())).code).toBe(0);
    const machine = fly
      .app("demo")
      .machines()
      .find(({ state }) => state === "started");
    expect(machine?.id).not.toBe(old);
    expect((await ask(fly)).body.version).toBe("2");
  });

  it("a lease that somebody else holds fails the deployment before any machine is changed", async () => {
    const fly = await startTestFly();
    await seedDemo(fly);
    fly.app("demo").holdLeases("someone@example.test", 600);
    const { code, err } = await flyctl(fly, DEPLOY, await appFolder());
    expect([code, err]).toEqual([
      1,
      expect.stringMatching(/lease currently held by someone@example\.test.*\(Request ID: /),
    ]);
    expect(fly.app("demo").releases()[0]?.status).toBe("failed");
    expect((await ask(fly)).body.version).toBe("1");
  });

  it.each([
    ["429", { status: 429, body: { error: "rate limited" } }, "rate limited"],
    [
      "an HTML page",
      { status: 504, body: "<html>gateway</html>" },
      "request returned non-2xx status: 504: <html>gateway</html>",
    ],
    [
      "a page that claims success",
      { status: 200, body: "<html>login</html>" },
      "failed decoding response: <html>login</html>",
    ],
  ])("flyctl says what it got when a route answers with %s", async (_, answer, message) => {
    const fly = await startTestFly();
    fly.faults.http.add({ kind: "answer", method: "GET", path: "/v1/apps/demo", ...answer });
    const { code, err } = await flyctl(fly, DEPLOY, await appFolder());
    expect([code, err]).toEqual([1, expect.stringContaining(`Error: ${message}`)]);
    expect(fly.app("demo").releases()).toEqual([]);
  });

  it("flyctl asks again after 503", async () => {
    const fly = await startTestFly();
    fly.faults.http.add(
      { kind: "answer", path: "/api/v1/apps/demo/*", status: 503 },
      { kind: "answer", path: "/v1/apps/demo", status: 503, times: 2 },
    );
    expect((await flyctl(fly, DEPLOY, await appFolder())).code).toBe(0);
    expect(fly.requests.filter(({ path }) => path === "/v1/apps/demo").map(({ status }) => status)).toEqual([
      503, 503, 200,
    ]);
  });
});
