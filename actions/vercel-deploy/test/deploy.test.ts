import { type VercelFault, rateLimited } from "@slipway/stand-ins/vercel";
import { describe, expect, it } from "vitest";

import { runIn } from "./in-process.ts";
import { GITHUB_TOKEN, PROJECT, inWorld } from "./world.ts";

const RECORDED = { record: "required", environment: "production", "github-token": GITHUB_TOKEN };

describe("a production deploy", () => {
  it(
    "is staged, recorded, promoted and proven",
    inWorld({}, async (world) => {
      const result = await world.deploy();
      expect(result.exitCode, result.stdout + result.stderr).toBe(0);
      const made = world.vercel.project(PROJECT).latest();
      expect(result.outputs).toMatchObject({
        result: "promoted",
        "deployment-id": made?.id,
        "previous-deployment-id": world.live,
        "uploaded-files": "1",
        "auto-assign": "on",
        "production-url": world.vercel.project(PROJECT).productionUrl,
      });
      expect(made).toMatchObject({ target: "production", substate: "PROMOTED" });
      expect(made?.body).toMatchObject({ autoAssignCustomDomains: false });
      expect(await world.page()).toBe("new");
      expect(world.statuses()).toEqual([
        "in_progress: deploying",
        `success: promoted dpl=${made?.id} was=${world.live} live=${made?.id}`,
      ]);
      const [record] = [...world.github.repository("acme/app").deployments.values()];
      expect(JSON.parse(JSON.stringify(record?.payload))).toMatchObject({
        target: { id: "vercel/prj_demo", platform: "vercel", app: "demo" },
        artifact: { type: "vercel", deployment: made?.id, url: result.outputs["url"] },
        before: { release: world.live },
      });
    }),
  );

  it(
    "stays staged when the promote is left to somebody",
    inWorld({}, async (world) => {
      const { conclusion, ports } = await runIn(world, { promote: "manual", ...RECORDED });
      expect(conclusion).toEqual({ ok: true });
      expect(ports.written.result).toBe("staged");
      expect(await world.page()).toBe("old");
      expect(world.statuses().at(-1)).toMatch(/^inactive: staged dpl=/);
    }),
  );

  it.each<[string, VercelFault, string, RegExp]>([
    ["fails to build", { kind: "build-fails", message: "No output" }, "failed", /No output .*Nothing went live/],
    ["is canceled", { kind: "build-canceled" }, "canceled", /canceled on Vercel/],
    ["is blocked", { kind: "build-blocked" }, "blocked", /holds the deployment back/],
    ["cannot be promoted", { kind: "job-fails" }, "failed", /promote failed for 127\.0\.0\.1.*in production is dpl_/],
    ["is promoted by a job that never ends", { kind: "job-stuck" }, "failed", /did not end in time/],
  ])("that %s is red, with nothing live and a record that says so", (_what, fault, result, said) =>
    inWorld({}, async (world) => {
      world.vercel.faults.add(fault);
      const ran = await runIn(world, { ...RECORDED, timeout: "10s" });
      expect(ran.conclusion.ok).toBe(false);
      expect(ran.ports.written).toMatchObject({ result, url: expect.stringContaining("http") });
      expect(ran.said).toMatch(said);
      expect(await world.page()).toBe("old");
      expect(world.statuses().at(-1)).toMatch(new RegExp(`^failure: ${result} dpl=`));
    })(),
  );

  it(
    "that is rolled out in stages is rolling, and claims no more",
    inWorld(
      { projects: [{ id: PROJECT, name: "demo", rollingRelease: [{ targetPercentage: 10 }] }] },
      async (world) => {
        const { conclusion, ports } = await runIn(world);
        expect(conclusion).toEqual({ ok: true });
        expect(ports.written).toMatchObject({ result: "rolling" });
        expect(ports.written).not.toHaveProperty("production-url");
        expect(ports.log.text("warning")).toMatch(/10 % of the visitors.*not yet live for everybody/);
      },
    ),
  );
});

