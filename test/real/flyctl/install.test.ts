// The action's bundle gets the real flyctl by itself, from the very addresses that it has for everybody: github.com and
// api.fly.io lead to this machine here, over TLS. With GitHub's own cache client.
import { beforeAll, describe, expect, it } from "vitest";

import { installed } from "./support/isolated.ts";
import type { InstallReport } from "./support/plan.ts";
import { realFlyctl } from "./support/present.ts";

const ASSET = "github.com/superfly/flyctl/releases/download/v0.4.96/flyctl_0.4.96_Linux_x86_64.tar.gz";
const LIST = "api.fly.io/app/flyctl_releases/Linux/x86_64/0.4.96";
const FILE = "github.com/release-assets/flyctl.tar.gz";

const flyctl = realFlyctl();
let report: InstallReport | undefined;

beforeAll(async () => {
  if (flyctl.path !== undefined) report = await installed(flyctl.path);
}, 900_000);

function seen(skip: (reason: string) => void): InstallReport {
  if (flyctl.missing !== undefined) skip(flyctl.missing);
  if (report === undefined) throw new Error("there is no report");
  return report;
}

describe("the action's bundle gets flyctl", () => {
  it("from Fly's list when GitHub is down, with a v in front of the version, and deploys with it", ({ skip }) => {
    const { first } = seen(skip);
    expect(first.exitCode, first.log).toBe(0);
    expect(first.outputs).toMatchObject({ result: "deployed", "release-version": "2" });
    expect(first.asked).toEqual([ASSET, ASSET, ASSET, LIST, FILE]);
  });

  it("on another runner from GitHub's cache, without a request to anybody else", ({ skip }) => {
    const { elsewhere, keys, violations } = seen(skip);
    expect(elsewhere.exitCode, elsewhere.log).toBe(0);
    expect(elsewhere.log).toContain("from GitHub's cache: ");
    expect(elsewhere.asked).toEqual([]);
    expect(keys).toEqual([expect.stringMatching(/^slipway-flyctl-0\.4\.96-Linux-x86_64-[0-9a-f]{16}$/)]);
    expect(violations).toEqual([]);
  });

  it("on the same runner from its tool cache", ({ skip }) => {
    const { again } = seen(skip);
    expect(again.exitCode, again.log).toBe(0);
    expect(again.log).toContain("from the tool cache: ");
    expect(again.asked).toEqual([]);
  });

  it("not with another checksum than the one that was given: both sources are named, and nothing is changed", ({
    skip,
  }) => {
    const { wrongSum, releases } = seen(skip);
    expect(wrongSum.exitCode).toBe(1);
    expect(wrongSum.asked).toEqual([ASSET, FILE, LIST, FILE]);
    expect(wrongSum.errors.join()).toMatch(
      /has the sha256 [0-9a-f]{64} instead of 0{64}, and is not used; .*instead of 0{64}/,
    );
    expect(releases).toBe(2);
  });

  it("not in a version whose checksum nobody knows: the error says how to give it", ({ skip }) => {
    const { unknownSum } = seen(skip);
    expect(unknownSum.exitCode).toBe(1);
    expect(unknownSum.asked).toEqual([]);
    expect(unknownSum.errors.join()).toContain("0.4.96@sha256:<the line of flyctl_0.4.96_Linux_x86_64.tar.gz in");
  });
});

describe("the plan, by the real flyctl's reading of fly.toml", () => {
  it("shows every setting that would change, and the image", ({ skip }) => {
    const { planned } = seen(skip);
    expect(planned.exitCode, planned.log).toBe(0);
    expect(planned.summary).toContain("Changes in the configuration of v1:");
    expect(planned.summary).toContain("| `env.VERSION` | `1` | `2` |");
    expect(planned.summary).toContain("another one: 1 of 1 machines run something else");
    expect(planned.outputs["result"]).toBeUndefined();
  });

  it("is empty once the release is live, and a deploy of the same is none", ({ skip }) => {
    const { again, unchanged, releases } = seen(skip);
    expect(again.summary).toContain("Nothing changes in the configuration of v2.");
    expect(again.summary).toContain("the same as now");
    expect(unchanged.outputs).toMatchObject({ result: "unchanged", "release-version": "2" });
    expect(releases).toBe(2);
  });
});
