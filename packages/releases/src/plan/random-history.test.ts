import { assert, constantFrom, record, array, property } from "fast-check";
import { describe, expect, it } from "vitest";

import type { ReleaseEntry } from "../entry.ts";
import { entryOf, liveOf, requestOf } from "../testing.ts";
import { planRollback } from "./plan.ts";

// Random histories of an environment with two targets, in which rollbacks are carried out as planned. What the plan must
// choose is found once more in a model that knows nothing of records and statuses: what ran, and whether it was good.

const TARGETS = ["fly/api", "fly/web"] as const;
const HISTORIES = Number(process.env["SLIPWAY_HISTORIES"] ?? 500);

const outcomes = constantFrom("good", "good", "good", "good", "good", "bad", "gate-bad", "cut-off", "not-started");
const event = record({
  kind: constantFrom("deploy", "deploy", "rollback"),
  targets: constantFrom<readonly string[]>([...TARGETS], [TARGETS[0]], [TARGETS[1]]),
  outcomes: record({ "fly/api": outcomes, "fly/web": outcomes }),
});

/** The statuses of a release after its first, by how it ended. */
const ENDS: Readonly<Record<string, readonly string[]>> = {
  good: ["success:deployed", "inactive", "success:healthy p95=20ms"],
  bad: ["failure:failed"],
  "gate-bad": ["success:deployed", "failure:failed gate=unhealthy"],
  "cut-off": [],
  "not-started": ["error:interrupted: not-started live=v1"],
};

/** A state that the environment was in. */
interface State {
  readonly members: Readonly<Record<string, number>>;
  /** What the run that made it released, by target. */
  readonly own: Readonly<Record<string, number>>;
}

class Model {
  readonly entries: ReleaseEntry[] = [];
  readonly states: State[] = [];
  readonly good = new Set<number>();
  readonly condemned = new Set<number>();
  live: Readonly<Record<string, number>> = {};
  /** The records of the newest run, and whether it was a rollback. */
  last: { readonly ids: readonly number[]; readonly rollback: boolean } = { ids: [], rollback: false };
  #next = 1;

  deploy(targets: readonly string[], how: Readonly<Record<string, string>>): void {
    const group = `${this.#next}.1`;
    const ids = targets.map((target) => {
      const id = this.#next++;
      const result = how[target] ?? "good";
      this.entries.push(entryOf(id, { target, group, statuses: ["in_progress", ...(ENDS[result] ?? [])] }));
      if (result === "good") this.good.add(id);
      if (result !== "not-started") this.live = { ...this.live, [target]: id };
      return id;
    });
    if (targets.every((target) => how[target] === "not-started")) return;
    this.states.push({
      members: this.live,
      own: Object.fromEntries(targets.map((target, at) => [target, ids[at] ?? 0])),
    });
    this.last = { ids, rollback: false };
  }

  /** What a rollback has to go back to, by the model alone. */
  wanted(): State | undefined {
    const earlier = this.states.slice(0, -1).toReversed();
    return earlier.find(
      ({ members, own }) =>
        // A target of which nothing ever began is none to wait for.
        Object.entries(own).every(([target, id]) => !(target in this.live) || this.good.has(id)) &&
        Object.keys(this.live).every((target) => target in members) &&
        Object.values(members).every((id) => this.good.has(id) && !this.condemned.has(id)),
    );
  }

  rollback(to: State): void {
    const undone = this.last.ids;
    // Every other rollback belongs to the run whose release it undoes, as an automatic one does.
    const group = this.#next % 2 === 0 ? `${undone[0] ?? this.#next}.1` : `${this.#next}.1`;
    const ids = Object.entries(to.members).flatMap(([target, restored]) => {
      const of = undone.find((id) => this.entries.some((each) => each.id === id && each.record.target.id === target));
      if (of !== undefined) this.#condemn(of);
      if (this.live[target] === restored) return [];
      const id = this.#next++;
      const rollback = {
        to: restored,
        reason: "test",
        trigger: "manual" as const,
        ...(of === undefined ? {} : { of }),
      };
      this.entries.push(
        entryOf(id, {
          target,
          group,
          image: String(restored),
          rollback,
          statuses: ["in_progress", "success:restored"],
        }),
      );
      return [id];
    });
    this.live = to.members;
    this.states.push(to);
    this.last = { ids, rollback: true };
  }

  #condemn(of: number): void {
    this.condemned.add(of);
    const at = this.entries.findIndex(({ id }) => id === of);
    const entry = this.entries[at];
    if (entry === undefined || entry.statuses.some(({ description }) => description.includes("not-started"))) return;
    const status = { state: "failure", description: "rolled-back to=x", createdAt: entry.createdAt } as const;
    // Another writer may come late with its own word.
    const late = { state: "success", description: "deployed", createdAt: "2027-01-01T00:00:00Z" } as const;
    this.entries[at] = { ...entry, statuses: [...entry.statuses, status, ...(of % 2 === 0 ? [late] : [])] };
  }
}

function planOf(model: Model) {
  const live = Object.entries(model.live).map(([target, id]) => liveOf(target, String(id)));
  return planRollback(model.entries, requestOf({ live }));
}

/** Plans in a model's situation, holds the plan against the model, and carries it out. What happened, as a word. */
function step(model: Model): string {
  const plan = planOf(model);
  if (model.entries.length === 0) {
    expect(plan).toMatchObject({ kind: "refusal", code: "no-records" });
    return "nothing recorded";
  }
  if (model.last.rollback) {
    expect(plan).toMatchObject({ kind: "refusal", code: "rollback-of-rollback" });
    return "after a rollback";
  }
  const wanted = model.wanted();
  if (wanted === undefined) {
    expect(plan).toMatchObject({ kind: "refusal", code: "no-candidate" });
    return "no candidate";
  }
  if (plan.kind !== "rollback") throw new Error(`expected a rollback: ${JSON.stringify(plan)}`);
  const to = Object.fromEntries(
    plan.moves.map((move) => [move.target, move.to.kind === "recorded" ? move.to.entry.id : 0]),
  );
  expect(to).toEqual(wanted.members);
  expect(to).not.toEqual(model.live);
  expect(plan.candidates.filter(({ taken }) => taken)).toHaveLength(1);
  model.rollback(wanted);
  return "rolled back";
}

describe("random histories", () => {
  it(`chooses the newest good state and no other, or nothing (${HISTORIES} histories)`, () => {
    const seen: Record<string, number> = {};
    let plans = 0;
    assert(
      property(array(event, { minLength: 1, maxLength: 16, size: "max" }), (events) => {
        const model = new Model();
        for (const { kind, targets, outcomes: how } of [...events, { kind: "rollback", targets: [], outcomes: {} }]) {
          if (kind === "deploy") model.deploy(targets, how);
          else {
            const word = step(model);
            seen[word] = (seen[word] ?? 0) + 1;
            plans += 1;
          }
        }
      }),
      { numRuns: HISTORIES },
    );
    console.log(`${HISTORIES} histories, ${plans} plans: ${JSON.stringify(seen)}`);
    expect(seen["rolled back"]).toBeGreaterThan(HISTORIES / 10);
    expect(seen["no candidate"]).toBeGreaterThan(0);
  });
});
