import { number, string } from "zod/mini";
import { describe, expect, it } from "vitest";

import { defineAction, output } from "../definition/index.ts";
import { HttpError } from "../errors.ts";
import type { HttpRequest } from "../http/http.ts";
import { fakeClock, fakeExec, fakeHttp, fakePorts } from "./index.ts";

const definition = defineAction({
  id: "example",
  name: "Example",
  description: "An example.",
  branding: { icon: "anchor", color: "blue" },
  inputs: {},
  outputs: { result: output(string, "What came of it."), count: output(number, "How many.") },
});

const get: HttpRequest = { method: "GET", url: new URL("https://example.com/x?secret=1") };

describe("fakePorts", () => {
  it("keeps the last value of each output, the summary, the state and the log", () => {
    const ports = fakePorts(definition, { state: { lease: "1" } });
    ports.outputs.set({ result: "a", count: 1 });
    ports.outputs.set({ result: "b" });
    ports.summary.append("one");
    ports.summary.append("two");
    ports.state.save("more", "2");
    ports.log.warning("careful", { line: 3 });
    expect(ports.written).toEqual({ result: "b", count: 1 });
    expect(ports.markdown()).toBe("one\ntwo");
    expect(ports.state.get("lease")).toBe("1");
    expect(ports.saved.get("more")).toBe("2");
    expect(ports.log.entries).toEqual([{ level: "warning", message: "careful", place: { line: 3 } }]);
  });

  it("refuses an output that is not what the definition declares", () => {
    const { outputs } = fakePorts(definition);
    const untyped = outputs as { set(values: Record<string, unknown>): void };
    expect(() => untyped.set({ other: "x" })).toThrow("undeclared output: other");
    expect(() => untyped.set({ count: "1" })).toThrow("output count is not what it declares");
  });

  it("refuses requests and programs that the test did not expect", async () => {
    const { exec, http } = fakePorts(definition);
    await expect(http.request(get)).rejects.toThrow("unexpected request: GET https://example.com/x");
    await expect(exec.run({ file: "rm", args: [], cwd: ".", env: {} })).rejects.toThrow("unexpected program: rm");
  });
});

describe("fakeHttp", () => {
  it("answers as the real one does: JSON, accepted statuses, errors without the query", async () => {
    const http = fakeHttp(({ method }) => ({ status: method === "GET" ? 404 : 200, body: { a: 1 } }));
    expect((await http.request({ ...get, method: "PUT" })).json()).toEqual({ a: 1 });
    expect((await http.request({ ...get, accept: [404] })).status).toBe(404);
    await expect(http.request(get)).rejects.toThrow(HttpError);
    await expect(http.request(get)).rejects.toThrow(/^GET https:\/\/example\.com\/x answered 404: /);
    expect(http.requests).toHaveLength(4);
  });
});

describe("fakeExec", () => {
  it("ends as it is told, hands out lines and remembers commands", async () => {
    const exec = fakeExec(() => ({ exitCode: 2, stdout: "a\nb" }));
    const lines: string[] = [];
    const command = { file: "flyctl", args: ["deploy"], cwd: ".", env: {} };
    const result = await exec.run(command, { onLine: (line) => lines.push(line) });
    expect(result).toMatchObject({ exitCode: 2, endedBy: "itself", truncated: false });
    expect(lines).toEqual(["a", "b"]);
    expect(exec.commands).toEqual([command]);
  });
});

describe("fakeClock", () => {
  it("moves forward with each wait", async () => {
    const clock = fakeClock(new Date("2026-01-01T00:00:00Z"));
    await clock.sleep(1_500);
    clock.advance(500);
    expect([clock.now(), clock.date().toISOString(), clock.sleeps]).toEqual([
      2_000,
      "2026-01-01T00:00:02.000Z",
      [1_500],
    ]);
  });

  it("does not wait when the job is cancelled", async () => {
    const reason = new Error("cancelled");
    const clock = fakeClock();
    await expect(clock.sleep(1, AbortSignal.abort(reason))).rejects.toBe(reason);
    expect(clock.sleeps).toEqual([]);
  });
});
