import { describe, expect, it } from "vitest";

import { APP, inRollbackWorld } from "./rolled-back-world.ts";

// The action as a process of its own, against stand-ins for GitHub and Fly whose machines really run the app.

describe.concurrent("rollback", { timeout: 120_000 }, () => {
  it(
    "after two good releases and a bad one: by itself, back on the second, verified, and the job stays red",
    inRollbackWorld({ machines: 2 }, async (world) => {
      await world.release("1", 41);
      const good = await world.release("2", 42);
      const bad = await world.release("3", 43);
      const result = await world.automatic(43);
      expect(result.outputs).toMatchObject({
        result: "rolled-back",
        reason: "ok",
        from: String(bad),
        to: String(good),
        verified: "true",
        verdict: "healthy",
      });
      expect(result.exitCode).toBe(1);
      expect(result.errors.join()).toContain(`fly/${APP} ${good} is live again`);
      expect(await world.version()).toBe("2");
      const [, second, third, back] = world.ledger();
      expect(second).toMatch(/^deploy \d+: success deployed/);
      expect(third).toMatch(new RegExp(`: failure rolled-back to=${good} by=\\d+ run=43$`));
      expect(back).toMatch(
        new RegExp(`^rollback \\d+: success restored healthy version=2 .* rel=v4 to=${good} of=${bad}$`),
      );
      expect(result.summary).toContain("Not undone");
      expect(JSON.parse(result.outputs["not-undone"] ?? "")).toContain(`${APP}: secrets on Fly stay as they are now`);
    }),
  );

  it(
    "by hand: a dry run shows the candidates and changes nothing; then it goes back and is green",
    inRollbackWorld({ machines: 1 }, async (world) => {
      const good = await world.release("1", 41);
      const bad = await world.release("2", 42);
      const before = world.ledger();
      const dry = await world.rollback({ inputs: { "dry-run": "true", reason: "", confirm: "" } });
      expect(dry).toMatchObject({
        exitCode: 0,
        errors: [],
        outputs: { result: "dry-run", from: String(bad), to: String(good) },
      });
      expect(dry.summary).toContain("the newest that was proven good");
      expect(world.ledger()).toEqual(before);
      const result = await world.rollback({ run: { id: 50 } });
      expect(result).toMatchObject({ exitCode: 0, errors: [], outputs: { result: "rolled-back", verified: "true" } });
      expect(await world.version()).toBe("1");
    }),
  );

  it(
    "runs flyctl again when the limit of the Machines API refused it: others have listed the machines just before",
    inRollbackWorld({ machines: 1 }, async (world) => {
      await world.release("1", 41);
      await world.release("2", 42);
      // The action lists the machines twice before flyctl does.
      const path = `/v1/apps/${APP}/machines`;
      const body = { error: "rate limit exceeded" };
      world.fly.faults.http.add({ kind: "answer", method: "GET", path, after: 2, status: 429, body });
      const result = await world.rollback();
      expect(result.stdout).toContain("(rate limit exceeded); trying again");
      expect(result).toMatchObject({ exitCode: 0, errors: [], outputs: { result: "rolled-back", verified: "true" } });
      expect(await world.version()).toBe("1");
    }),
  );
});