describe("after a rollback", () => {
  const rolledBack = inWorldAfterRollback;

  it(
    "a deploy says so, promotes, and the domains are assigned again",
    rolledBack(async (world) => {
      const { conclusion, ports } = await runIn(world);
      expect(conclusion).toEqual({ ok: true });
      expect(ports.log.text("warning")).toContain("demo was rolled back");
      expect(ports.log.text("notice")).toContain("get the domains again");
      expect(ports.written["auto-assign"]).toBe("on");
      expect(await world.page()).toBe("new");
    }),
  );

  it(
    "on-rolled-back: stage stages, and fail sends nothing",
    rolledBack(async (world) => {
      const staged = await runIn(world, { "on-rolled-back": "stage" });
      expect(staged.ports.written).toMatchObject({ result: "staged", "auto-assign": "off" });
      expect(await world.page()).toBe("old");
      const before = world.vercel.project(PROJECT).deployments().length;
      const failed = await runIn(world, { "on-rolled-back": "fail" });
      expect(failed.said).toMatch(/was rolled back, and on-rolled-back is fail Nothing was changed/);
      expect(world.vercel.project(PROJECT).deployments()).toHaveLength(before);
    }),
  );
});

describe("a preview", () => {
  it(
    "is ready once its addresses lead to it, with names of its own",
    inWorld({}, async (world) => {
      const { conclusion, ports } = await runIn(world, { target: "preview", alias: "pr-12.example.com" });
      expect(conclusion).toEqual({ ok: true });
      expect(ports.written.result).toBe("ready");
      expect(ports.written["alias-urls"]).toContain("https://pr-12.example.com");
      expect(world.vercel.project(PROJECT).latest()).toMatchObject({ target: null });
      expect(ports.markdown()).toContain("pr-12.example.com");
      expect(await world.page()).toBe("old");
    }),
  );

  it(
    "is recorded when it has an environment, and replaces nothing",
    inWorld({}, async (world) => {
      const { conclusion, ports } = await runIn(world, { ...RECORDED, target: "preview", environment: "preview" });
      expect(conclusion).toEqual({ ok: true });
      const [record] = [...world.github.repository("acme/app").deployments.values()];
      expect(record).toMatchObject({ environment: "preview" });
      expect(JSON.stringify(record?.payload)).not.toContain('"before"');
      expect(record?.statuses.at(-1)).toMatchObject({ state: "success", environmentUrl: ports.written.url });
    }),
  );

  it(
    "whose addresses cannot be assigned is red",
    inWorld({}, async (world) => {
      world.vercel.faults.add({ kind: "alias-fails" });
      const { said, ports } = await runIn(world, { target: "preview" });
      expect(ports.written.result).toBe("failed");
      expect(said).toMatch(/addresses were not assigned: .*domain_not_verified/);
    }),
  );

  it(
    "goes to a custom environment",
    inWorld({ projects: [{ id: PROJECT, name: "demo", customEnvironments: ["qa"] }] }, async (world) => {
      const { conclusion } = await runIn(world, { target: "qa" });
      expect(conclusion).toEqual({ ok: true });
      expect(world.vercel.project(PROJECT).latest()?.body).toMatchObject({ customEnvironmentSlugOrId: "qa" });
    }),
  );
});

