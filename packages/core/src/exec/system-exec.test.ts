import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import * as fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { UserError } from "../errors.ts";
import { RunnerConsole } from "../runner/console.ts";
import { Redactor } from "../runner/redactor.ts";
import { CAPTURE_LIMIT, type Command, type ExecOptions } from "./exec.ts";
import { systemExec } from "./system-exec.ts";

let folder = "";
let shown: string[] = [];
let redactor = new Redactor();
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "slipway-core-")));
  shown = [];
  redactor = new Redactor();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a script with this Node. */
function node(script: string, more: Partial<Command> = {}, options: ExecOptions = {}) {
  const { args = [], ...rest } = more;
  return run({ file: process.execPath, args: ["-e", script, "--", ...args], ...rest }, options);
}

function run(command: Pick<Command, "file" | "args"> & Partial<Command>, options: ExecOptions = {}) {
  const exec = systemExec(new RunnerConsole((line) => shown.push(line)), redactor);
  return exec.run({ cwd: folder, env: {}, ...command }, options);
}

function shell(script: string, options: ExecOptions = {}, more: Partial<Command> = {}) {
  return run({ file: "/bin/sh", args: ["-c", script], env: { PATH: process.env["PATH"] }, ...more }, options);
}

function isAlive(pid: number): boolean {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "latin1");
    return !stat.slice(stat.lastIndexOf(")") + 2).startsWith("Z");
  } catch {
    return false;
  }
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 10));
}

describe("what a program gets", () => {
  it("is each argument as it is, however a shell would read it", async () => {
    const args = fc.array(fc.string({ unit: "binary" }).filter((text) => !text.includes("\0") && text.isWellFormed()));
    await fc.assert(
      fc.asyncProperty(args, async (given) => {
        const result = await node("process.stdout.write(JSON.stringify(process.argv.slice(1)))", { args: given });
        expect(JSON.parse(result.stdout)).toEqual(given);
      }),
      { numRuns: 10, examples: [[["$HOME", "`id`", "a b", "", "'\"", "*", "\n", "--x=é🛳", ";exit 3"]]] },
    );
  });

  it("is the environment that it is given and nothing else", async () => {
    const script = "process.stdout.write(JSON.stringify(process.env))";
    const result = await node(script, { env: { A: "1", EMPTY: "", NONE: undefined } });
    expect(JSON.parse(result.stdout)).toEqual({ A: "1", EMPTY: "" });
  });

  it("is its input, and then the end of it", async () => {
    const input = `line one\n${"x".repeat(300_000)}é`;
    const echo = "process.stdin.pipe(process.stdout)";
    expect((await node(echo, { input })).stdout).toBe(input);
    expect((await node(echo)).stdout).toBe("");
  });

  it("is no reason to fail when it does not read its input", async () => {
    const result = await node("process.exit(0)", { input: "x".repeat(1_000_000) });
    expect(result.exitCode).toBe(0);
  });

  it("is the folder to run in", async () => {
    expect((await node("process.stdout.write(process.cwd())")).stdout).toBe(folder);
  });
});

