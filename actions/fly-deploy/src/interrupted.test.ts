import type { FlyRelease, FlyState } from "@slipway/platforms/fly";
import { NEW, OLD, machineAnswer } from "@slipway/platforms/fly/testing";
import { RECORD_SCHEMA, type ReleaseEntry, type Status } from "@slipway/releases";
import { describe, expect, it } from "vitest";

import { type Intent, intentOf, leftBehind } from "./interrupted.ts";

const SHA = "0123456789abcdef0123456789abcdef01234567";

const success: Status = { state: "success", description: "deployed", createdAt: "2026-01-01T00:00:00Z" };

interface Shape {
  readonly sha?: string;
  readonly digest?: string | undefined;
  readonly run?: number;
  readonly statuses?: readonly Status[];
}

function entry({ sha = SHA, digest, run = 41, statuses = [success] }: Shape): ReleaseEntry {
  const artifact = digest === undefined ? { type: "build" as const } : { type: "image" as const, ref: "a/b", digest };
  return {
    id: 7,
    sha,
    environment: "production",
    createdAt: "2026-01-01T00:00:00Z",
    statuses,
    record: {
      schema: RECORD_SCHEMA,
      kind: "deploy",
      group: `${run}.1`,
      target: { id: "fly/acme-api", platform: "fly", app: "acme-api" },
      artifact,
      source: { sha, ref: "refs/heads/main" },
      after: 41,
      run: { id: run, attempt: 1, workflow: "deploy", actor: "octocat" },
    },
  };
}

describe("leftBehind", () => {
  const release = (version: number, status: string, digest = NEW): FlyRelease => ({
    id: `r${version}`,
    version,
    status,
    image: `registry.fly.io/acme-api:x@${digest}`,
    createdAt: undefined,
  });
  const intent: Intent = { after: 41, digest: NEW };
  const live = release(41, "complete", OLD);

  function seen(
    releases: readonly FlyRelease[],
    ...machines: readonly number[]
  ): Pick<FlyState, "releases" | "machines" | "current"> {
    const shapes = machines.map((version, index) => machineAnswer({ id: `m${index}`, release: version }));
    return {
      releases,
      current: releases.find(({ status }) => status === "complete"),
      machines: shapes.map(({ id }, index) => ({
        id,
        region: "ams",
        state: "started",
        group: "app",
        release: machines[index],
        image: undefined,
        digest: undefined,
        checks: { passing: 1, total: 1 },
        host: "ok",
        standby: false,
        crashed: false,
      })),
    };
  }

  it.each([
    ["interrupted: not-started live=v41", seen([live], 41, 41)],
    ["interrupted rel=v42 is=running machines=0/2 live=v41", seen([release(42, "running"), live], 41, 41)],
    ["interrupted rel=v42 is=interrupted machines=1/2 live=v41", seen([release(42, "interrupted"), live], 42, 41)],
    ["interrupted rel=v42 is=complete machines=2/2 live=v42", seen([release(42, "complete"), live], 42, 42)],
    [
      "interrupted rel=v43 is=running machines=1/1 live=v41",
      seen([release(43, "running"), release(42, "failed", OLD), live], 43),
    ],
    ["interrupted: not-started live=none", seen([])],
  ])("says %s", (description, state) => {
    expect(leftBehind(intent, state)).toBe(description);
  });

  it("takes the first release after it when no image is known", () => {
    const state = seen([release(43, "complete"), release(42, "failed"), live], 43);
    expect(leftBehind({ after: 41, digest: undefined }, state)).toMatch(/^interrupted rel=v42 is=failed machines=0\/1/);
  });
});

describe("intentOf", () => {
  it("is what the record says, or what can be read from what was before", () => {
    const { record } = entry({ digest: NEW });
    expect(intentOf(record)).toEqual({ after: 41, digest: NEW });
    const { after: _after, ...older } = record;
    expect(intentOf({ ...older, before: { release: "v40", observed: "2026-01-01T00:00:00Z" } }).after).toBe(40);
    expect(intentOf(older)).toEqual({ after: 0, digest: NEW });
  });
});
