import { describe, expect, it } from "vitest";

import type { ReleaseEntry } from "../entry.ts";
import { digestFor, entryOf, liveOf, requestOf } from "../testing.ts";
import { planRollback } from "./plan.ts";
import type { PlanRequest, RollbackPlan } from "./request.ts";

const API = "fly/api";
const WEB = "fly/web";
const BAD = ["in_progress", "failure:failed gate=unhealthy"];
const ROLLED_BACK = ["in_progress", "success:deployed", "failure:rolled-back to=1 by=9"];
const CUT_OFF = ["in_progress"];

function rollbackOf(of: number, to: number, trigger: "auto" | "manual" = "manual") {
  return { of, to, trigger, reason: "test" };
}

/** Target → deployment to go back to; or the word of the refusal. */
function outcome(plan: RollbackPlan): unknown {
  if (plan.kind === "refusal") return plan.code;
  return Object.fromEntries(
    plan.moves.map(({ target, to, from }) => [
      target,
      `${from.already ? "stays " : ""}${to.kind === "recorded" ? to.entry.id : (to.release ?? to.deployment ?? to.digest)}`,
    ]),
  );
}

const plan = (entries: readonly ReleaseEntry[], request: Partial<PlanRequest>): RollbackPlan =>
  planRollback(entries, requestOf(request));
const live = (image: string, release?: string) => [liveOf(API, image, release)];
const before = (release: string, image: string) => ({
  release,
  digest: digestFor(image),
  observed: "2026-01-01T00:00:00Z",
});
const own = (id: number) => ({ mode: "auto", verdict: "unhealthy", run: { id, group: `${id}.1` } }) as const;