describe("what comes back", () => {
  it("is any exit code as a result, and both streams", async () => {
    const result = await node("console.log('out'); console.error('err'); process.exitCode = 3");
    expect(result).toEqual({
      exitCode: 3,
      signal: null,
      stdout: "out",
      stderr: "err",
      tail: expect.stringMatching(/^(?:out\nerr|err\nout)$/),
      truncated: false,
      endedBy: "itself",
    });
  });

  it("is the signal that ended the program", async () => {
    expect(await shell("kill -9 $$")).toMatchObject({ exitCode: null, signal: "SIGKILL", endedBy: "itself" });
  });

  it("is the output as it came: line ends, long lines and characters across chunks", async () => {
    const long = JSON.stringify({ machines: "é".repeat(200_000) });
    writeFileSync(join(folder, "long.json"), long);
    const script = `const b = require("fs").readFileSync("long.json"); process.stdout.write("a\\r\\n\\n");
      (function next(i) { if (i < b.length) process.stdout.write(b.subarray(i, i + 9999), () => next(i + 9999)); })(0)`;
    const result = await node(script, {}, { show: false });
    expect(result.stdout).toBe(`a\r\n\n${long}`);
  });

  it("is bounded, keeps the end, and says so", async () => {
    const script = `for (let i = 0; i < 90; i += 1) process.stdout.write("x".repeat(65535) + "\\n");
      process.stdout.write("the end")`;
    const result = await node(script, {}, { show: false });
    expect(result.truncated).toBe(true);
    expect(result.stdout).toHaveLength(CAPTURE_LIMIT);
    expect(result.stdout.endsWith("x\nthe end")).toBe(true);
    expect(result.tail.length).toBeLessThanOrEqual(4 * 1024);
  });

  it("is a tail without secrets, also when one came in two chunks", async () => {
    redactor.add("hunter22-hunter22");
    const script = `process.stdout.write("a hunter22-", () => setTimeout(() => console.log("hunter22 b"), 50))`;
    const lines: string[] = [];
    const result = await node(script, {}, { onLine: (line, stream) => lines.push(`${stream}: ${line}`) });
    expect(result.tail).toBe("a *** b");
    expect(lines).toEqual(["stdout: a *** b"]);
    expect(shown.join("\n")).not.toContain("hunter22");
    // The caller parses what came: a token that a login printed must be usable.
    expect(result.stdout).toBe("a hunter22-hunter22 b");
  });

  it("shows bytes that are no UTF-8 as such", async () => {
    const result = await node("process.stdout.write(Buffer.from([0x61, 0xff, 0x62]))");
    expect(result.stdout).toBe("a\ufffdb");
  });
});

describe("what is shown", () => {
  it("cannot speak to the runner", async () => {
    await node(`console.log("::add-mask::x"); console.error("##[error]y"); process.stdout.write("  ::error::no end")`);
    const [stop] = shown;
    expect(stop).toMatch(/^::stop-commands::/);
    expect(shown.at(-1)).toBe(`::${stop?.slice("::stop-commands::".length)}::`);
    expect(shown.slice(1, -1).toSorted()).toEqual(["  ::error::no end", "##[error]y", "::add-mask::x"]);
  });

  it("is nothing when the caller asks for that, while lines still arrive", async () => {
    const lines: string[] = [];
    await node("console.log('a'); console.log('b')", {}, { show: false, onLine: (line) => lines.push(line) });
    expect(lines).toEqual(["a", "b"]);
    expect(shown).toEqual([]);
  });

  it("lets the runner listen again also when the program could not be followed", async () => {
    await expect(run({ file: join(folder, "none"), args: [] })).rejects.toThrow(UserError);
    expect(shown).toEqual([]);
  });
});

