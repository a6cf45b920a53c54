import { describe, expect, it } from "vitest";

import { NEW, OLD, machineAnswer } from "./testing.ts";
import { managedMachines } from "./machine.ts";
import { type FlyExpectation, type FlyResult, judge } from "./proof.ts";
import type { FlyRelease } from "./releases-api.ts";

type Shape = NonNullable<Parameters<typeof machineAnswer>[0]>;

const ok: Shape = { release: 42, digest: NEW };
const old: Shape = { release: 41, digest: OLD };

function release(version: number, status: string): FlyRelease {
  return { id: `rel_${version}`, version, status, image: `registry.fly.io/acme-api@${NEW}`, createdAt: undefined };
}

function look(releases: readonly FlyRelease[], ...shapes: readonly Shape[]) {
  const machines = managedMachines(shapes.map((shape, index) => machineAnswer({ id: `m${index}`, ...shape })));
  return { releases, machines };
}

const expectation: FlyExpectation = { after: 41, digest: NEW, attempt: { exit: "success", version: 42 } };
const failed: FlyExpectation = { ...expectation, attempt: { exit: "failure", version: undefined } };
const complete = [release(42, "complete"), release(41, "complete")];
const burnt = [release(42, "failed"), release(41, "complete")];

describe("judge, when flyctl says that all went well", () => {
  it.each<[FlyResult, string, readonly Shape[]]>([
    ["deployed", "every machine runs the release", [ok, ok]],
    ["deployed", "a standby is stopped, as it should be", [ok, { ...ok, state: "stopped", standbys: ["m0"] }]],
    ["deployed", "a machine has no checks", [{ ...ok, checks: [] }]],
    ["reverted", "Fly went back to the old version on all machines (flyctl#4921)", [old, old]],
    ["reverted", "a machine claims the release but runs the old image", [{ ...ok, digest: OLD }]],
    ["partial", "Fly went back on one machine", [ok, old]],
    [
      "unverified",
      "all machines sleep (flyctl#4707)",
      [
        { ...ok, state: "suspended" },
        { ...ok, state: "stopped" },
      ],
    ],
    ["unverified", "one machine sleeps", [ok, { ...ok, state: "stopped" }]],
    ["unverified", "a host cannot be reached", [ok, { ...ok, host: "unreachable" }]],
    ["unverified", "there is no machine", []],
    ["unverified", "a machine is on its way", [ok, { ...ok, state: "replacing" }]],
    ["failed", "checks are critical", [ok, { ...ok, checks: ["critical"] }]],
    ["failed", "checks only warn", [{ ...ok, checks: ["warning"] }]],
    ["failed", "the process died", [{ ...ok, state: "stopped", exit: { exit_code: 1, requested_stop: false } }]],
    ["failed", "a machine could not start", [ok, { ...ok, state: "failed" }]],
    [
      "failed",
      "a machine starts over and over",
      [ok, { ...ok, state: "starting", exit: { exit_code: 1, requested_stop: false } }],
    ],
    ["unverified", "a machine is in a state that is not known", [ok, { ...ok, state: "hibernating" }]],
  ])("is %s when %s", (result, _what, shapes) => {
    expect(judge(look(complete, ...shapes), expectation).result).toBe(result);
  });

  it("is partial when a release that named no digest runs as two images", () => {
    const bare = complete.map((each) => ({ ...each, image: "registry.fly.io/acme-api:deployment-01" }));
    const seen = look(bare, ok, { ...ok, digest: OLD });
    expect(judge(seen, { ...expectation, digest: undefined })).toMatchObject({ result: "partial" });
  });

  it("takes the digest on which the machines agree when none was asked for", () => {
    const bare = complete.map((each) => ({ ...each, image: "registry.fly.io/acme-api:deployment-01" }));
    const proof = judge(look(bare, ok, ok), { ...expectation, digest: undefined });
    expect(proof).toMatchObject({ result: "deployed", digest: NEW });
  });

  it("is unverified, and worth waiting for, while Fly does not call the release complete", () => {
    const seen = look([release(42, "running"), release(41, "complete")], ok, ok);
    expect(judge(seen, expectation)).toMatchObject({ result: "unverified", pending: true });
  });

  it("is failed when no newer release is there and another image runs", () => {
    const seen = look([release(41, "complete")], old);
    expect(judge(seen, { ...expectation, attempt: { exit: "success", version: undefined } }).result).toBe("failed");
  });

  it("is unchanged when no newer release is there and every machine ran that image already", () => {
    const seen = look([release(41, "complete")], { ...ok, release: 41 });
    const proof = judge(seen, { ...expectation, attempt: { exit: "success", version: undefined } });
    expect(proof).toMatchObject({ result: "unchanged", digest: NEW, pending: false });
  });

  it("holds machines against the release that flyctl named, not against a later one of somebody else", () => {
    const seen = look([release(43, "running"), ...complete], ok);
    expect(judge(seen, expectation)).toMatchObject({ result: "deployed", release: { version: 42 } });
  });
});

