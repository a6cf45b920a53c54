import { PlatformError, UserError } from "@slipway/core";
import { fakeClock } from "@slipway/core/testing";
import { describe, expect, it } from "vitest";

import { NEW, machineAnswer } from "./testing.ts";
import { managedMachines } from "./machine.ts";
import type { FlyExpectation, Seen } from "./proof.ts";
import { prove } from "./prove.ts";

const expectation: FlyExpectation = { after: 41, digest: NEW, attempt: { exit: "success", version: 42 } };

function seen(state: string): Seen {
  const release = { id: "r", version: 42, status: "complete", image: undefined, createdAt: undefined };
  return { releases: [release], machines: managedMachines([machineAnswer({ state })]) };
}

async function proveWith(looks: readonly (Seen | Error)[]) {
  const clock = fakeClock();
  let index = 0;
  const look = async (): Promise<Seen> => {
    const next = looks[Math.min(index, looks.length - 1)];
    index += 1;
    if (next === undefined || next instanceof Error) throw next ?? new Error("no look");
    return next;
  };
  const ports = { clock, signal: new AbortController().signal, debug: () => undefined };
  const proof = await prove(look, expectation, { settle: 10_000, pause: 1_500 }, ports);
  return { proof, looks: index, waited: clock.now() };
}

describe("prove", () => {
  it("takes one look when everything has settled", async () => {
    expect(await proveWith([seen("started")])).toMatchObject({ proof: { result: "deployed" }, looks: 1, waited: 0 });
  });

  it("looks again while a machine is on its way, twice in a burst and then at the API's pace", async () => {
    const looks = [seen("replacing"), seen("starting"), seen("started")];
    expect(await proveWith(looks)).toMatchObject({ proof: { result: "deployed" }, looks: 3, waited: 750 });
    const more = [seen("replacing"), seen("starting"), seen("starting"), seen("starting"), seen("started")];
    expect(await proveWith(more)).toMatchObject({ proof: { result: "deployed" }, looks: 5, waited: 3_750 });
  });

  it("gives what it saw last when the time is up", async () => {
    const { proof, waited } = await proveWith([seen("replacing")]);
    expect(proof).toMatchObject({ result: "unverified", reason: "1 of 1 machines did not settle" });
    expect(waited).toBeLessThanOrEqual(10_000);
  });

  it("survives a look that fails", async () => {
    const looks = [new PlatformError("503"), seen("started")];
    expect(await proveWith(looks)).toMatchObject({ proof: { result: "deployed" }, looks: 2 });
  });

  it("throws when no look succeeded in time, and at once when the token is refused", async () => {
    await expect(proveWith([new PlatformError("503")])).rejects.toThrow("503");
    await expect(proveWith([new UserError("refused"), seen("started")])).rejects.toThrow("refused");
  });
});