describe("a program that cannot be started", () => {
  it("is the user's to mend when it does not exist", async () => {
    await expect(run({ file: "slipway-no-such-program", args: ["secret"] })).rejects.toMatchObject({
      name: "UserError",
      message: "cannot start slipway-no-such-program: there is no such program",
      hint: "Install it in an earlier step, or give its full path.",
    });
  });

  it("is told apart from a folder that does not exist", async () => {
    await expect(run({ file: process.execPath, args: [], cwd: join(folder, "none") })).rejects.toThrow(
      `there is no folder ${join(folder, "none")} to run it in`,
    );
  });

  it("names the reason when it is no program", async () => {
    writeFileSync(join(folder, "plain"), "text", { mode: 0o644 });
    await expect(run({ file: join(folder, "plain"), args: [] })).rejects.toThrow(
      /cannot start .*plain: it may not be executed/,
    );
  });

  it("does not show an argument that Node refuses", async () => {
    const started = run({ file: process.execPath, args: ["hunter22\0"] });
    await expect(started).rejects.toThrow(UserError);
    await expect(started).rejects.not.toThrow(/hunter22/);
  });

  it("says so when there is more to give it than the system takes", async () => {
    await expect(run({ file: process.execPath, args: ["x".repeat(4_000_000)] })).rejects.toThrow(
      `cannot start ${process.execPath}: its arguments and its environment are too long for this system`,
    );
  });

  it("is not started at all when the job is already cancelled", async () => {
    const reason = new Error("cancelled before");
    const script = `require("fs").writeFileSync("started", "")`;
    await expect(node(script, {}, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    expect(existsSync(join(folder, "started"))).toBe(false);
  });
});

describe("a program that has to end", () => {
  it("gets a SIGINT at its timeout, and time to end in its own way", async () => {
    const script = `process.on("SIGINT", () => { console.log("bye"); process.exit(7); }); setInterval(() => {}, 1000);`;
    const result = await node(script, { timeout: 500 });
    expect(result).toMatchObject({ endedBy: "timeout" });
    // On a busy machine the timeout may come before the script listens; then the signal itself ends it.
    if (result.exitCode !== null) expect(result).toMatchObject({ exitCode: 7, stdout: "bye" });
  });

  it("gets SIGTERM and then SIGKILL when it does not end", async () => {
    const script = `const fs = require("fs");
      for (const s of ["SIGINT", "SIGTERM"]) process.on(s, () => fs.appendFileSync("signals", s + " "));
      setInterval(() => {}, 1000); console.log("ready")`;
    const controller = new AbortController();
    const result = await node(script, {}, { signal: controller.signal, onLine: () => controller.abort() });
    expect(result).toMatchObject({ exitCode: null, signal: "SIGKILL", endedBy: "cancellation" });
    expect(readFileSync(join(folder, "signals"), "utf8")).toBe("SIGINT SIGTERM ");
  });

  it("takes what it started with it, also what ignores SIGINT as a shell's background job does", async () => {
    const controller = new AbortController();
    let pid = 0;
    const result = await shell("sleep 300 >/dev/null 2>&1 & echo $!; wait", {
      signal: controller.signal,
      onLine: (line) => {
        pid = Number(line);
        controller.abort();
      },
    });
    expect(result.endedBy).toBe("cancellation");
    expect(pid).toBeGreaterThan(1);
    expect(isAlive(pid)).toBe(false);
  });

  it("is ended once when timeout and cancellation meet", async () => {
    const result = await shell("sleep 300", { signal: AbortSignal.timeout(200) }, { timeout: 200 });
    expect(["timeout", "cancellation"]).toContain(result.endedBy);
    expect(result.signal).toBe("SIGINT");
  });
});

it("does not wait for a background process that keeps the output open, and leaves it alone", async () => {
  const result = await shell("sleep 300 & echo $!");
  const pid = Number(result.stdout);
  try {
    expect(result).toMatchObject({ exitCode: 0, endedBy: "itself" });
    expect(isAlive(pid)).toBe(true);
  } finally {
    process.kill(pid, "SIGKILL");
  }
  await until(() => !isAlive(pid));
});

it("runs programs side by side: the runner listens again after the last one", async () => {
  const exec = systemExec(new RunnerConsole((line) => shown.push(line)), redactor);
  const echo = (name: string) => exec.run({ file: "/bin/echo", args: [`::error::${name}`], cwd: folder, env: {} });
  const results = await Promise.all(["a", "b", "c"].map(echo));
  expect(results.map(({ stdout }) => stdout)).toEqual(["::error::a", "::error::b", "::error::c"]);
  const [stop] = shown;
  expect(stop).toMatch(/^::stop-commands::/);
  expect(shown.at(-1)).toBe(`::${stop?.slice("::stop-commands::".length)}::`);
  expect(shown.slice(1, -1).toSorted()).toEqual(["::error::a", "::error::b", "::error::c"]);
});
