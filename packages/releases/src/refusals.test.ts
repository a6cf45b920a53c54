import { UserError } from "@slipway/core";
import { describe, expect, it } from "vitest";

import type { ReleaseEntry } from "./entry.ts";
import type { Status } from "./history.ts";
import { RECORD_SCHEMA } from "./record.ts";
import { type Wish, refuseByHistory } from "./refusals.ts";

const NEW = `sha256:${"b".repeat(64)}`;
const OLD = `sha256:${"a".repeat(64)}`;
const SHA = "0123456789abcdef0123456789abcdef01234567";
const OTHER = "f".repeat(40);

const success: Status = { state: "success", description: "deployed", createdAt: "2026-01-01T00:00:00Z" };
const rolledBack: Status = { state: "failure", description: "rolled-back to=v41", createdAt: "2026-01-01T01:00:00Z" };

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

const wish: Wish = {
  context: { sha: SHA, runId: 42, runAttempt: 1 },
  digest: NEW,
  allowQuarantined: false,
  allowOlder: false,
};

describe("refuseByHistory", () => {
  const bad = [success, rolledBack];

  it.each<[string, Shape, Partial<Wish>]>([
    ["the image was rolled back, whatever its commit", { sha: OTHER, digest: NEW, statuses: bad }, {}],
    ["the commit was rolled back, and its image is not known", { statuses: bad }, {}],
    ["the commit was rolled back, and Fly builds the image now", { digest: OLD, statuses: bad }, { digest: undefined }],
    [
      "an old run is run again after a newer release",
      { sha: OTHER, run: 43 },
      { context: { ...wish.context, runAttempt: 2 } },
    ],
  ])("refuses when %s", (_what, shape, change) => {
    expect(() => refuseByHistory([entry(shape)], { ...wish, ...change })).toThrow(UserError);
  });

  it.each<[string, Shape, Partial<Wish>]>([
    ["nothing was rolled back", { digest: NEW }, {}],
    ["another image of the commit was rolled back", { digest: OLD, statuses: bad }, {}],
    ["it is allowed to deploy a quarantined one", { digest: NEW, statuses: bad }, { allowQuarantined: true }],
    [
      "the newer release was not good",
      { run: 43, statuses: [{ ...success, state: "failure" }] },
      { context: { ...wish.context, runAttempt: 2 } },
    ],
    ["it is the first attempt of its run", { sha: OTHER, run: 43 }, {}],
    [
      "it is allowed to go back",
      { sha: OTHER, run: 43 },
      { context: { ...wish.context, runAttempt: 2 }, allowOlder: true },
    ],
  ])("lets it through when %s", (_what, shape, change) => {
    expect(() => refuseByHistory([entry(shape)], { ...wish, ...change })).not.toThrow();
  });

  it("says which deployment was rolled back, and why", () => {
    const refusing = () => refuseByHistory([entry({ digest: NEW, statuses: bad })], wish);
    expect(refusing).toThrow("the image sha256:bbbbbbbbbbbb was rolled back here (deployment 7: rolled-back to=v41)");
  });
});
