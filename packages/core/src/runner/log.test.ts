import { describe, expect, it } from "vitest";

import { RunnerConsole } from "./console.ts";
import { createLog } from "./log.ts";
import { Redactor } from "./redactor.ts";

function open(debugging = false) {
  const lines: string[] = [];
  const console = new RunnerConsole((line) => lines.push(line));
  return { lines, console, log: createLog(console, new Redactor(), debugging) };
}

describe("log", () => {
  it("says each level in its own way", () => {
    const { lines, log } = open(true);
    log.info("info");
    log.debug("debug");
    log.notice("notice");
    log.warning("warning");
    log.error("two\nlines: 100%");
    expect(lines).toEqual([
      "info",
      "::debug::debug",
      "::notice::notice",
      "::warning::warning",
      "::error::two%0Alines: 100%25",
    ]);
  });

  it("keeps debug messages to itself unless the run has debug logging on", () => {
    const { lines, log } = open();
    log.debug("debug");
    expect(lines).toEqual([]);
  });

  it("names the place of a finding as the runner spells it", () => {
    const { lines, log } = open();
    log.error("wrong", { file: "a,b.ts", line: 3, endLine: 4, column: 5, endColumn: 6, title: "T: x" });
    expect(lines).toEqual(["::error title=T%3A x,file=a%2Cb.ts,line=3,endLine=4,col=5,endColumn=6::wrong"]);
  });

  it("never lets a message be a command, nor a message of ours be text", () => {
    const { lines, log } = open();
    log.info("::error::not ours");
    expect(lines[0]).toMatch(/^::stop-commands::/);
    log.warning("x\n::error::y");
    expect(lines.at(-1)).toBe("::warning::x%0A::error::y");
  });

  it("closes a group also when the work in it fails", async () => {
    const { lines, log } = open();
    await expect(log.group("Deploy", () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    await expect(log.group("Next", () => Promise.resolve(42))).resolves.toBe(42);
    expect(lines).toEqual(["::group::Deploy", "::endgroup::", "::group::Next", "::endgroup::"]);
  });

  it("shows a secret before it is masked, and in no message, title or file after it", async () => {
    const { lines, log } = open(true);
    log.info("hunter22");
    log.mask("hunter22");
    log.info("a hunter22 b");
    log.debug("hunter22");
    log.error("hunter22", { title: "t hunter22", file: "hunter22.ts" });
    await log.group("g hunter22", () => Promise.resolve());
    expect(lines).toEqual([
      "hunter22",
      "::add-mask::hunter22",
      "a *** b",
      "::debug::***",
      "::error title=t ***,file=***.ts::***",
      "::group::g ***",
      "::endgroup::",
    ]);
  });

  it("tells the runner a secret once, without the white space around it and with its line ends escaped", () => {
    const { lines, log } = open();
    log.mask("  100%sure\r\nline two \n");
    log.mask("100%sure\r\nline two");
    expect(lines).toEqual(["::add-mask::100%25sure%0D%0Aline two"]);
  });

  it("tells the runner many secrets in one piece of writing, each once and in their order", () => {
    const { lines, log } = open();
    log.mask("hunter22");
    log.mask(["first secret", " second secret\n", "hunter22", "on", "first secret", "100%\r\nsure"]);
    log.mask(["hunter22", "abc"]);
    expect(lines).toEqual([
      "::add-mask::hunter22",
      "::add-mask::first secret\n::add-mask::second secret\n::add-mask::100%25%0D%0Asure",
    ]);
    log.info("a first secret, a second secret and 100%\r\nsure");
    expect(lines.at(-1)).toBe("a ***, a *** and ***");
  });

  it("tells the runner of a secret that it knows so far only as a form of another one", () => {
    const { lines, log } = open();
    log.mask("hunter22-hunter22");
    log.mask(Buffer.from("hunter22-hunter22").toString("base64url").slice(0, 20));
    expect(lines).toHaveLength(2);
  });

  it("finds a secret with a percent sign although commands escape it", () => {
    const { lines, log } = open();
    log.mask("50%off%0A");
    log.error("it is 50%off%0A!");
    expect(lines.at(-1)).toBe("::error::it is ***!");
  });

  it.each(["", "   ", "\n", "1", "abc", "true"])("does not mask %j, which would be found everywhere", (value) => {
    const { lines, log } = open();
    log.mask(value);
    log.info(`a 1 ${value}`);
    expect(lines.join("\n")).not.toContain("add-mask");
    expect(lines.join("\n")).not.toContain("***");
  });

  it("masks also while foreign output runs", () => {
    const { lines, log, console } = open();
    const release = console.neutralise();
    log.mask("hunter22");
    release();
    const [stop, resume, mask] = lines;
    expect(resume).toBe(`::${stop?.slice("::stop-commands::".length)}::`);
    expect(mask).toBe("::add-mask::hunter22");
  });

  it("masks several while foreign output runs, and switches commands off again behind the last", () => {
    const { lines, log, console } = open();
    const release = console.neutralise();
    log.mask(["hunter22", "hunter33"]);
    const [, , mask, stop] = lines;
    expect(mask).toBe("::add-mask::hunter22\n::add-mask::hunter33");
    expect(stop).toMatch(/^::stop-commands::/);
    release();
  });
});
