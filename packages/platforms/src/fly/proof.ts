import { type Condition, conditionOf, has, isMoving } from "./condition.ts";
import { digestOf } from "./image.ts";
import type { Machine } from "./machine.ts";
import type { FlyAttempt } from "./attempt.ts";
import { type FlyRelease, isComplete } from "./releases-api.ts";

/**
 * What became of a release. `deployed`: Fly calls it complete, and every machine runs it and its image with all checks
 * passing. `unchanged`: nothing was released because it was live already. `partial`: some machines run it, some do not.
 * `unverified`: it is there, but not shown to run. `reverted`: Fly says it is done, and no machine runs it. `failed`.
 * `interrupted`: cut off.
 */
export const RESULTS = ["deployed", "unchanged", "partial", "unverified", "reverted", "failed", "interrupted"] as const;

export type FlyResult = (typeof RESULTS)[number];

/** What to hold the platform against. */
export interface FlyExpectation {
  /** The highest release number from before: only a higher one is ours. */
  readonly after: number;
  /** The digest that was asked for, when it was asked for by digest. */
  readonly digest: string | undefined;
  /** Another digest by which Fly may know the same image. */
  readonly alias?: string | undefined;
  readonly attempt: Pick<FlyAttempt, "exit" | "version">;
}

/** A machine and how it stands to the release. */
export interface MachineProof extends Machine {
  readonly condition: Condition;
}

/** What was found, and what it means. */
export interface FlyProof {
  readonly result: FlyResult;
  /** Why, as the part of a sentence that follows the result. */
  readonly reason: string;
  readonly release: FlyRelease | undefined;
  /** The digest that every machine of the release runs. */
  readonly digest: string | undefined;
  readonly machines: readonly MachineProof[];
  /** Whether waiting may still change it. */
  readonly pending: boolean;
}

/** What is seen on the platform. */
export interface Seen {
  readonly releases: readonly FlyRelease[];
  readonly machines: readonly Machine[];
}

/** Judges one look at the platform. Pure: waiting is the caller's. */
export function judge(seen: Seen, expectation: FlyExpectation): FlyProof {
  const release = newRelease(seen.releases, expectation);
  if (release === undefined) return withoutRelease(seen, expectation);
  const digest = expectedDigest(seen.machines, release, expectation);
  const wanted = { release: release.version, digest, alias: expectation.alias };
  const machines = seen.machines.map((machine) => ({
    ...machine,
    condition: conditionOf(machine, wanted),
  }));
  const facts = { release, digest, machines };
  const moving = seen.machines.some(isMoving);
  const isCutOff = expectation.attempt.exit === "interrupted" && !isComplete(release);
  if (isCutOff || release.status === "interrupted")
    return { ...facts, result: "interrupted", reason: `release v${release.version} was cut off`, pending: false };
  return isComplete(release) ? judgeComplete(facts, moving) : judgeIncomplete(facts, expectation, moving);
}

interface Facts {
  readonly release: FlyRelease;
  readonly digest: string | undefined;
  readonly machines: readonly MachineProof[];
}

/** The release that flyctl named, or else the newest one that was not there before. */
function newRelease(releases: readonly FlyRelease[], { after, attempt }: FlyExpectation): FlyRelease | undefined {
  const newer = releases.filter(({ version }) => version > after);
  return newer.find(({ version }) => version === attempt.version) ?? newer[0];
}

/** The digest asked for; else that of the release; else that on which its machines agree. */
function expectedDigest(
  machines: readonly Machine[],
  release: FlyRelease,
  expectation: FlyExpectation,
): string | undefined {
  const known = expectation.digest ?? digestOf(release.image);
  if (known !== undefined) return known;
  const digests = new Set(machines.filter((each) => each.release === release.version).map(({ digest }) => digest));
  return digests.size === 1 ? [...digests][0] : undefined;
}

