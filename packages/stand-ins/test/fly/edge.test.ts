import { describe, expect, it } from "vitest";

import { api, ask, seedDemo, startTestFly, until } from "./support.ts";

describe("the edge", () => {
  it("answers 503 while no machine can", async () => {
    const fly = await startTestFly();
    expect((await ask(fly)).status).toBe(503);
  });

  it("spreads requests over machines, and goes where a request asks", async () => {
    const fly = await startTestFly({ apps: [{ name: "demo", regions: ["ams", "iad"] }] });
    await seedDemo(fly, 2);
    const [first, second] = fly.app("demo").machines();
    const seen = new Set<string>();
    for (let turn = 0; turn < 4; turn += 1) seen.add((await ask(fly)).body.machine);
    expect(seen).toEqual(new Set([first?.id, second?.id]));
    for (const { id, region } of fly.app("demo").machines()) {
      expect((await ask(fly, { "fly-force-instance-id": id })).body.machine).toBe(id);
      expect((await ask(fly, { "fly-prefer-region": region })).body.machine).toBe(id);
    }
    expect((await ask(fly, { "fly-force-instance-id": "none" })).status).toBe(503);
  });

  it("leaves cordoned machines out", async () => {
    const fly = await startTestFly();
    await seedDemo(fly, 2);
    const [first, second] = fly.app("demo").machines();
    await api(fly, `POST /v1/apps/demo/machines/${first?.id}/cordon`);
    for (let turn = 0; turn < 3; turn += 1) expect((await ask(fly)).body.machine).toBe(second?.id);
  });

  it("tells the app where the request came from, and says its own headers to the client", async () => {
    const fly = await startTestFly();
    await seedDemo(fly);
    const { headers, body } = await ask(fly, { "x-own": "kept" });
    expect(body.headers).toMatchObject({
      "x-own": "kept",
      "x-forwarded-proto": "http",
      via: "1.1 fly.io",
      "fly-region": "ams",
    });
    expect(body.headers["fly-request-id"]).toBe(headers.get("fly-request-id"));
  });

  it("wakes a suspended machine that may be started", async () => {
    const fly = await startTestFly();
    await seedDemo(fly);
    await fly.app("demo").sleep("suspended");
    expect((await ask(fly)).status).toBe(200);
  });

  it("listens on the port that was asked for", async () => {
    const first = await startTestFly();
    const url = first.app("demo").url;
    await first.close();
    expect((await startTestFly({ apps: [{ name: "demo", url }] })).app("demo").url).toBe(url);
  });
});

describe("close", () => {
  it("ends every process that was started", async () => {
    const fly = await startTestFly();
    await seedDemo(fly, 2);
    const ids = fly
      .app("demo")
      .machines()
      .map(({ id }) => id);
    const pids = await Promise.all(
      ids.map(async (id) => (await api(fly, `GET /v1/apps/demo/machines/${id}/ps`)).body[0].pid as number),
    );
    expect(pids).toHaveLength(2);
    await fly.close();
    const alive = (pid: number): boolean => {
      try {
        return process.kill(pid, 0);
      } catch {
        return false;
      }
    };
    await until(() => !pids.some((pid) => alive(pid)));
  });
});
