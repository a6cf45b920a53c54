import { describe, expect, it } from "vitest";

import { PROJECT, inWorld } from "./world.ts";

describe("vercel-deploy", () => {
  it(
    "stages, writes the record, promotes exactly that deployment and proves it",
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
      });
      expect(made).toMatchObject({ target: "production", substate: "PROMOTED" });
      expect(made?.body).toMatchObject({ autoAssignCustomDomains: false });
      expect(await world.page()).toBe("new");
      expect(world.statuses()).toEqual([
        "in_progress: deploying",
        `success: promoted dpl=${made?.id} was=${world.live} live=${made?.id}`,
      ]);
    }),
  );
});