function withoutRelease({ machines }: Seen, { attempt, digest }: FlyExpectation): FlyProof {
  const unknown = machines.map((machine) => ({ ...machine, condition: "old" as const }));
  const facts = { release: undefined, digest: undefined, machines: unknown, pending: false };
  if (attempt.exit === "interrupted") return { ...facts, result: "interrupted", reason: "no release was made" };
  if (attempt.exit === "failure")
    return { ...facts, result: "failed", reason: "flyctl failed before it made a release; what was live is untouched" };
  const same = digest !== undefined && machines.length > 0 && machines.every((machine) => machine.digest === digest);
  if (!same)
    return { ...facts, result: "failed", reason: "flyctl ended well, but Fly shows no newer release", pending: true };
  const live = machines.map((machine) => ({ ...machine, condition: "proven" as const }));
  return { ...facts, machines: live, digest, result: "unchanged", reason: "every machine ran this image already" };
}

function judgeComplete(facts: Facts, moving: boolean): FlyProof {
  const { machines, release } = facts;
  const count = (condition: Condition): number => machines.filter((each) => each.condition === condition).length;
  const all = machines.length;
  const say = (result: FlyResult, reason: string, pending = moving): FlyProof => ({
    ...facts,
    result,
    reason,
    pending,
  });
  const name = `release v${release.version}`;
  if (all === 0) return say("unverified", `${name} is complete, but the app has no machine`, true);
  if (hasMixedImages(facts)) return say("partial", `the machines of ${name} run different images`);
  if (count("old") === all)
    return say("reverted", `Fly calls ${name} complete, but ${all} of ${all} machines run something else`);
  if (count("old") > 0) return say("partial", `${count("old")} of ${all} machines do not run ${name}`);
  if (count("broken") > 0) return say("failed", `${count("broken")} of ${all} machines of ${name} do not keep running`);
  if (moving) return say("unverified", `${count("moving")} of ${all} machines did not settle`);
  if (count("unhealthy") > 0)
    return say("failed", `the checks of ${count("unhealthy")} of ${all} machines of ${name} do not pass`, true);
  if (count("unreachable") > 0)
    return say("unverified", `the hosts of ${count("unreachable")} of ${all} machines cannot be reached`, true);
  if (count("asleep") > 0)
    return say("unverified", `${count("asleep")} of ${all} machines are asleep and have not run ${name}`);
  return say("deployed", `every machine (${all}) runs ${name}${facts.digest === undefined ? "" : ` and its image`}`);
}

function judgeIncomplete(facts: Facts, { attempt, alias }: FlyExpectation, moving: boolean): FlyProof {
  const { machines, release, digest } = facts;
  const ended = release.status === "failed" || attempt.exit === "failure";
  const on = machines.filter((machine) => has(machine, { release: release.version, digest, alias })).length;
  const all = machines.length;
  const unhealthy = machines.some(({ condition }) => condition === "unhealthy");
  const what = `release v${release.version} is "${release.status}"`;
  const say = (result: FlyResult, reason: string): FlyProof => ({
    ...facts,
    result,
    reason,
    // A release that every machine has may still become healthy; a mixed one stays mixed.
    pending: moving || !ended || (on === all && unhealthy),
  });
  if (on === 0) return say("failed", `${what}, and no machine has it`);
  if (on < all) return say("partial", `${what}, and ${on} of ${all} machines have it`);
  // flyctl gives up waiting for an app that starts slowly: nothing is wrong with it, but Fly's ledger says so.
  if (machines.every(({ condition }) => condition === "proven"))
    return say("unverified", `${what}, although every machine (${all}) runs it and passes its checks`);
  if (!ended) return say("unverified", `${what}, although every machine (${all}) has it`);
  return say("failed", `${what}, and every machine (${all}) has it`);
}

/** Where a digest is known, a machine with another one is old. */
function hasMixedImages({ machines, release, digest }: Facts): boolean {
  if (digest !== undefined) return false;
  const digests = machines.filter((each) => each.release === release.version).map((each) => each.digest);
  return new Set(digests).size > 1;
}
