import { describe, expect, it } from "vitest";

import { type Sight, type Wish, sightOf } from "./movement.ts";
import { type VercelLive, liveOf } from "./observe.ts";

const wish: Wish = { type: "promote", id: "dpl_wanted" };
const BEFORE = 1_000;

function seen(production: string, job?: { to?: string; type?: string; status?: string; at?: number }): VercelLive {
  const { to = wish.id, type = wish.type, status = "succeeded", at = BEFORE + 1 } = job ?? {};
  return liveOf({
    id: "prj_1",
    name: "demo",
    targets: { production: { id: production } },
    ...(job === undefined
      ? {}
      : { lastAliasRequest: { toDeploymentId: to, type, jobStatus: status, requestedAt: at } }),
  });
}

describe("sightOf", () => {
  it.each<[string, VercelLive, Sight]>([
    ["no job at all", seen("dpl_old"), { is: "unseen" }],
    ["only the job from before", seen("dpl_old", { at: BEFORE }), { is: "unseen" }],
    ["a job from before that was to the same deployment", seen("dpl_old", { at: BEFORE - 1 }), { is: "unseen" }],
    ["ours, waiting", seen("dpl_old", { status: "pending" }), { is: "going-on" }],
    ["ours, at work", seen("dpl_old", { status: "in-progress" }), { is: "going-on" }],
    ["ours at work, though the target has moved", seen(wish.id, { status: "in-progress" }), { is: "going-on" }],
    ["ours, succeeded, and the target", seen(wish.id, {}), { is: "moved" }],
    ["ours, succeeded, without the target", seen("dpl_old", {}), { is: "ended", state: "unproven" }],
    ["ours, failed", seen("dpl_old", { status: "failed" }), { is: "ended", state: "failed" }],
    ["ours, failed half-way", seen(wish.id, { status: "failed" }), { is: "ended", state: "failed" }],
    ["ours, skipped", seen("dpl_old", { status: "skipped" }), { is: "ended", state: "skipped" }],
    ["ours, skipped because it is there", seen(wish.id, { status: "skipped" }), { is: "moved" }],
    ["another deployment's", seen("dpl_old", { to: "dpl_other" }), { is: "ended", state: "overtaken" }],
    ["the same deployment by a rollback", seen("dpl_old", { type: "rollback" }), { is: "ended", state: "overtaken" }],
    ["the target without a job", seen(wish.id), { is: "moved" }],
  ])("with %s", (_what, live, expected) => {
    expect(sightOf(live, wish, BEFORE)).toEqual(expected);
  });
});

describe("liveOf", () => {
  const job = { toDeploymentId: "dpl_1", jobStatus: "succeeded", requestedAt: 1, type: "rollback" };

  it.each([
    ["on", { autoAssignCustomDomains: true, lastAliasRequest: job }, "on", undefined],
    ["off after a rollback", { autoAssignCustomDomains: false, lastAliasRequest: job }, "off", "rollback"],
    [
      "off while Vercel still names the target",
      { autoAssignCustomDomains: false, lastRollbackTarget: {} },
      "off",
      "rollback",
    ],
    ["off by the settings", { autoAssignCustomDomains: false }, "off", "settings"],
    [
      "off by the settings, after a promote",
      { autoAssignCustomDomains: false, lastAliasRequest: { ...job, type: "promote" } },
      "off",
      "settings",
    ],
    ["not said", { lastAliasRequest: job }, "unknown", undefined],
  ] as const)("tells the assignment of domains: %s", (_what, fields, autoAssign, pinnedBy) => {
    expect(liveOf({ id: "prj_1", name: "demo", ...fields })).toMatchObject({ autoAssign, pinnedBy });
  });
});
