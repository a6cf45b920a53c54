import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { formatCommand } from "./command.ts";
import { RunnerConsole } from "./console.ts";

/** Hears a process as the runner does: which lines it obeys (actions/runner, ActionCommandManager.cs). */
function listenTo(written: readonly string[]) {
  const obeyed: string[] = [];
  let token: string | undefined;
  for (const chunk of written) {
    for (const raw of chunk.split(/\r\n|\r|\n/)) {
      // .NET's TrimStart, and its comparison by culture, which does not see characters without a width.
      const line = raw.replace(/^[\s\u0085]+/, "").replaceAll(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, "");
      const modern = /^::(\S+?)(?: [^\n]*?)?::/.exec(line)?.[1];
      const old = /##\[([^\] ]+)[^\]]*\]/.exec(line)?.[1];
      const name = modern ?? old;
      if (name === undefined) continue;
      if (token !== undefined) {
        if (name.toLowerCase() === token.toLowerCase()) token = undefined;
      } else if (name.toLowerCase() === "stop-commands") token = line.slice(line.indexOf("::", 2) + 2);
      else obeyed.push(name);
    }
  }
  return { obeyed, stopped: token !== undefined };
}

function open() {
  const lines: string[] = [];
  return { lines, console: new RunnerConsole((line) => lines.push(line)) };
}

const foreign = fc.oneof(
  fc.constantFrom(
    "plain",
    "::error::x",
    "  \t::add-mask::x",
    "\u0085::error::x",
    "\u200b::error::x",
    ":\u200b:error::x",
    "\u00a0::error::x",
    "\ufeff::set-output name=a::b",
    "text ##[error]x",
    "##[add-mask]x",
    "a\r::error::x",
    "a\n::error::x",
    "a\r\n##[error]x",
    "::stop-commands::mine",
    "::mine::",
    "##[stop-commands]mine",
    "::echo::on",
  ),
  fc.string({ unit: fc.constantFrom(":", "#", "[", "]", "e", "\n", "\r", " ", "\u200b") }),
);

describe("RunnerConsole", () => {
  it("says commands as they are", () => {
    const { lines, console } = open();
    console.command("::error::x");
    expect(lines).toEqual(["::error::x"]);
  });

  it("prints ordinary text with nothing around it, all lines of it at once", () => {
    const { lines, console } = open();
    console.text("one\ntwo\r\nthree\rfour");
    console.text("std::vector, [::1]:80 and a::b are no commands");
    expect(lines).toEqual(["one\ntwo\nthree\nfour", "std::vector, [::1]:80 and a::b are no commands"]);
  });

  it("prints text that looks like a command between stop and resume", () => {
    const { lines, console } = open();
    console.text("see:\n::error::x");
    const token = /^::stop-commands::(.+)$/.exec(lines[0] ?? "")?.[1];
    expect(lines).toEqual([`::stop-commands::${token}`, "see:", "::error::x", `::${token}::`]);
    expect(listenTo(lines)).toEqual({ obeyed: [], stopped: false });
  });

  it("listens for one command of ours while foreign output runs, with a new token after it", () => {
    const { lines, console } = open();
    const release = console.neutralise();
    console.text("::error::foreign");
    console.command("::warning::ours");
    console.text("::error::foreign");
    release();
    expect(listenTo(lines)).toEqual({ obeyed: ["warning"], stopped: false });
    const tokens = lines.flatMap((line) => /^::stop-commands::(.+)$/.exec(line)?.[1] ?? []);
    expect(new Set(tokens).size).toBe(2);
  });

  it("nests: the runner listens again only when the last one has ended", () => {
    const { lines, console } = open();
    const [first, second] = [console.neutralise(), console.neutralise()];
    first();
    first();
    console.text("::error::foreign");
    expect(listenTo(lines)).toEqual({ obeyed: [], stopped: true });
    second();
    expect(listenTo(lines)).toEqual({ obeyed: [], stopped: false });
    expect(lines.filter((line) => line.startsWith("::stop-commands::"))).toHaveLength(1);
  });

  it("gives foreign output that repeats an earlier token nothing for it", () => {
    const { lines, console } = open();
    console.neutralise()();
    const used = /^::stop-commands::(.+)$/.exec(lines[0] ?? "")?.[1] ?? "";
    const release = console.neutralise();
    console.text(`::${used}::\n::error::foreign`);
    release();
    expect(used).not.toBe("");
    expect(listenTo(lines)).toEqual({ obeyed: [], stopped: false });
  });

  it("lets the runner obey our commands and nothing else, whatever is printed and in whatever order", () => {
    const step = fc.oneof(
      fc.record({ kind: fc.constant("text" as const), text: foreign }),
      fc.record({ kind: fc.constant("command" as const), text: foreign }),
      fc.record({ kind: fc.constant("open" as const), text: fc.constant("") }),
      fc.record({ kind: fc.constant("close" as const), text: fc.constant("") }),
    );
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const { lines, console } = open();
        const releases: (() => void)[] = [];
        for (const { kind, text } of steps) {
          if (kind === "text") console.text(text);
          else if (kind === "command") console.command(formatCommand("notice", text));
          else if (kind === "open") releases.push(console.neutralise());
          else releases.pop()?.();
        }
        for (const release of releases) release();
        const expected = steps.filter(({ kind }) => kind === "command").map(() => "notice");
        expect(listenTo(lines)).toEqual({ obeyed: expected, stopped: false });
      }),
      { numRuns: 300 },
    );
  });
});
