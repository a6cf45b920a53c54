import { EventEmitter } from "node:events";

import { describe, expect, it } from "vitest";

import { CancelledError } from "../errors.ts";
import { listenForCancellation } from "./cancellation.ts";

/** A process as far as signals go. */
function fakeProcess() {
  // oxlint-disable-next-line unicorn/prefer-event-target -- a process is an EventEmitter
  return new EventEmitter() as EventEmitter & Pick<NodeJS.Process, "on" | "off">;
}

describe("listenForCancellation", () => {
  it.each(["SIGINT", "SIGTERM"])("aborts at %s, with an error of ours as the reason", (name) => {
    const source = fakeProcess();
    const { signal } = listenForCancellation(source);
    expect(signal.aborted).toBe(false);
    source.emit(name);
    expect(signal.reason).toBeInstanceOf(CancelledError);
  });

  it("keeps the first reason when the runner becomes impatient", () => {
    const source = fakeProcess();
    const { signal } = listenForCancellation(source);
    source.emit("SIGINT");
    const first: unknown = signal.reason;
    source.emit("SIGTERM");
    expect(signal.reason).toBe(first);
  });

  it("leaves the process as it was when it is disposed of", () => {
    const source = fakeProcess();
    listenForCancellation(source).dispose();
    expect(source.listenerCount("SIGINT") + source.listenerCount("SIGTERM")).toBe(0);
  });
});