describe("the rows of the failure table", () => {
  it("a deploy that was killed half-way: the last good release, for all of a mixed target", () => {
    const records = [entryOf(1), entryOf(2), entryOf(3, { statuses: CUT_OFF })];
    expect(outcome(plan(records, { live: [{ target: API, mixed: true }] }))).toEqual({ [API]: "2" });
  });

  it("a crash between record and change: nothing to undo", () => {
    const third = entryOf(3, { statuses: CUT_OFF, after: 2, before: before("v2", "2") });
    const records = [entryOf(1), entryOf(2, { statuses: ["success:deployed rel=v2"] }), third];
    for (const of of [3, undefined]) {
      const found = plan(records, { live: live("2", "v2"), of });
      expect(found.kind).toBe("noop");
      expect(outcome(found)).toEqual({ [API]: "stays 2" });
      expect(found).toMatchObject({ moves: [{ quarantine: false }] });
    }
  });

  it("a crash between change and status: what is live belongs to the record that was left open", () => {
    const records = [entryOf(1), entryOf(2), entryOf(3, { statuses: CUT_OFF, after: 2 })];
    expect(outcome(plan(records, { live: live("3", "v3") }))).toEqual({ [API]: "2" });
  });

  it("the previous release was itself bad: it is passed over", () => {
    const records = [entryOf(1), entryOf(2, { statuses: BAD }), entryOf(3)];
    const found = plan(records, { live: live("3") });
    expect(outcome(found)).toEqual({ [API]: "1" });
    expect(found.candidates.map(({ why }) => why)).toEqual([
      "it is what is undone",
      "fly/api of deployment 2 was not proven good",
      "the newest that was proven good",
    ]);
  });

  it("a rollback of a rollback: by hand and to a named release only", () => {
    const back = entryOf(4, {
      image: "2",
      rollback: rollbackOf(3, 2),
      statuses: ["in_progress", "success:restored rel=v4"],
    });
    const records = [entryOf(1), entryOf(2), entryOf(3, { statuses: ROLLED_BACK }), back];
    const here = { live: live("2", "v4") };
    expect(outcome(plan(records, here))).toBe("rollback-of-rollback");
    expect(outcome(plan(records, { ...here, mode: "auto", verdict: "unhealthy" }))).toBe("rollback-of-rollback");
    expect(outcome(plan(records, { ...here, to: "1" }))).toEqual({ [API]: "1" });
    expect(outcome(plan(records, { ...here, to: "3" }))).toBe("not-good");
    expect(outcome(plan(records, { ...here, to: "3", allowQuarantined: true }))).toEqual({ [API]: "3" });
    // Coming back to a newer release condemns none.
    expect(plan(records, { ...here, to: "3", allowQuarantined: true })).toMatchObject({
      moves: [{ quarantine: false }],
    });
  });

  it("the first deployment ever: no candidate, and what was there before only with leave", () => {
    const first = entryOf(1, { statuses: BAD, before: before("v7", "x") });
    expect(outcome(plan([first], { live: live("1") }))).toBe("no-candidate");
    expect(outcome(plan([first], { live: live("1"), allowUnrecorded: true }))).toEqual({ [API]: "v7" });
    expect(outcome(plan([entryOf(1)], { live: live("1"), allowUnrecorded: true }))).toBe("no-candidate");
  });

  const pair = (id: number, statuses?: readonly string[]) => {
    const group = { group: `${id}.1`, ...(statuses === undefined ? {} : { statuses }) };
    return [entryOf(id, { ...group, target: API }), entryOf(id + 1, { ...group, target: WEB })];
  };
  const failed = [entryOf(5, { group: "5.1", target: API }), entryOf(6, { group: "5.1", target: WEB, statuses: BAD })];

  it("two targets, one fails: both go back to a pair that ran together, the one released last first", () => {
    const both = { ...own(5), live: [liveOf(API, "5"), liveOf(WEB, "6")] };
    const found = plan([...pair(1), ...pair(3), ...failed], both);
    expect(outcome(found)).toEqual({ [API]: "3", [WEB]: "4" });
    expect(found.kind === "refusal" ? [] : found.moves.map(({ target }) => target)).toEqual([WEB, API]);
  });

  it("two targets, one never moved: only the other goes back", () => {
    const stays = { ...own(5), live: [liveOf(API, "5"), liveOf(WEB, "4")] };
    expect(outcome(plan([...pair(1), ...pair(3), ...failed], stays))).toEqual({ [API]: "3", [WEB]: "stays 4" });
  });

  it("two targets, one fails, on-partial leave: only the failed one goes back", () => {
    const leave = { ...own(5), onPartial: "leave", live: [liveOf(API, "5"), liveOf(WEB, "6")] } as const;
    const found = plan([...pair(1), ...pair(3), ...failed], leave);
    expect(outcome(found)).toEqual({ [WEB]: "4" });
    expect(found).toMatchObject({ notes: ["left as released, because on-partial is leave: fly/api"] });
  });

  it("a pair of which one half was bad is no pair to go back to", () => {
    const half = [entryOf(3, { group: "3.1", target: API }), entryOf(4, { group: "3.1", target: WEB, statuses: BAD })];
    const both = { live: [liveOf(API, "5"), liveOf(WEB, "6")] };
    expect(outcome(plan([...pair(1), ...half, ...pair(5)], both))).toEqual({ [API]: "1", [WEB]: "2" });
  });

  it("a target that a run left alone belongs to the pair as it was", () => {
    const records = [...pair(1), entryOf(3, { target: API }), ...pair(5)];
    const both = { live: [liveOf(API, "5"), liveOf(WEB, "6")] };
    expect(outcome(plan(records, both))).toEqual({ [API]: "3", [WEB]: "2" });
  });

  it("the rollback of one target fails: the next one by hand carries it on, and stays with the same pair", () => {
    const back = (id: number, target: string, to: number, statuses: readonly string[]) =>
      entryOf(id, { group: "9.1", target, image: String(to), statuses, rollback: rollbackOf(to + 2, to) });
    const failedBack = [back(9, WEB, 4, ["success:restored rel=v9"]), back(10, API, 3, ["error:interrupted"])];
    const state = { live: [liveOf(WEB, "4", "v9"), liveOf(API, "5")] };
    const records = [...pair(1), ...pair(3), ...pair(5, BAD), ...failedBack];
    expect(outcome(plan(records, state))).toEqual({ [API]: "3", [WEB]: "stays 4" });
  });

  it("the rollback put the image there, and it was not well: the next one puts it there once more", () => {
    const back = (word: string) =>
      entryOf(4, { image: "2", statuses: ["in_progress", word], after: 3, rollback: rollbackOf(3, 2) });
    const records = (word: string) => [entryOf(1), entryOf(2), entryOf(3), back(word)];
    const here = { live: live("2", "v4") };
    expect(outcome(plan(records("failure:failed rel=v4"), here))).toEqual({ [API]: "2" });
    expect(outcome(plan(records("failure:restored unverified rel=v4"), here))).toEqual({ [API]: "2" });
    expect(outcome(plan(records("error:interrupted"), here))).toEqual({ [API]: "stays 2" });
  });

  it.each(["not-live", "inconclusive", "misconfigured", "healthy", "degraded", "cancelled"])(
    "an automatic rollback for the verdict %s: none",
    (verdict) => {
      const records = [entryOf(1), entryOf(2)];
      expect(outcome(plan(records, { ...own(2), verdict, live: live("2") }))).toBe("verdict");
      expect(outcome(plan(records, { verdict, live: live("2") }))).toEqual({ [API]: "1" });
    },
  );

  it("the same commit, another image: the image decides", () => {
    const sha = "a".repeat(40);
    const records = [entryOf(1, { sha, image: "one" }), entryOf(2, { sha, image: "two" })];
    expect(outcome(plan(records, { live: live("two") }))).toEqual({ [API]: "1" });
    expect(
      outcome(plan([entryOf(1), entryOf(2, { image: "same" }), entryOf(3, { image: "same" })], { live: live("same") })),
    ).toEqual({
      [API]: "1",
    });
  });

  it("a new release by somebody else since: an automatic rollback refuses, one by hand asks for a name", () => {
    const records = [entryOf(1), entryOf(2)];
    expect(outcome(plan(records, { ...own(2), live: live("strange") }))).toBe("drift");
    expect(outcome(plan(records, { live: live("strange") }))).toBe("drift");
    expect(outcome(plan(records, { live: live("strange"), to: "1" }))).toEqual({ [API]: "1" });
  });

  it("a gate that called the release bad, and no rollback since: never a target", () => {
    const refused = ["in_progress", "success:deployed rel=v2", "failure:failed gate=unhealthy code=checks.redis"];
    for (const last of [refused, [...refused.slice(0, 2), "error:failed gate=inconclusive"]]) {
      const records = [entryOf(1), entryOf(2, { statuses: last }), entryOf(3)];
      expect(outcome(plan(records, { live: live("3") }))).toEqual({ [API]: "1" });
      expect(outcome(plan(records, { live: live("3"), to: "2" }))).toBe("not-good");
    }
    const proven = [...refused.slice(0, 2), "success:healthy p95=31ms n=24"];
    expect(outcome(plan([entryOf(1), entryOf(2, { statuses: proven }), entryOf(3)], { live: live("3") }))).toEqual({
      [API]: "2",
    });
  });

  it("a deploy that gave way before it began: what was live before it is still one to go back to", () => {
    for (const word of ["error:not-started: run 9 began", "error:interrupted: not-started live=v1"]) {
      const records = [entryOf(1), entryOf(2, { statuses: ["in_progress", word] }), entryOf(3, { statuses: BAD })];
      expect(outcome(plan(records, { live: live("3") }))).toEqual({ [API]: "1" });
    }
  });

  it("an older release is named as the one to undo: what came after it is not where to go", () => {
    const records = [entryOf(1), entryOf(2), entryOf(3)];
    expect(outcome(plan(records, { live: live("3"), of: 2 }))).toEqual({ [API]: "1" });
  });

  it("a release that was rolled back, and of which a late writer says success: never a target", () => {
    const late = [...ROLLED_BACK, "success:deployed"];
    expect(outcome(plan([entryOf(1), entryOf(2, { statuses: late }), entryOf(3)], { live: live("3") }))).toEqual({
      [API]: "1",
    });
  });

  it("the image was removed: the next good release by hand; by itself none", () => {
    const records = [entryOf(1), entryOf(2), entryOf(3, { statuses: BAD })];
    const gone = new Map([[2, "Fly finds no image registry/app@sha256:2"]]);
    const found = plan(records, { live: live("3"), gone });
    expect(outcome(found)).toEqual({ [API]: "1" });
    expect(found.candidates.map(({ why }) => why)).toEqual([
      "it is what is undone",
      "fly/api of deployment 2 cannot come back: Fly finds no image registry/app@sha256:2",
      "the newest that was proven good",
    ]);
    const alone = plan(records, { ...own(3), live: live("3"), gone });
    expect(outcome(alone)).toBe("artifact-gone");
    expect(alone).toMatchObject({ hint: expect.stringContaining("The next good release is deployment 1") });
    expect(outcome(plan(records, { live: live("3"), to: "2", gone }))).toBe("artifact-gone");
    expect(outcome(plan(records, { live: live("3"), gone: new Map([...gone, [1, "gone"]]) }))).toBe("artifact-gone");
  });

  it("the image was removed, of one of two targets: the pair before, because a mixture never ran", () => {
    const gone = new Map([[4, "gone"]]);
    const both = { live: [liveOf(API, "5"), liveOf(WEB, "6")], gone };
    expect(outcome(plan([...pair(1), ...pair(3), ...pair(5)], both))).toEqual({ [API]: "1", [WEB]: "2" });
  });

  it("secrets were set since: their names, of those that are younger than the destination", () => {
    const settings = [
      { name: "OLD", changed: "2025-12-31T23:59:59Z" },
      { name: "SINCE", changed: "2026-01-01T00:02:00Z" },
    ];
    const here = [{ ...liveOf(API, "3"), settings }];
    expect(plan([entryOf(1), entryOf(3)], { live: here })).toMatchObject({ moves: [{ changed: ["SINCE"] }] });
    expect(plan([entryOf(2), entryOf(3)], { live: here })).toMatchObject({ moves: [{ changed: [] }] });
  });

  it("the health address has moved since: the destination brings its own", () => {
    const first = entryOf(1);
    const expected = { version: "1", health: "https://api.acme.dev/status" };
    const records = [{ ...first, record: { ...first.record, expect: expected } }, entryOf(2)];
    expect(plan(records, { live: live("2") })).toMatchObject({
      moves: [{ to: { entry: { record: { expect: expected } } } }],
    });
  });

  it("without records, as when GitHub does not answer: none; one that a person names, with leave", () => {
    const named = { targets: [API], to: "v7", live: live("3") };
    expect(outcome(plan([], { targets: [API], live: live("3") }))).toBe("no-records");
    expect(outcome(plan([], named))).toBe("no-records");
    expect(outcome(plan([], { ...named, allowUnrecorded: true }))).toEqual({ [API]: "v7" });
    expect(outcome(plan([], { ...named, ...own(3), allowUnrecorded: true }))).toBe("no-records");
  });

  it("says what is live, whether it goes back or not", () => {
    const records = [entryOf(1), entryOf(2)];
    const sha = records[1]?.sha;
    expect(plan(records, { live: live("2") }).live).toEqual([{ target: API, sha }]);
    expect(plan([entryOf(2)], { live: live("2") })).toMatchObject({ kind: "refusal", live: [{ target: API, sha }] });
    expect(plan(records, { live: live("strange") }).live).toEqual([{ target: API, sha: undefined }]);
  });

  it("live is the destination already: nothing to do but to verify", () => {
    const records = [entryOf(1), entryOf(2, { statuses: BAD })];
    const found = plan(records, { live: live("1"), to: "1" });
    expect(found.kind).toBe("noop");
    expect(outcome(plan(records, { ...own(2), live: live("1") }))).toEqual({ [API]: "stays 1" });
  });
});

