import { describe, expect, it } from "vitest";

import type { Step } from "../../fly-deploy/test/step.ts";
import { until } from "../../fly-deploy/test/world.ts";
import { APP, GITHUB_TOKEN, HEALTH_GATE, type RollbackWorld, inRollbackWorld } from "./rolled-back-world.ts";

// What a rollback meets: nothing to go back to, another run at work, a database that has moved on, a GitHub that fails.

const one = { machines: 1 };

/** Where a rollback ended, in three words and the app's own. */
async function ending(world: RollbackWorld, outputs: Readonly<Record<string, string>>) {
  return { result: outputs["result"], reason: outputs["reason"], live: await world.version() };
}

function started(world: RollbackWorld): () => boolean {
  const before = world.github.requests.length;
  return () => world.github.requests.slice(before).some(({ path }) => path.endsWith("/statuses"));
}

describe.concurrent("a rollback", { timeout: 300_000 }, () => {
  it(
    "of the first release ever: no candidate, and nothing changes",
    inRollbackWorld(one, async (world) => {
      await world.release("2", 41);
      const { outputs, errors, exitCode } = await world.automatic(41);
      expect(await ending(world, outputs)).toEqual({ result: "no-candidate", reason: "no-candidate", live: "2" });
      expect({ exitCode, errors: errors.join() }).toMatchObject({
        exitCode: 1,
        errors: expect.stringContaining("there is no earlier release"),
      });
      const before = await world.rollback({ inputs: { "allow-unrecorded": "true" } });
      expect(await ending(world, before.outputs)).toEqual({ result: "rolled-back", reason: "ok", live: "1" });
    }),
  );

  it(
    "of a rollback: refused for previous, allowed by name; what was rolled back only with leave",
    inRollbackWorld(one, async (world) => {
      const first = await world.release("1", 41);
      await world.release("2", 42);
      const bad = await world.release("3", 43);
      await world.rollback();
      const again = await world.rollback();
      expect(await ending(world, again.outputs)).toMatchObject({ reason: "rollback-of-rollback", live: "2" });
      const named = await world.rollback({ inputs: { to: String(first) } });
      expect(await ending(world, named.outputs)).toEqual({ result: "rolled-back", reason: "ok", live: "1" });
      const refused = await world.rollback({ inputs: { to: String(bad) } });
      expect(await ending(world, refused.outputs)).toMatchObject({ reason: "not-good", live: "1" });
      const forward = await world.rollback({ inputs: { to: String(bad), "allow-quarantined": "true" } });
      expect(await ending(world, forward.outputs)).toEqual({ result: "rolled-back", reason: "ok", live: "3" });
    }),
  );

  it.each(["not-live", "inconclusive"])(
    "by itself for the verdict %s: none",
    async (verdict) =>
      await inRollbackWorld(one, async (world) => {
        await world.release("1", 41);
        await world.release("2", 42);
        const { outputs, exitCode } = await world.automatic(42, { inputs: { verdict } });
        expect(await ending(world, outputs)).toEqual({ result: "noop", reason: "verdict", live: "2" });
        expect(exitCode).toBe(1);
      })(),
  );

  it(
    "quarantines: the same image is not deployed again, another one is",
    inRollbackWorld(one, async (world) => {
      await world.release("1", 41);
      await world.release("2", 42);
      await world.automatic(42);
      await expect(world.release("2", 44)).rejects.toThrow("was rolled back here");
      await world.release("3", 45);
      expect(await world.version()).toBe("3");
    }),
  );

  it(
    "to a release whose image was removed: the next good one by hand; by itself nothing moves",
    inRollbackWorld(one, async (world) => {
      const first = await world.release("1b", 40);
      const second = await world.release("2", 41);
      const bad = await world.release("3", 42);
      await world.fly.images.prune(`registry.fly.io/${APP}:v2`);
      const before = world.ledger();
      const alone = await world.automatic(42);
      expect(await ending(world, alone.outputs)).toEqual({
        result: "no-candidate",
        reason: "artifact-gone",
        live: "3",
      });
      expect(alone.errors.join()).toContain(`fly/${APP} of deployment ${second} cannot come back`);
      expect(world.ledger()).toEqual(before);
      const { outputs, summary } = await world.rollback({ run: { id: 50 } });
      expect(await ending(world, outputs)).toEqual({ result: "rolled-back", reason: "ok", live: "1b" });
      expect(outputs).toMatchObject({ from: String(bad), to: String(first) });
      expect(summary).toContain(`of deployment ${second} cannot come back`);
    }),
  );

  it(
    "passes over a release that its gate called bad and nobody rolled back",
    inRollbackWorld(one, async (world) => {
      const first = await world.release("1b", 40);
      const gated = await world.release("2", 41);
      const checks = {
        url: world.fly.app(APP).url,
        "expect-version": "other",
        "converge-timeout": "1s",
        interval: "100ms",
      };
      const gate = world.start({
        main: HEALTH_GATE,
        base: { ...checks, records: `${gated},`, preset: "none", "github-token": GITHUB_TOKEN, "fail-on": "unhealthy" },
      });
      const { verdict } = (await gate.done).outputs;
      expect(world.statuses(gated).at(-1)).toContain(`failure: failed gate=${verdict} code=version`);
      await world.release("3", 42);
      const { outputs } = await world.rollback({ run: { id: 50 } });
      expect(outputs).toMatchObject({ result: "rolled-back", to: String(first) });
      expect(await world.version()).toBe("1b");
    }),
  );

  it(
    "says which secrets were set since, what is live, and verifies where the restored release has its health",
    inRollbackWorld(one, async (world) => {
      const health = `${world.fly.app(APP).url}/livez`;
      const first = await world.release("1b", 40, { "health-url": health, secrets: "OLD_KEY=before-1234" });
      const moved = { "health-url": `${world.fly.app(APP).url}/moved`, secrets: "NEW_KEY=since-12345" };
      await world.release("2", 41, moved);
      const elsewhere = { url: moved["health-url"], "expect-version": "none" };
      const { outputs, summary } = await world.automatic(41, { inputs: elsewhere });
      expect(outputs, summary).toMatchObject({ result: "rolled-back", to: String(first), verified: "true" });
      const sha = world.github.repository("acme/app").deployments.find(({ id }) => id === first)?.sha ?? "";
      expect(outputs["live-sha"]).toBe(sha);
      expect(summary).toContain(`| Live now | \`${sha}\``);
      expect(outputs["not-undone"]).toContain("set since then: NEW_KEY");
      expect(outputs["not-undone"]).not.toContain("OLD_KEY");
    }),
  );

  it(
    "that does not make the app well: failed, red, and the next automatic one refuses",
    inRollbackWorld(one, async (world) => {
      await world.release("1", 41);
      await world.release("2", 42);
      const checks = { "expect-version": "another", "converge-timeout": "1s" };
      const { outputs, exitCode } = await world.automatic(42, { inputs: checks });
      expect(await ending(world, outputs)).toEqual({ result: "failed", reason: "unverified", live: "1" });
      expect(exitCode).toBe(1);
      const second = await world.automatic(42);
      expect(second.outputs).toMatchObject({ result: "failed", reason: "attempted" });
    }),
  );

  it(
    "over migrations that older code may not survive: stays, and goes when told to",
    inRollbackWorld(one, async (world) => {
      await world.release("1", 41);
      const migrations = JSON.stringify({ compatibility: "contract", "version-before": "m1", "version-after": "m2" });
      await world.release("2", 42, { migrations });
      for (const call of [world.automatic(42), world.rollback()]) {
        const { outputs } = await call;
        expect(await ending(world, outputs)).toEqual({ result: "blocked-schema", reason: "blocked-schema", live: "2" });
      }
      const { outputs } = await world.rollback({ inputs: { "schema-policy": "accept" } });
      expect(await ending(world, outputs)).toEqual({ result: "rolled-back", reason: "ok", live: "1" });
      expect(outputs["not-undone"]).toContain("stays as it was migrated at m2, and was at m1 before");
    }),
  );

  it(
    "while another run is at work: refused; when that run is over: it goes on from what is live",
    inRollbackWorld(one, async (world) => {
      await world.release("1", 41);
      await world.release("2", 42);
      const begun = started(world);
      const step = world.startRollback({ run: { id: 50 } });
      await until(begun);
      step.child.kill("SIGKILL");
      await step.done;
      const run = { id: 50, headSha: "0".repeat(40), conclusion: null, attempt: 1, path: "r.yml", event: "push" };
      const running = { ...run, status: "in_progress" as "in_progress" | "completed", createdAt: new Date() };
      world.github.repository("acme/app").runs.push(running);
      const refused = await world.rollback({ run: { id: 51 } });
      expect(refused.outputs).toMatchObject({ result: "failed", reason: "busy" });
      expect(refused.errors.join()).toContain("run 50 is at work on");
      running.status = "completed";
      const next = await world.rollback({ run: { id: 52 } });
      expect(await ending(world, next.outputs)).toMatchObject({ live: "1", reason: "ok" });
    }),
  );

  it(
    "that is cancelled: says so in outputs and record within GitHub's time, and the next one goes on",
    inRollbackWorld(one, async (world) => {
      await world.release("1", 41);
      await world.release("2", 42);
      const step = world.startRollback({ run: { id: 50 } });
      await until(() => world.fly.app(APP).releases().length > 2);
      step.child.kill("SIGINT");
      const { outputs, exitCode, signal } = await step.done;
      expect({ exitCode, signal, reason: outputs["reason"] }).toEqual({
        exitCode: 1,
        signal: null,
        reason: "cancelled",
      });
      expect(world.ledger().at(-1)).toMatch(/^rollback \d+: error /);
      const next = await world.rollback({ run: { id: 51 } });
      expect(await ending(world, next.outputs)).toMatchObject({ live: "1", reason: "ok" });
    }),
  );

  it(
    "and another at the same moment: one goes back, the other gives way or finds it done",
    inRollbackWorld(one, async (world) => {
      await world.release("1", 41);
      await world.release("2", 42);
      const all = await Promise.all([50, 51].map((id) => world.rollback({ run: { id } })));
      const results = all.map(({ outputs }) => outputs["result"] ?? "");
      expect(results).toContain("rolled-back");
      expect(results.filter((result) => !["rolled-back", "failed", "noop"].includes(result))).toEqual([]);
      expect(await world.version()).toBe("1");
      expect(
        world.fly
          .app(APP)
          .releases()
          .filter(({ status }) => status === "running"),
      ).toEqual([]);
    }),
  );

  it(
    "that is at work when a deploy begins: the deploy refuses, and the rollback ends well",
    inRollbackWorld(one, async (world) => {
      await world.release("1", 41);
      await world.release("2", 42);
      const { tag } = await world.push("3");
      const run = { headSha: "0".repeat(40), conclusion: null, attempt: 1, path: "r.yml", event: "push" };
      const at = { status: "in_progress" as const, createdAt: new Date() };
      world.github.repository("acme/app").runs.push({ ...run, ...at, id: 50 });
      const begun = started(world);
      const back = world.startRollback({ run: { id: 50 } });
      await until(begun);
      // It takes as long as the deploy needs to look.
      back.child.kill("SIGSTOP");
      const { outputs, errors } = await world.deploy({ inputs: { image: tag }, run: { id: 51 } });
      back.child.kill("SIGCONT");
      expect(outputs["result"]).toBe("failed");
      expect(errors.join()).toContain("run 50 is about to release");
      const { outputs: ended } = await back.done;
      expect(await ending(world, ended)).toEqual({ result: "rolled-back", reason: "ok", live: "1" });
    }),
  );

  it(
    "and a deploy at the same moment: one of the two is live in full",
    inRollbackWorld({ machines: 2 }, async (world) => {
      await world.release("1", 41);
      await world.release("2", 42);
      const { tag, digest } = await world.push("3");
      const deploy: Step = world.start({ inputs: { image: tag }, run: { id: 50 } });
      const [deployed, back] = await Promise.all([deploy.done, world.rollback({ run: { id: 51 } })]);
      const outcomes = { deploy: deployed.outputs["result"], rollback: back.outputs["result"] };
      const digests = world.fly
        .app(APP)
        .machines()
        .map(({ image_ref: image }) => image.digest);
      expect(new Set(digests).size, JSON.stringify(outcomes)).toBe(1);
      expect(deployed.exitCode === 0 || back.exitCode === 0, JSON.stringify(outcomes)).toBe(true);
      if (outcomes.deploy === "deployed" && outcomes.rollback !== "rolled-back") expect(digests[0]).toBe(digest);
    }),
  );
});

