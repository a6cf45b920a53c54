import { describe, expect, it } from "vitest";

import { candidatesOf } from "./candidates.ts";
import type { FlyRelease } from "./releases-api.ts";
import { NEW, OLD, machineAnswer } from "./testing.ts";
import { managedMachines } from "./machine.ts";
import { unchangedProof } from "./unchanged.ts";

const at = (digest: string): string => `registry.fly.io/acme-api:x@${digest}`;

function release(version: number, status = "complete", image: string | undefined = at(NEW)): FlyRelease {
  return { id: `rel_${version}`, version, status, image, createdAt: undefined };
}

describe("candidatesOf", () => {
  it("takes complete releases of another image, and says why not of the others", () => {
    const releases = [
      release(46),
      release(45),
      release(44, "failed", at(OLD)),
      release(43, "interrupted", at(OLD)),
      { ...release(42), image: undefined },
      release(41, "succeeded", at(OLD)),
      release(40, "complete", "registry.fly.io/acme-api:deployment-01"),
    ];
    expect(candidatesOf({ releases }, 46).map((each) => [each.release.version, each.refusal])).toEqual([
      [45, "it has the same image as the release that is undone"],
      [44, 'it is "failed"'],
      [43, 'it is "interrupted"'],
      [42, "Fly names no image of it"],
      [41, undefined],
      [40, undefined],
    ]);
  });
});

describe("unchangedProof", () => {
  const machines = (...shapes: readonly NonNullable<Parameters<typeof machineAnswer>[0]>[]) =>
    managedMachines(shapes.map((shape) => machineAnswer(shape)));

  it("is there when the newest release is complete and every machine runs the image in it", () => {
    const proof = unchangedProof({ releases: [release(42)], machines: machines({}, { id: "second" }) }, NEW);
    expect(proof).toMatchObject({ result: "unchanged", release: { version: 42 }, digest: NEW, pending: false });
  });

  it.each([
    ["another image is wanted", [release(42)], machines({}), OLD],
    ["a machine is left from before", [release(42)], machines({}, { id: "second", release: 41 }), NEW],
    ["a machine sleeps", [release(42)], machines({ state: "stopped" }), NEW],
    ["a check does not pass", [release(42)], machines({ checks: ["critical"] }), NEW],
    ["a newer release has failed", [release(43, "failed"), release(42)], machines({}), NEW],
    ["there is no machine", [release(42)], [], NEW],
    ["there is no release", [], machines({}), NEW],
  ])("is not there when %s", (_what, releases, seen, digest) => {
    expect(unchangedProof({ releases, machines: seen }, digest)).toBeUndefined();
  });
});
