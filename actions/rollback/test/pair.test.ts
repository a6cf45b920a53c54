import { describe, expect, it } from "vitest";

import { APP } from "./rolled-back-world.ts";
import { withVercel } from "./with-vercel.ts";

// An API on Fly and a frontend on Vercel, which go back together.

describe.concurrent("a pair", { timeout: 300_000 }, () => {
  it(
    "goes back as one set, the frontend first, to what ran together",
    withVercel(async (world) => {
      for (const run of [41, 42, 43]) {
        await world.release(String(run), run);
        const { outputs, errors } = await world.releasePage(`page ${run}`, run);
        expect(errors).toEqual([]);
        expect(outputs["result"]).toBe("promoted");
      }
      expect(await world.pair()).toEqual(["43", "page 43"]);
      const { outputs, errors } = await world.automatic(43, { inputs: { ...world.reach, "expect-version": "42" } });
      expect(outputs, errors.join()).toMatchObject({ result: "rolled-back", verified: "true" });
      expect(await world.pair()).toEqual(["42", "page 42"]);
      const targets = JSON.parse(outputs["targets"] ?? "[]") as readonly { readonly target: string }[];
      expect(targets.map(({ target }) => target)).toEqual(["vercel/prj_demo", "fly/acme-api"]);
      const undone = world.ledger().filter((line) => line.includes("failure rolled-back"));
      expect(undone).toHaveLength(2);
    }),
  );

  it(
    "goes back as one set when its second half failed to come",
    withVercel(async (world) => {
      await world.release("41", 41);
      await world.releasePage("page 41", 41);
      await world.release("42", 42);
      const refused = {
        method: "POST",
        path: "/v10/projects/*",
        kind: "answer",
        status: 400,
        times: Infinity,
      } as const;
      world.vercel.faults.http.add({ ...refused, body: { error: { code: "bad_request", message: "planted" } } });
      const failed = await world.releasePage("page 42", 42);
      expect(failed.exitCode).toBe(1);
      world.vercel.faults.http.clear();
      const { outputs, errors } = await world.automatic(42, { inputs: world.reach });
      expect(outputs, errors.join()).toMatchObject({ result: "rolled-back", verified: "true" });
      expect(await world.pair()).toEqual(["41", "page 41"]);
    }),
  );

  it(
    "of which one half cannot go back: the other one does, and the result is partial, loud and never called back",
    withVercel(async (world) => {
      for (const run of [41, 42]) {
        await world.release(String(run), run);
        await world.releasePage(`page ${run}`, run);
      }
      world.fly.faults.add({ kind: "checks-critical", app: APP });
      const call = { inputs: { ...world.reach, "expect-version": "none", url: "", timeout: "10s" } };
      const { outputs, errors, exitCode, summary } = await world.automatic(42, call);
      expect(outputs, errors.join()).toMatchObject({ result: "partial", reason: "not-proven" });
      expect(exitCode).toBe(1);
      expect(await world.page()).toBe("page 41");
      const targets = JSON.parse(outputs["targets"] ?? "[]") as readonly { readonly result: string }[];
      expect(targets.map(({ result }) => result)).toEqual(["restored", "failed"]);
      // What did not arrive is not called live.
      expect(outputs["to"]?.split(",")).toHaveLength(1);
      expect(outputs["live-sha"]).toContain("unknown");
      expect(summary).toContain("not known (`fly/acme-api`)");
      world.fly.faults.clear();
      const next = await world.rollback({ run: { id: 50 }, inputs: { ...world.reach, "expect-version": "none" } });
      expect(next.outputs, next.errors.join()).toMatchObject({ result: "rolled-back" });
      expect(await world.pair()).toEqual(["41", "page 41"]);
    }),
  );

  it(
    "is taken forward again by name: a rollback of a rollback, which Vercel calls a promote",
    withVercel(async (world) => {
      const reach = { ...world.reach, "expect-version": "none" };
      for (const run of [41, 42]) {
        await world.release(String(run), run);
        await world.releasePage(`page ${run}`, run);
      }
      const { outputs } = await world.rollback({ run: { id: 50 }, inputs: reach });
      expect(outputs).toMatchObject({ result: "rolled-back" });
      const guessed = await world.rollback({ run: { id: 51 }, inputs: reach });
      expect(guessed.outputs).toMatchObject({ result: "failed", reason: "rollback-of-rollback" });
      const undone = (outputs["from"] ?? "").split(",")[0] ?? "";
      const before = world.vercel.requests.length;
      const inputs = { ...reach, to: undone, "allow-quarantined": "true" };
      const forward = await world.rollback({ run: { id: 52 }, inputs });
      expect(forward.outputs, forward.errors.join()).toMatchObject({ result: "rolled-back" });
      expect(await world.pair()).toEqual(["42", "page 42"]);
      const posts = world.vercel.requests.slice(before).filter(({ method }) => method === "POST");
      expect(posts.map(({ path }) => path.replace(/dpl_\w+$/, "…"))).toEqual(["/v10/projects/prj_demo/promote/…"]);
    }),
  );

  it(
    "of which the deployment on Vercel was deleted: the pair before, by hand",
    withVercel(async (world) => {
      const ids: string[] = [];
      for (const run of [41, 42, 43]) {
        await world.release(String(run), run);
        const { outputs } = await world.releasePage(`page ${run}`, run);
        ids.push(outputs["deployment-id"] ?? "");
      }
      const gone = { method: "GET", path: `/v13/deployments/${ids[1]}`, kind: "answer", status: 404 } as const;
      const body = { error: { code: "not_found", message: "The deployment could not be found" } };
      world.vercel.faults.http.add({ ...gone, body, times: Infinity });
      const { outputs, errors } = await world.rollback({ inputs: { ...world.reach, "expect-version": "none" } });
      expect(outputs, errors.join()).toMatchObject({ result: "rolled-back" });
      expect(await world.pair()).toEqual(["41", "page 41"]);
    }),
  );

  it(
    "asks for the token of every target, all at once and before anything moves",
    withVercel(async (world) => {
      await world.release("41", 41);
      await world.releasePage("page 41", 41);
      const { errors, outputs } = await world.rollback({ inputs: { "fly-api-token": "" } });
      expect(outputs["result"]).toBe("failed");
      expect(errors.join()).toContain(
        "fly-api-token is needed for fly/acme-api; vercel-token is needed for vercel/prj_demo",
      );
    }),
  );
});
