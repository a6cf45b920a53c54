import { fakeExec } from "@slipway/core/testing";
import { describe, expect, it } from "vitest";

import { findEpoch } from "./epoch.ts";
import { readEvent } from "./event.ts";
import { eventLabels } from "./labels.ts";
import { resolveTags } from "./tag-rules.ts";

const sha = "0123456789abcdef0123456789abcdef01234567";
const all = ["sha", "branch", "semver", "latest"];

describe("resolveTags", () => {
  it.each([
    ["refs/heads/main", ["sha-0123456", "main", "latest"]],
    ["refs/heads/feature/Äbc_d", ["sha-0123456", "feature-bc_d"]],
    ["refs/heads/-.x/", ["sha-0123456", "x"]],
    [`refs/heads/${"a".repeat(200)}`, ["sha-0123456", "a".repeat(128)]],
    ["refs/tags/v1.2.3", ["sha-0123456", "1.2.3", "1.2", "1", "latest"]],
    ["refs/tags/0.2.3", ["sha-0123456", "0.2.3", "0.2", "latest"]],
    ["refs/tags/v1.2.3-rc.1", ["sha-0123456", "1.2.3-rc.1"]],
    ["refs/tags/v1.2.3+7", ["sha-0123456", "1.2.3", "1.2", "1", "latest"]],
    ["refs/tags/nightly", ["sha-0123456"]],
  ])("%s", (ref, tags) => {
    expect(resolveTags(all, { sha, ref, pullRequest: undefined, defaultBranch: "main" })).toEqual(tags);
  });

  it("gives a pull request a tag of its own, whatever its branch is called", () => {
    const source = { sha, ref: "refs/pull/7/merge", pullRequest: 7, defaultBranch: "main" };
    expect(resolveTags(all, source)).toEqual(["sha-0123456", "pr-7"]);
  });

  it("takes other words as they are, keeps each once, and moves latest last", () => {
    const source = { sha, ref: "refs/heads/main", pullRequest: undefined, defaultBranch: "main" };
    expect(resolveTags(["latest", "main", "branch", "Stable"], source)).toEqual(["main", "Stable", "latest"]);
  });
});

describe("readEvent", () => {
  it("reads what a push says", () => {
    const event = {
      repository: { default_branch: "main", description: "An API", license: { spdx_id: "MIT" }, private: true },
      head_commit: { id: sha, timestamp: "2026-01-02T03:04:05+01:00" },
    };
    expect(readEvent(event, sha)).toEqual({
      defaultBranch: "main",
      description: "An API",
      license: "MIT",
      pullRequest: undefined,
      committed: Date.parse("2026-01-02T02:04:05Z") / 1_000,
    });
    expect(readEvent(event, "another").committed).toBeUndefined();
  });

  it.each([undefined, [], { repository: 7 }, "{"])("knows nothing from %j", (event) =>
    expect(Object.values(readEvent(event, sha)).every((value) => value === undefined)).toBe(true),
  );
});

describe("eventLabels", () => {
  const context = { repository: "acme/api", serverUrl: "https://github.com", sha, ref: "refs/tags/v1.2.3" };
  it("names source, revision, version and the commit's time", () => {
    expect(eventLabels(context, readEvent({}, sha), 0)).toEqual({
      "org.opencontainers.image.title": "api",
      "org.opencontainers.image.url": "https://github.com/acme/api",
      "org.opencontainers.image.source": "https://github.com/acme/api",
      "org.opencontainers.image.version": "1.2.3",
      "org.opencontainers.image.created": "1970-01-01T00:00:00.000Z",
      "org.opencontainers.image.revision": sha,
    });
  });
});

describe("findEpoch", () => {
  const git = (stdout: string, exitCode = 0) => fakeExec(() => ({ stdout, exitCode }));
  it("believes the job, then the event, then git", async () => {
    const source = { exec: git("30"), env: { SOURCE_DATE_EPOCH: "10" }, workspace: "/", committed: 20 };
    expect(await findEpoch(source)).toBe(10);
    expect(await findEpoch({ ...source, env: {} })).toBe(20);
    expect(await findEpoch({ ...source, env: {}, committed: undefined })).toBe(30);
    expect(await findEpoch({ ...source, env: {}, committed: undefined, exec: git("", 128) })).toBeUndefined();
  });
  it("refuses a time that is none", () =>
    expect(
      findEpoch({ exec: git(""), env: { SOURCE_DATE_EPOCH: "now" }, workspace: "/", committed: undefined }),
    ).rejects.toThrow('SOURCE_DATE_EPOCH must be seconds since 1970; got "now"'));
});
