import { describe, expect, it } from "vitest";

import { ask, appFolder, flyctl, seedDemo, startFlyctl, startTestFly, until } from "./support.ts";

const DEPLOY = ["deploy", "--remote-only", "--yes", "--dns-checks=false", "--deploy-retries", "0"];

describe("flyctl deploy", () => {
  it("replaces what is live: the new version answers with its env, secrets and Fly's own variables", async () => {
    const fly = await startTestFly();
    await seedDemo(fly, 2);
    const app = fly.app("demo");
    expect((await ask(fly)).body).toMatchObject({ version: "1" });
    expect((await ask(fly)).body.secret).toBeUndefined();
    app.setSecrets({ SECRET: "hush-1", APP_VERSION: "secrets win" });

    const { code, out } = await flyctl(fly, [...DEPLOY, "--env", "EXTRA=1"], await appFolder(), {
      FLY_EMIT_RELEASE_JSON: "1",
    });

    expect(code).toBe(0);
    const [release] = app.releases();
    expect(release).toMatchObject({ version: 2, status: "complete", stable: true, strategy: "ROLLING" });
    expect(out).toContain(JSON.stringify({ id: release?.id, version: 2, image_ref: release?.image_ref }));
    const { status, headers, body } = await ask(fly);
    expect(status).toBe(200);
    expect(headers.get("fly-request-id")).toMatch(/^[0-9A-Z]{26}-ams$/);
    expect(headers.get("via")).toBe("1.1 fly.io");
    expect(body).toMatchObject({ version: "secrets win", secret: "hush-1", app: "demo", image: release?.image_ref });
    expect(body.names).toEqual(expect.arrayContaining(["FROM_IMAGE", "EXTRA", "PRIMARY_REGION", "FLY_REGION"]));
    expect(body.names).not.toContain("FLY_API_TOKEN");
    const machines = app.machines();
    expect(machines).toHaveLength(2);
    for (const machine of machines) {
      expect(machine).toMatchObject({ state: "started", host_status: "ok", region: "ams" });
      expect(machine.image_ref.digest).toBe(release?.image_ref.split("@")[1]);
      expect(machine.config?.metadata).toMatchObject({
        fly_release_version: "2",
        fly_release_id: release?.id,
        fly_process_group: "app",
        fly_platform_version: "v2",
        fly_flyctl_version: "0.4.96",
      });
      expect(machine.checks).toMatchObject([{ name: "servicecheck-00-http-8080", status: "passing" }]);
      expect(app.historyOf(machine.id)).toEqual(["created", "starting", "started", "replacing", "starting", "started"]);
      expect(machine.events?.map(({ type }) => type)).toEqual(["start", "launch", "exit", "update", "start", "launch"]);
    }
    expect(fly.faults.http.pending).toBe(0);
  });

  it("makes the first machines of an app, two of them where there are services, in the order of the real flyctl", async () => {
    const fly = await startTestFly();
    const { code, out } = await flyctl(fly, DEPLOY, await appFolder({ deploy: 'release_command = "node -e 0"' }));
    expect(code).toBe(0);
    expect(out).toContain("Visit your newly deployed app at https://demo.fly.dev/");
    expect(fly.app("demo").machines()).toHaveLength(2);
    const routes = fly.requests.map(
      ({ method, path }) => `${method} ${path.replace(/[0-9a-f]{14}|[0-9a-f-]{36}/, "ID")}`,
    );
    expect(routes.slice(0, 15)).toEqual([
      "GET /v1/apps/demo",
      "GET /api/v1/organizations/personal",
      "POST /api/v1/builds",
      "POST /_stand-in/images",
      "POST /api/v1/builds/finish",
      "GET /v1/apps/demo/machines",
      "GET /v1/apps/demo/ip_assignments",
      "POST /api/v1/releases",
      "POST /graphql",
      "PATCH /api/v1/releases/ID",
      "POST /v1/apps/demo/machines",
      "GET /v1/apps/demo/machines/ID/wait",
      "POST /v1/apps/demo/machines/ID/start",
      "GET /v1/apps/demo/machines/ID/wait",
      "GET /v1/apps/demo/machines/ID",
    ]);
  });

  it("deploys an image by its reference with the configuration of the current release, as a rollback does", async () => {
    const fly = await startTestFly();
    await seedDemo(fly);
    const app = fly.app("demo");
    const [first] = app.releases();
    await flyctl(fly, DEPLOY, await appFolder());
    const empty = await appFolder();
    const missing = await flyctl(fly, [...DEPLOY, "--image", `registry.fly.io/demo@sha256:${"0".repeat(64)}`], empty);
    expect([missing.code, missing.err]).toEqual([1, expect.stringContaining("Could not find image")]);
    const image = `registry.fly.io/demo@${first?.image_ref.split("@")[1] ?? ""}`;
    expect(
      (await flyctl(fly, [...DEPLOY, "--app", "demo", "--image", image, "--strategy", "immediate"], "/")).code,
    ).toBe(0);
    expect(app.releases()[0]).toMatchObject({
      version: 3,
      status: "complete",
      strategy: "IMMEDIATE",
      image_ref: first?.image_ref,
    });
    await until(() => app.machines()[0]?.state === "started" && app.machines()[0]?.checks?.[0]?.status === "passing");
    expect((await ask(fly)).body.image).toBe(first?.image_ref);
  });

  it("fails the release when its release command fails, shows its output, and changes no machine", async () => {
    const fly = await startTestFly();
    await seedDemo(fly);
    const folder = await appFolder({
      deploy: `release_command = "node -e 'console.log(process.env.RELEASE_COMMAND); process.exit(7)'"`,
    });
    const { code, err } = await flyctl(fly, DEPLOY, folder);
    expect(code).toBe(1);
    expect(err).toContain("with exit code 7.");
    expect(err).toMatch(/^1$/m);
    expect(fly.app("demo").releases()[0]).toMatchObject({ version: 2, status: "failed" });
    expect((await ask(fly)).body.version).toBe("1");
    expect((await flyctl(fly, [...DEPLOY, "--skip-release-command"], folder)).code).toBe(0);
    expect(fly.app("demo").releases()[0]).toMatchObject({ version: 3, status: "complete" });
  });

  it.each(["SIGINT", "SIGTERM"] as const)(
    "marks the release interrupted on %s, frees the leases and ends with 127",
    async (signal) => {
      const fly = await startTestFly();
      await seedDemo(fly, 2);
      const { child, done } = startFlyctl(fly, DEPLOY, await appFolder({ env: { BROKEN: "1" } }));
      await until(() =>
        fly.requests.some(({ method, path }) => method === "GET" && /machines\/[0-9a-f]{14}$/.test(path)),
      );
      child.kill(signal);
      expect((await done).code).toBe(127);
      expect(fly.app("demo").releases()[0]).toMatchObject({ version: 2, status: "interrupted" });
      const leases = await Promise.all(
        fly
          .app("demo")
          .machines()
          .map(
            async ({ id }) =>
              await fetch(`${fly.url}/v1/apps/demo/machines/${id}/lease`, {
                headers: { authorization: "Bearer test-token-4f1c" },
              }),
          ),
      );
      expect(leases.map(({ status }) => status)).toEqual([404, 404]);
    },
  );

  it("stops rolling at the first bad machine and leaves a mix", async () => {
    const fly = await startTestFly();
    await seedDemo(fly, 2);
    const { code, err } = await flyctl(
      fly,
      [...DEPLOY, "--wait-timeout", "2s"],
      await appFolder({ env: { BROKEN: "1" } }),
    );
    expect([code, err]).toEqual([126, expect.stringContaining("timeout reached waiting for health checks")]);
    const versions = fly
      .app("demo")
      .machines()
      .map(({ config }) => config?.metadata?.["fly_release_version"]);
    expect(versions.toSorted((a = "", b = "") => a.localeCompare(b))).toEqual(["1", "2"]);
    expect(fly.app("demo").releases()[0]?.status).toBe("failed");
    expect((await ask(fly)).body.version).toBe("1");
  });

  it("ends early when the app keeps crashing", async () => {
    const fly = await startTestFly();
    await seedDemo(fly);
    // At Fly's own pace the window is ten seconds; it ends as soon as the third crash is seen.
    const env = { FLYCTL_STAND_IN_SPEED: "1" };
    const { code, err } = await flyctl(fly, DEPLOY, await appFolder({ env: { CRASH: "1" } }), env);
    expect([code, err]).toEqual([1, expect.stringContaining("appears to be crashing")]);
    const exit = fly
      .app("demo")
      .machines()[0]
      ?.events?.find(({ type }) => type === "exit");
    expect(exit?.request?.exit_event).toMatchObject({ exit_code: 3, oom_killed: false, requested_stop: false });
  });

  it("updates machines that sleep without starting or checking them, and says so", async () => {
    const fly = await startTestFly();
    await seedDemo(fly);
    await fly.app("demo").sleep("suspended");
    const { code, out } = await flyctl(fly, DEPLOY, await appFolder());
    expect([code, out]).toEqual([0, expect.stringContaining("asleep: not started, not checked")]);
    await until(() => fly.app("demo").machines()[0]?.state === "stopped");
    // A request wakes it.
    expect((await ask(fly)).body).toMatchObject({ version: "2" });
  });
});
