import { readFileSync } from "node:fs";
import { join } from "node:path";

import { type ActionsServicesStandIn, startActionsServices } from "@slipway/stand-ins/actions-services";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { acquireFlyctl } from "./acquire.ts";
import { actionsCache } from "./archive-cache.ts";
import {
  PROGRAM,
  type ReleaseServer,
  type TestMachine,
  archiveWith,
  body,
  startReleases,
  testMachine,
} from "./testing.ts";

const VERSION = "0.4.98";
const GITHUB = `/gh/v${VERSION}/flyctl_${VERSION}_Linux_x86_64.tar.gz`;
const good = archiveWith(PROGRAM);
const version = `${VERSION}@sha256:${good.sha256}`;

let services: ActionsServicesStandIn;
let releases: ReleaseServer;
let machine: TestMachine;

beforeEach(async () => {
  services = await startActionsServices({ repository: "acme/app" });
  releases = await startReleases({ [GITHUB]: body(good.bytes) });
  machine = testMachine(releases);
  // GitHub's client reads the job's variables itself, and prints workflow commands.
  vi.spyOn(process.stdout, "write").mockReturnValue(true);
  for (const [name, value] of Object.entries(services.env)) vi.stubEnv(name, value);
  vi.stubEnv("RUNNER_TEMP", machine.ports.env["RUNNER_TEMP"]);
  vi.stubEnv("GITHUB_WORKSPACE", machine.workspace);
  vi.stubEnv("GITHUB_SERVER_URL", "https://github.com");
});

afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  await Promise.all([services.close(), releases.close()]);
  machine.remove();
});

/** A job on another runner: the same paths, another tool cache. */
async function job(tools: string) {
  const env = { ...machine.ports.env, ...services.env, RUNNER_TOOL_CACHE: join(machine.root, tools) };
  return await acquireFlyctl({ version, workspace: machine.workspace }, { ...machine.ports, env });
}

describe("GitHub's own cache client", () => {
  it("keeps the archive for the next job, under a key that has its checksum", async () => {
    expect(await job("first")).toMatchObject({ source: "github" });
    const next = await job("second");
    expect(next).toMatchObject({ source: "actions-cache", version: VERSION });
    expect(readFileSync(next.path, "utf8")).toBe(PROGRAM);
    expect(releases.paths).toEqual([GITHUB]);
    expect(services.state.cacheEntries.map(({ key }) => key)).toEqual([
      `slipway-flyctl-${VERSION}-Linux-x86_64-${good.sha256.slice(0, 16)}`,
    ]);
    expect(services.violations).toEqual([]);
  });

  it("is not asked for where a runner has no cache", async () => {
    expect(await actionsCache({})).toBeUndefined();
  });
});