describe("one at a time", () => {
  it("refuses while another run is at work on a target, and not when that run is over", () => {
    const records = [entryOf(1), entryOf(2), entryOf(3, { statuses: CUT_OFF, after: 2 })];
    expect(outcome(plan(records, { live: live("3", "v3"), goingOn: new Set([3]) }))).toBe("busy");
    expect(outcome(plan(records, { live: live("3", "v3") }))).toEqual({ [API]: "2" });
  });

  it("carries a rollback on that was cut off after the change, instead of going one release further", () => {
    const back = entryOf(4, { image: "2", statuses: CUT_OFF, after: 3, rollback: rollbackOf(3, 2) });
    const records = [entryOf(1), entryOf(2), entryOf(3), back];
    const found = plan(records, { live: live("2", "v4") });
    expect(found.kind).toBe("noop");
    expect(outcome(found)).toEqual({ [API]: "stays 2" });
    expect(found).toMatchObject({ moves: [{ from: { entry: { id: 3 } }, quarantine: true }] });
  });

  it("does not take a release for one that never took effect because its rollback has brought back what was before", () => {
    const bad = entryOf(3, { before: before("v2", "2") });
    const back = entryOf(4, { image: "2", statuses: CUT_OFF, rollback: rollbackOf(3, 2) });
    const records = [entryOf(1), entryOf(2, { statuses: ["success:deployed rel=v2"] }), bad, back];
    const found = plan(records, { live: live("2", "v2") });
    expect(outcome(found)).toEqual({ [API]: "stays 2" });
    expect(found).toMatchObject({ kind: "noop", moves: [{ from: { entry: { id: 3 } }, quarantine: true }] });
  });

  it("knows the newest name of a release that was brought back before", () => {
    const back = entryOf(3, { image: "1", statuses: ["success:restored rel=v3"], rollback: rollbackOf(2, 1) });
    const found = plan([entryOf(1), entryOf(2, { statuses: ROLLED_BACK }), back, entryOf(4)], { live: live("4") });
    expect(found).toMatchObject({ moves: [{ to: { entry: { id: 1 }, again: "v3" } }] });
  });

  it("has one automatic attempt for a release, however that ended", () => {
    const back = entryOf(4, { image: "2", statuses: ["error:interrupted"], rollback: rollbackOf(3, 2, "auto") });
    const records = [entryOf(1), entryOf(2), entryOf(3), back];
    expect(outcome(plan(records, { ...own(3), cooldown: 0, live: live("3") }))).toBe("attempted");
    expect(outcome(plan(records, { live: live("3") }))).toEqual({ [API]: "2" });
  });

  it("cools down after an automatic rollback, by hand not", () => {
    const back = entryOf(80, { image: "2", rollback: rollbackOf(3, 2, "auto") });
    const records = [entryOf(1), entryOf(2), entryOf(3, { statuses: ROLLED_BACK }), back, entryOf(90)];
    expect(outcome(plan(records, { ...own(90), live: live("90") }))).toBe("cooldown");
    expect(outcome(plan(records, { ...own(90), live: live("90"), cooldown: 10 * 60_000 }))).toEqual({ [API]: "2" });
    expect(outcome(plan(records, { live: live("90") }))).toEqual({ [API]: "2" });
  });
});

