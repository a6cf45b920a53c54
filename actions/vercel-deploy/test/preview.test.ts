import { readFileSync } from "node:fs";

import { expect, it, vi } from "vitest";

import { inWorld, type World } from "./world.ts";

// Processes are started, on a machine that may be busy.
vi.setConfig({ testTimeout: 120_000 });

const FIRST = { sha: "0123456789abcdef0123456789abcdef01234567" };

/** What the runner sets in a run for a pull request. */
async function forPull(world: World): Promise<Readonly<Record<string, string>>> {
  const repository = { full_name: "acme/app", id: 1 };
  const head = { ...FIRST, ref: "feature", repo: repository };
  await world.write({
    "../event.json": JSON.stringify({
      number: 7,
      pull_request: { number: 7, head, base: { repo: repository } },
      repository,
    }),
  });
  const path = `${world.workspace}/../event.json`;
  expect(readFileSync(path, "utf8")).toContain("pull_request");
  return { GITHUB_EVENT_PATH: path, GITHUB_EVENT_NAME: "pull_request", GITHUB_HEAD_REF: "feature" };
}

const bodies = ({ github }: World): string[] =>
  github.requests
    .filter(({ method, path }) => /\/comments/.test(path) && method !== "GET")
    .map(({ method, path, status, body }) => `${method} ${path} ${status} ${body}`);

it(
  "a pull request is told of its preview, first that it is on its way and then that it is ready, in one comment",
  inWorld({}, async (world) => {
    const env = await forPull(world);
    const inputs = { target: "preview", record: "off" };
    const result = await world.deploy({ env, inputs });
    expect(result.exitCode, result.stdout).toBe(0);
    const told = bodies(world);
    expect(told.map((line) => line.split(" ").slice(0, 1)[0])).toEqual(["POST", "PATCH"]);
    expect(told[1]).toContain(result.outputs["url"]);
    world.vercel.faults.add({ kind: "build-fails", message: "No output" });
    const failed = await world.deploy({ env, inputs, run: { id: 43 } });
    expect(failed.exitCode).toBe(1);
    expect(bodies(world).at(-1)).toMatch(/^PATCH .*No output/);
  }),
);

it(
  "a production deploy, and one without comments, tell nobody",
  inWorld({}, async (world) => {
    const env = await forPull(world);
    await world.deploy({ env, inputs: { record: "off" } });
    await world.deploy({ env, inputs: { target: "preview", record: "off", comment: "false" } });
    expect(bodies(world)).toEqual([]);
  }),
);