describe("what is not safe to send twice", () => {
  const creates = { method: "POST", path: "/v13/deployments" } as const;
  const promotes = { method: "POST", path: "/v10/projects/*" } as const;

  it.each([
    ["the answer to a create is lost", { ...creates, kind: "lost-answer", after: 1 }],
    ["a create is reset before it is obeyed", { ...creates, kind: "reset", after: 1 }],
    ["a create is answered with 500", { ...creates, kind: "answer", status: 500, after: 1 }],
    ["a create meets the rate limit", rateLimited({ ...creates, after: 1 }, 1)],
    ["the answer to a promote is lost", { ...promotes, kind: "lost-answer" }],
    ["a promote is reset before it is obeyed", { ...promotes, kind: "reset" }],
    ["a promote is answered with 503", { ...promotes, kind: "answer", status: 503 }],
    ["a promote meets the rate limit", rateLimited(promotes, 1)],
  ] as const)("%s: looked up first, so there is one deployment and it is live", (_what, fault) =>
    inWorld({}, async (world) => {
      world.vercel.faults.http.add(fault);
      const { conclusion, said } = await runIn(world);
      expect(conclusion, said).toEqual({ ok: true });
      expect(world.vercel.faults.http.pending).toBe(0);
      expect(world.vercel.project(PROJECT).deployments()).toHaveLength(2);
      expect(await world.page()).toBe("new");
    })(),
  );

  it.each([401, 402, 403, 409, 422] as const)("a promote that is refused with %d is not repeated", (status) =>
    inWorld({}, async (world) => {
      const body = { error: { code: "no", message: "No" } };
      world.vercel.faults.http.add({ ...promotes, kind: "answer", status, body, times: Number.POSITIVE_INFINITY });
      const { said, ports } = await runIn(world);
      expect(said).toContain(`Vercel refuses to promote dpl_`);
      expect(said).toContain(`(${status} no)`);
      expect(ports.written.result).toBe("failed");
      expect(world.vercel.requests.filter(({ path }) => path.includes("/promote/"))).toHaveLength(1);
      expect(await world.page()).toBe("old");
    })(),
  );

  it.each([401, 402, 403, 409, 422] as const)("a create that is refused with %d is not repeated", (status) =>
    inWorld({}, async (world) => {
      const body = { error: { code: "no", message: "No" } };
      world.vercel.faults.http.add({ ...creates, kind: "answer", status, body, times: Number.POSITIVE_INFINITY });
      const { said } = await runIn(world);
      expect(said).toContain(`Vercel refuses to create the deployment: No (${status} no)`);
      expect(world.vercel.requests.filter(({ method }) => method === "POST")).toHaveLength(1);
    })(),
  );
});

it(
  "keeps on following when looks fail for a while, and prints each line of the log once",
  inWorld({ pace: { building: 600 } }, async (world) => {
    world.vercel.faults.add({ kind: "build-log", lines: ["one", "::error::obeyed", "two"] });
    world.vercel.faults.http.add({ method: "GET", path: "/v13/deployments/*", kind: "reset", times: 6 });
    world.vercel.faults.http.add({ method: "GET", path: "/v3/deployments/*", kind: "answer", status: 500, times: 4 });
    const { conclusion, ports, said } = await runIn(world);
    expect(conclusion, said).toEqual({ ok: true });
    const lines = ports.log.text("info").split("\n");
    for (const line of ["one", "::error::obeyed", "two"]) expect(lines.filter((each) => each === line)).toHaveLength(1);
  }),
);

it(
  "a dry run reads the output and changes nothing",
  inWorld({}, async (world) => {
    const { conclusion, ports } = await runIn(world, { "dry-run": "true" });
    expect(conclusion).toEqual({ ok: true });
    expect(ports.markdown()).toContain("At most to upload");
    expect(world.vercel.requests.filter(({ method }) => method !== "GET")).toEqual([]);
  }),
);

it(
  "a dry run of a build looks for no output, and starts none",
  inWorld({}, async (world) => {
    const { conclusion, ports } = await runIn(world, { "dry-run": "true", build: "true", "working-directory": "none" });
    expect(conclusion).toEqual({ ok: true });
    expect(ports.log.text("notice")).toContain("would be built, and deployed to production");
  }),
);

describe("an output that a build has noted something of", () => {
  const builds = (content: unknown) => ({ ".vercel/output/builds.json": JSON.stringify(content) });

  it.each(["false", "true"])("for another target is refused before anything is sent (dry-run: %s)", async (dryRun) => {
    await inWorld({}, async (world) => {
      await world.write(builds({ target: "preview", builds: [] }));
      const { said } = await runIn(world, { "dry-run": dryRun });
      expect(said).toMatch(/was built for preview, and is to be deployed to production.*`vercel build --prod`/);
      expect(world.vercel.requests.filter(({ method }) => method !== "GET")).toEqual([]);
    })();
  });

  it(
    "for this target is deployed",
    inWorld({}, async (world) => {
      await world.write(builds({ target: "production" }));
      const { conclusion, said } = await runIn(world);
      expect(conclusion, said).toEqual({ ok: true });
    }),
  );
});

/** A world in which somebody rolled back from a release that is not there any more. */
function inWorldAfterRollback(test: Parameters<typeof inWorld>[1]): () => Promise<void> {
  return inWorld({}, async (world) => {
    const project = world.vercel.project(PROJECT);
    await project.seed({ from: { pages: { "index.html": "bad" } } });
    project.move("rollback", world.live);
    project.recordJob({ type: "rollback", to: world.live, status: "succeeded", age: 60_000 });
    await test(world);
  });
}
