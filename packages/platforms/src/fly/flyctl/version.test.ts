import { UserError } from "@slipway/core";
import { describe, expect, it } from "vitest";

import { CHECKSUMS } from "./checksums.ts";
import { hostName, hostOf } from "./host.ts";
import { FLYCTL_VERSION, PINNED_FLYCTL, assetOf, wantedFlyctl } from "./version.ts";

const linux = hostOf("linux", "x64");
const sum = "a".repeat(64);

describe("the pinned flyctl", () => {
  it.each([
    ["linux", "x64", "Linux_x86_64.tar.gz"],
    ["linux", "arm64", "Linux_arm64.tar.gz"],
    ["darwin", "x64", "macOS_x86_64.tar.gz"],
    ["darwin", "arm64", "macOS_arm64.tar.gz"],
    ["win32", "x64", "Windows_x86_64.zip"],
    ["win32", "arm64", "Windows_arm64.zip"],
  ])("has a checksum for %s on %s", (platform, arch, ending) => {
    const host = hostOf(platform, arch);
    expect(assetOf(PINNED_FLYCTL, host)).toBe(`flyctl_${PINNED_FLYCTL}_${ending}`);
    expect(wantedFlyctl(PINNED_FLYCTL, host).sha256).toBe(CHECKSUMS[PINNED_FLYCTL]?.[hostName(host)]);
    expect(wantedFlyctl(PINNED_FLYCTL, host).sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it("has another checksum for each machine", () => {
    const sums = Object.values(CHECKSUMS[PINNED_FLYCTL] ?? {});
    expect(new Set(sums).size).toBe(6);
  });

  it.each([
    ["sunos", "x64"],
    ["linux", "ia32"],
  ])("is not there for %s on %s, and that is said", (platform, arch) => {
    expect(() => hostOf(platform, arch)).toThrow(`there is no flyctl for ${platform} on ${arch}`);
  });
});

describe("flyctl-version", () => {
  it.each([
    [PINNED_FLYCTL, PINNED_FLYCTL],
    [`v${PINNED_FLYCTL}`, PINNED_FLYCTL],
    [` ${PINNED_FLYCTL}\n`, PINNED_FLYCTL],
    [`0.4.87@sha256:${sum}`, "0.4.87"],
    [`v0.4.87@sha256:${sum}`, "0.4.87"],
  ])("%j is version %s", (text, version) => {
    expect(wantedFlyctl(text, linux).version).toBe(version);
    expect(text.trim()).toMatch(FLYCTL_VERSION);
  });

  it.each(["latest", "1.6", "v1", "", "0.4.87@sha256:abc", `0.4.87@${sum}`, "2026.8.7-pr5051.2", "0.4.87/../x"])(
    "%j is refused",
    (text) => {
      expect(text).not.toMatch(FLYCTL_VERSION);
      expect(() => wantedFlyctl(text, linux)).toThrow(UserError);
      expect(() => wantedFlyctl(text, linux)).toThrow("is not a version of flyctl");
    },
  );

  it("without a checksum that is known says which line of which file to give", () => {
    const error = problem(() => wantedFlyctl("0.4.87", linux));
    expect(error.message).toContain("does not know the checksum of flyctl 0.4.87 (flyctl_0.4.87_Linux_x86_64.tar.gz)");
    expect(error.hint).toContain("flyctl_0.4.87_checksums.txt");
  });

  it("with another checksum than the known one is refused", () => {
    expect(() => wantedFlyctl(`${PINNED_FLYCTL}@sha256:${sum}`, linux)).toThrow("the checksum of flyctl");
  });
});

function problem(work: () => unknown): UserError {
  try {
    work();
  } catch (error) {
    if (error instanceof UserError) return error;
  }
  throw new Error("no UserError was thrown");
}
