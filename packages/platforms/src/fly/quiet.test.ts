import { fakeClock, fakeHttp } from "@slipway/core/testing";
import { describe, expect, it } from "vitest";

import { getLease } from "./machines-api.ts";
import type { FlyState } from "./observe.ts";
import { managedMachines } from "./machine.ts";
import { type FullSight, waitUntilQuiet } from "./quiet.ts";
import { connectionTo, machineAnswer } from "./testing.ts";

const START = Date.parse("2026-01-02T03:04:05Z");

interface Look {
  /** Seconds from the start of the test at which somebody's lease ends. */
  readonly lease?: number;
  /** The status of release 42, and how many minutes old it is. */
  readonly status?: string;
  readonly age?: number;
  readonly state?: string;
  readonly helper?: string;
}

function sightOf({ lease, status = "complete", age = 0, state = "started", helper }: Look): FullSight {
  const createdAt = new Date(START - age * 60_000).toISOString();
  const release = { id: "r", version: 42, status, image: undefined, createdAt };
  const machines = managedMachines([machineAnswer({ id: "m1", state })]);
  const helpers =
    helper === undefined
      ? []
      : machines.map((each) => ({ ...each, id: "m9", group: "fly_app_release_command", state: helper }));
  const whole: FlyState = {
    releases: [release],
    current: undefined,
    newestVersion: 42,
    machines,
    helpers,
    image: undefined,
    digest: undefined,
    url: undefined,
  };
  const leases =
    lease === undefined ? [] : [{ machine: "m1", owner: "flyctl of alice", expires: START + lease * 1_000 }];
  return { state: whole, leases };
}

/** Looks as the list says by second; the last one lasts. */
async function wait(...looks: readonly (readonly [second: number, look: Look])[]) {
  const clock = fakeClock(new Date(START));
  const told: string[] = [];
  const look = async (): Promise<FullSight> =>
    sightOf(looks.findLast(([second]) => clock.now() >= second * 1_000)?.[1] ?? {});
  const ports = { clock, signal: new AbortController().signal, info: (message: string) => void told.push(message) };
  const quiet = await waitUntilQuiet(look, "acme-api", ports);
  return { cutOff: quiet.cutOff?.version, seconds: clock.now() / 1_000, told };
}

describe("waitUntilQuiet", () => {
  it.each<[string, Look, number | undefined]>([
    ["nobody works", {}, undefined],
    ["the newest release has failed", { status: "failed" }, undefined],
    ["a release was left running long ago", { status: "running", age: 30 }, 42],
    ["a release command's machine has stopped", { helper: "stopped" }, undefined],
  ])("does not wait when %s", async (_what, look, cutOff) => {
    expect(await wait([0, look])).toEqual({ cutOff, seconds: 0, told: [] });
  });

  it("waits for a lease that ends, and says for whom", async () => {
    const { seconds, told } = await wait([0, { lease: 5 }], [5, {}]);
    expect(seconds).toBe(6);
    expect(told).toEqual([expect.stringContaining("held by flyctl of alice, until 2026-01-02T03:04:10.000Z")]);
  });

  it("waits for a long lease that nobody renews, as flyctl holds a machine that it makes", async () => {
    const { seconds, told, cutOff } = await wait([0, { lease: 300, status: "running" }], [300, { status: "running" }]);
    expect({ seconds, cutOff }).toEqual({ seconds: 306, cutOff: 42 });
    expect(told).toEqual([expect.stringMatching(/until 2026-01-02T03:09:05\.000Z; waiting for up to 307 s$/)]);
  });

  it("takes a release whose leases end without a word for cut off", async () => {
    const dead = await wait([0, { lease: 13, status: "running" }], [13, { status: "running" }]);
    expect(dead).toMatchObject({ cutOff: 42, seconds: 20 });
  });

  it("waits longer for a release that may not have its leases yet", async () => {
    expect(await wait([0, { status: "running" }])).toMatchObject({ cutOff: 42, seconds: 14 });
    expect(await wait([0, { status: "pending" }], [3, {}])).toMatchObject({ cutOff: undefined, seconds: 4 });
  });

  it("waits for machines that move, and does not refuse because of them", async () => {
    expect(await wait([0, { state: "replacing" }], [3, {}])).toMatchObject({ seconds: 4 });
    expect(await wait([0, { state: "replacing" }])).toMatchObject({ seconds: 20 });
  });

  it("refuses when a lease is renewed, when one lasts, and while a release command runs", async () => {
    await expect(wait([0, { lease: 13 }], [4, { lease: 17 }], [8, { lease: 30 }])).rejects.toThrow(
      "held by flyctl of alice",
    );
    await expect(wait([0, { lease: 3_600 }])).rejects.toThrow("acme-api is busy");
    await expect(wait([0, { lease: 100 }], [50, { lease: 150 }])).rejects.toThrow("acme-api is busy");
    const running = wait([0, { status: "running", helper: "started" }]);
    await expect(running).rejects.toThrow("machine m9 of the group fly_app_release_command is started");
  });
});

describe("getLease", () => {
  it.each([
    ["the description before the owner", { owner: "a@acme.test", description: "flyctl 1.2" }, "flyctl 1.2"],
    ["the owner", { owner: "a@acme.test", description: "" }, "a@acme.test"],
    ["nobody in particular", {}, "somebody who gives no name"],
  ])("names %s", async (_what, data, owner) => {
    const http = fakeHttp(() => ({ body: { status: "success", data: { ...data, expires_at: 10 } } }));
    expect(await getLease(connectionTo(http), "m1")).toEqual({ machine: "m1", owner, expires: 10_000 });
  });

  it.each([404, 403])("is none after %i", async (status) => {
    expect(await getLease(connectionTo(fakeHttp(() => ({ status }))), "m1")).toBeUndefined();
  });
});