const answer = (status: number, rest: object = {}) => ({
  kind: "answer" as const,
  status,
  body: { message: "planted" },
  ...rest,
});
const writes = { method: "POST", path: /\/deployments(\/\d+\/statuses)?$/, times: Infinity };

const FAILURES = [
  ["403", answer(403)],
  ["404", answer(404)],
  ["409", answer(409)],
  ["422", answer(422)],
  ["429 with Retry-After", answer(429, { headers: { "retry-after": "1" } })],
  ["500", answer(500)],
  ["502 as HTML", answer(502, { headers: { "content-type": "text/html" }, body: "<html>bad gateway</html>" })],
  ["a page of a proxy instead of an answer", answer(200, { headers: { "content-type": "text/html" }, body: "<html>" })],
  ["slow answers", { kind: "delay" as const, ms: 1_000 }],
  ["no answer at all", { kind: "hang" as const }],
] as const;

describe.concurrent("a rollback while GitHub fails", { timeout: 300_000 }, () => {
  it.each(FAILURES)("to write: %s: it goes back all the same, and says what is not recorded", async (what, fault) => {
    await inRollbackWorld(one, async (world) => {
      await world.release("1", 41);
      await world.release("2", 42);
      world.github.faults.add({ ...writes, ...fault });
      const { outputs, warnings } = await world.rollback();
      expect(await ending(world, outputs)).toEqual({ result: "rolled-back", reason: "ok", live: "1" });
      if (what !== "slow answers") expect(warnings.join()).toContain("the rollback is in no record");
    })();
  });

  it(
    "to answer GraphQL alone: it reads through REST, and goes back",
    inRollbackWorld(one, async (world) => {
      await world.release("1", 41);
      await world.release("2", 42);
      world.github.faults.add({ path: "/graphql", times: Infinity, ...answer(502) });
      const { outputs } = await world.rollback();
      expect(await ending(world, outputs)).toEqual({ result: "rolled-back", reason: "ok", live: "1" });
      expect(world.ledger().at(-1)).toMatch(/^rollback \d+: success /);
    }),
  );

  it.each([403, 404, 409, 422, 500])(
    "to read (%i): it does not guess; a release that is named comes back all the same",
    (status) =>
      inRollbackWorld(one, async (world) => {
        await world.release("1", 41);
        await world.release("2", 42);
        world.github.faults.add({ path: "*", times: Infinity, ...answer(status) });
        const { outputs, errors } = await world.rollback();
        expect(await ending(world, outputs)).toEqual({ result: "no-candidate", reason: "no-records", live: "2" });
        expect(errors.join()).toContain("no release of this environment is recorded");
        const inputs = { targets: `fly/${APP}`, to: "v1", "allow-unrecorded": "true" };
        const named = await world.rollback({ inputs });
        expect(await ending(world, named.outputs)).toEqual({ result: "rolled-back", reason: "ok", live: "1" });
      })(),
  );

  it.each(FAILURES.filter(([what]) => !what.startsWith("slow") && !what.startsWith("429")))(
    "a deploy refuses without a record: %s",
    async (_what, fault) => {
      await inRollbackWorld(one, async (world) => {
        world.github.faults.add({ method: "POST", path: /\/deployments$/, times: Infinity, ...fault });
        const { outputs, exitCode } = await world.deploy({ inputs: { image: world.next.tag } });
        expect({ exitCode, result: outputs["result"], live: await world.version() }).toEqual({
          exitCode: 1,
          result: "failed",
          live: "1",
        });
      })();
    },
  );
});