describe("names", () => {
  const records = [
    entryOf(1, { statuses: ["success:deployed rel=v11"] }),
    entryOf(2, { sha: "abcdef0123".padEnd(40, "0") }),
    entryOf(3, { statuses: BAD }),
    entryOf(4),
  ];
  it.each([
    ["a deployment", "1", { [API]: "1" }],
    ["a release", "v11", { [API]: "1" }],
    ["a commit", "abcdef0", { [API]: "2" }],
    ["a digest", digestFor("2"), { [API]: "2" }],
    ["a bad one", "3", "not-good"],
    ["one that no record has", "v99", "unknown-release"],
    ["too few digits of a commit", "abcde", "unknown-release"],
  ])("%s", (_what, to, expected) => {
    expect(outcome(plan(records, { to, live: live("4") }))).toEqual(expected);
  });

  it("takes one that no record has with leave, for one target", () => {
    expect(outcome(plan(records, { to: "v99", allowUnrecorded: true, live: live("4") }))).toEqual({ [API]: "v99" });
  });

  it.each([
    ["no records", [], {}, "no-records"],
    ["a target without records", records, { targets: [WEB] }, "unknown-target"],
    ["a deployment to undo that is not there", records, { of: 77 }, "unknown-release"],
    ["nothing that is live", records, { live: [{ target: API, mixed: false }] }, "no-candidate"],
  ] as const)("refuses %s", (_what, entries, given, code) => {
    expect(outcome(plan(entries, { live: live("4"), ...given }))).toBe(code);
  });
});

