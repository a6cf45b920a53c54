import { string } from "zod/mini";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { defineAction, output } from "../definition/index.ts";
import { CancelledError } from "../errors.ts";
import { fakePorts } from "../testing/index.ts";
import { runMain, runPost } from "./phases.ts";

const definition = defineAction({
  id: "example",
  name: "Example",
  description: "An example.",
  branding: { icon: "anchor", color: "blue" },
  inputs: {},
  outputs: { result: output(string, "What came of it.") },
});

let before: typeof process.exitCode;
beforeEach(() => {
  before = process.exitCode;
  process.exitCode = undefined;
});
afterEach(() => {
  process.exitCode = before;
});

const aborted = AbortSignal.abort(new CancelledError("the job was cancelled"));

describe("a job that was cancelled while the code was loaded", () => {
  it("does not begin its work", async () => {
    const ports = fakePorts(definition, { signal: aborted });
    let begun = false;
    const run = async () => {
      begun = true;
      return { ok: true } as const;
    };
    await runMain({ run }, {}, ports);
    expect(begun).toBe(false);
    expect(ports.log.text("error")).toBe("the job was cancelled");
    expect(process.exitCode).toBe(1);
  });

  it("still cleans up after the job", async () => {
    const ports = fakePorts(definition, { signal: aborted });
    const post = async (): Promise<void> => ports.log.info("cleaned up");
    await runPost({ run: async () => ({ ok: true }), post }, {}, ports);
    expect(ports.log.text()).toBe("cleaned up");
    expect(process.exitCode).toBeUndefined();
  });
});

describe("an error of Node's own about an abort", () => {
  const abortError = Object.assign(new Error("The operation was aborted"), { name: "AbortError" });

  it("is the cancellation when there was one", async () => {
    const controller = new AbortController();
    const ports = fakePorts(definition, { signal: controller.signal });
    const run = async (): Promise<never> => {
      controller.abort(new CancelledError("the job was cancelled"));
      throw abortError;
    };
    await runMain({ run }, {}, ports);
    expect(ports.log.text("error")).toBe("the job was cancelled");
  });

  it("is a bug when there was none", async () => {
    const ports = fakePorts(definition);
    await runMain({ run: () => Promise.reject(abortError) }, {}, ports);
    expect(ports.log.text("error")).toContain("does not know: The operation was aborted");
    expect(ports.markdown()).toContain("### Failed");
  });
});

it("has nothing to do after the job when the action has no post", async () => {
  const ports = fakePorts(definition);
  await runPost({ run: async () => ({ ok: true }) }, {}, ports);
  expect(ports.log.text()).toBe("");
});