describe("judge, when flyctl failed", () => {
  it.each<[FlyResult, string, readonly FlyRelease[], readonly Shape[]]>([
    ["failed", "before a release was made", [release(41, "complete")], [old]],
    ["failed", "and only a release number was burnt (release command)", burnt, [old, old]],
    ["partial", "in the middle of a rolling deploy", burnt, [ok, old]],
    [
      "partial",
      "because the first machine starts over and over",
      burnt,
      [{ ...ok, state: "starting", exit: { exit_code: 1, requested_stop: false } }, old],
    ],
    ["failed", "at the health checks of the only machine", burnt, [{ ...ok, checks: ["critical"] }]],
    ["unverified", "at a timeout, though the machine is well now (adcp#7392)", burnt, [ok]],
    ["deployed", "but Fly completed the release and every machine is well (adcp#7392)", complete, [ok, ok]],
    ["partial", "and left the release running", [release(42, "running"), release(41, "complete")], [ok, old]],
  ])("is %s when it failed %s", (result, _what, releases, shapes) => {
    expect(judge(look(releases, ...shapes), failed).result).toBe(result);
  });

  it("says that the failed release is live when every machine runs it", () => {
    const reasonOf = (shape: Shape): string => judge(look(burnt, shape), failed).reason;
    expect(reasonOf(ok)).toBe('release v42 is "failed", although every machine (1) runs it and passes its checks');
    expect(reasonOf({ ...ok, state: "stopped" })).toBe('release v42 is "failed", and every machine (1) has it');
  });

  it("is what the platform says when flyctl was stopped after Fly had completed the release", () => {
    const stopped: FlyExpectation = { ...expectation, attempt: { exit: "interrupted", version: undefined } };
    expect(judge(look(complete, ok), stopped).result).toBe("deployed");
    expect(judge(look([release(42, "running"), release(41, "complete")], ok), stopped).result).toBe("interrupted");
  });

  it("takes another digest of the same image for the image", () => {
    const proof = judge(look(complete, { ...ok, digest: OLD }), { ...expectation, alias: OLD });
    expect(proof.result).toBe("deployed");
  });

  it("waits for machines that are on their way", () => {
    expect(judge(look(burnt, ok, { ...old, state: "replacing" }), failed).pending).toBe(true);
    expect(judge(look(burnt, ok, old), failed).pending).toBe(false);
  });
});

describe("judge, when it was cut off", () => {
  const interrupted: FlyExpectation = { ...expectation, attempt: { exit: "interrupted", version: undefined } };

  it.each<[string, readonly FlyRelease[]]>([
    ["before a release", [release(41, "complete")]],
    ["during a release", [release(42, "interrupted"), release(41, "complete")]],
  ])("is interrupted %s", (_when, releases) => {
    expect(judge(look(releases, old), interrupted)).toMatchObject({ result: "interrupted", pending: false });
  });

  it("is interrupted when Fly says so, whatever flyctl's exit code", () => {
    expect(judge(look([release(42, "interrupted")], ok), failed).result).toBe("interrupted");
  });
});
