import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { beforeEach, describe, expect, it, vi } from "vitest";

import { PROGRAM } from "./support/cli.ts";
import { cutBuild } from "./support/cut-build.ts";
import { deployWithOurs } from "./support/deploy-with-ours.ts";
import { PATIENCE, realCliMissing } from "./support/missing.ts";

const missing = realCliMissing();

vi.setConfig({ testTimeout: PATIENCE });

beforeEach((context) => {
  if (missing !== undefined) context.skip(missing);
});

it("the action builds with the real CLI, deploys what it built, and leaves nothing of what was pulled", async () => {
  const folder = await mkdtemp(join(tmpdir(), "slipway-sources-"));
  try {
    await writeFile(join(folder, "index.html"), "<h1>built</h1>");
    const inputs = { build: "true", "cli-path": PROGRAM };
    const project = { env: { DATABASE_PASSWORD: "canary-pulled-4711" } };
    const { step, page } = await deployWithOurs({ folder, cwd: folder, inputs, project });
    expect(step.exitCode, step.stdout).toBe(0);
    expect(page).toBe("<h1>built</h1>");
    expect((await readdir(join(folder, ".vercel"))).filter((name) => name.startsWith(".env"))).toEqual([]);
    expect(step.stdout.replaceAll(/^::add-mask::.*$/gm, "")).not.toContain("canary-pulled-4711");
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

describe("an action that is cut off while the real CLI builds", () => {
  it("by a cancellation removes what was pulled, and deploys nothing", async () => {
    const { step, during, after, created } = await cutBuild("SIGINT");
    expect([during, after, created]).toEqual([[".env.production.local"], [], 0]);
    expect(step.exitCode, step.stdout).toBe(1);
    expect(step.outputs).toMatchObject({ result: "interrupted" });
  });

  it("outright leaves it to the post step, which removes it", async () => {
    const { during, after, inTheEnd, created } = await cutBuild("SIGKILL");
    expect([during, after]).toEqual([[".env.production.local"], [".env.production.local"]]);
    expect([inTheEnd, created]).toEqual([[], 0]);
  });
});
