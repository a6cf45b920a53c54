import { describe, expect, it } from "vitest";

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