describe("the schema", () => {
  const backup = { path: "/backups/two.dump", sha256: "b".repeat(64) };
  const history = (compatibility: "none" | "expand" | "contract" | "unknown", held: string[] = []) => [
    entryOf(1),
    entryOf(2, {
      database: { before: "m1", after: "m2", compatibility, backup, ...(held.length === 0 ? {} : { held }) },
    }),
    entryOf(3, { database: { before: "m2", after: "m2", compatibility: "none" }, statuses: BAD }),
  ];
  const toFirst = { to: "1", live: live("3") };

  it.each(["none", "expand"] as const)("goes back over migrations that are %s", (kind) => {
    expect(plan(history(kind), toFirst)).toMatchObject({
      kind: "rollback",
      schema: { compatibility: kind, now: "m2", once: "m1" },
    });
  });

  it.each(["contract", "unknown"] as const)("stays before migrations that are %s, unless told otherwise", (kind) => {
    expect(outcome(plan(history(kind), toFirst))).toBe("blocked-schema");
    expect(outcome(plan(history(kind), { ...toFirst, schemaPolicy: "accept" }))).toEqual({ [API]: "1" });
    const restored = plan(history(kind), { ...toFirst, schemaPolicy: "restore-backup" });
    expect(restored).toMatchObject({ schema: { restore: backup } });
  });

  it.each(["accept", "restore-backup"] as const)("does not %s by itself", (schemaPolicy) => {
    const records = [entryOf(1), entryOf(2, { database: { compatibility: "contract", backup } })];
    expect(outcome(plan(records, { ...own(2), live: live("2"), schemaPolicy }))).toBe("blocked-schema");
  });

  it("counts only what was migrated since the destination", () => {
    expect(outcome(plan(history("contract"), { live: live("3"), to: "2" }))).toEqual({ [API]: "2" });
  });

  it("counts held migrations as done, but not in the run that was found unhealthy", () => {
    expect(outcome(plan(history("expand", ["m3"]), toFirst))).toBe("blocked-schema");
    const records = [entryOf(1), entryOf(2, { database: { compatibility: "expand", held: ["m3"] } })];
    expect(outcome(plan(records, { ...own(2), live: live("2") }))).toEqual({ [API]: "1" });
  });

  const back = (id: number, of: number, to: number, restored?: string) =>
    entryOf(id, {
      image: String(to),
      rollback: { ...rollbackOf(of, to), ...(restored === undefined ? {} : { restored }) },
    });
  const contract = (id: number, target = API) => entryOf(id, { target, database: { compatibility: "contract" } });

  it("counts what was rolled back, because that undoes no migration, until a backup came back", () => {
    const records = (restored?: string) => [entryOf(1), entryOf(2), contract(3), back(4, 3, 2, restored), entryOf(5)];
    expect(outcome(plan(records(), { to: "1", live: live("5") }))).toBe("blocked-schema");
    expect(outcome(plan(records("m2"), { to: "1", live: live("5") }))).toEqual({ [API]: "1" });
  });

  it("counts from the last time that the destination was live and verified", () => {
    const records = [entryOf(1), contract(2), back(3, 2, 1), entryOf(4)];
    expect(outcome(plan(records, { to: "1", live: live("4") }))).toEqual({ [API]: "1" });
  });

  it("counts the migrations of other targets, which share the database", () => {
    const records = [entryOf(1), contract(2, WEB), entryOf(3)];
    expect(outcome(plan(records, { to: "1", targets: [API], live: live("3") }))).toBe("blocked-schema");
  });

  it("refuses to restore without a backup from before", () => {
    const records = [entryOf(1), entryOf(2, { database: { compatibility: "contract" } })];
    const found = plan(records, { live: live("2"), schemaPolicy: "restore-backup" });
    expect(outcome(found)).toBe("blocked-schema");
    expect(found).toMatchObject({ message: expect.stringContaining("no backup") });
  });
});

describe("a rollback in the run that released", () => {
  it("is a state of its own: what it brought back is good, what the run released is not", () => {
    const back = entryOf(4, { group: "3.1", image: "2", rollback: { of: 3, to: 2, trigger: "auto", reason: "test" } });
    const records = [entryOf(1), entryOf(2), entryOf(3, { statuses: ROLLED_BACK }), back, entryOf(5)];
    expect(outcome(plan(records, { live: live("5") }))).toEqual({ [API]: "2" });
  });
});
