import { debug, endGroup, error, notice, setSecret, startGroup, warning } from "@actions/core";
import * as fc from "fast-check";
import { describe, expect, it, vi } from "vitest";

import { formatCommand } from "./command.ts";

/** What the toolkit writes to the standard output in a call. */
function written(call: () => void): string {
  const spy = vi.spyOn(process.stdout, "write").mockReturnValue(true);
  try {
    call();
    return spy.mock.calls.map(([chunk]) => String(chunk)).join("");
  } finally {
    spy.mockRestore();
  }
}

const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({
    unit: fc.constantFrom("%", ":", ",", "\r", "\n", "=", "%25", "%0A", "::", "]", ";", "a", " ", "é", "🛳"),
  }),
);

describe("formatCommand writes what @actions/core writes", () => {
  it.each([
    ["notice", notice],
    ["warning", warning],
    ["error", error],
  ] as const)("for %s with a place", (level, call) => {
    const place = fc.record(
      {
        title: anyText,
        file: anyText,
        startLine: fc.integer({ min: 1 }),
        endLine: fc.integer({ min: 1 }),
        startColumn: fc.integer({ min: 1 }),
        endColumn: fc.integer({ min: 1 }),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(anyText, place, (message, at) => {
        const ours = formatCommand(level, message, {
          title: at.title,
          file: at.file,
          line: at.startLine,
          endLine: at.endLine,
          col: at.startColumn,
          endColumn: at.endColumn,
        });
        // The toolkit leaves a blank behind the name when all that it was given is empty; the runner sees no difference.
        const theirs = written(() => call(message, at)).replace(`::${level} ::`, `::${level}::`);
        expect(`${ours}\n`).toBe(theirs);
      }),
    );
  });

  it.each([
    ["add-mask", setSecret],
    ["debug", debug],
    ["group", startGroup],
  ] as const)("for %s", (name, call) => {
    fc.assert(
      fc.property(anyText, (message) => {
        expect(`${formatCommand(name, message)}\n`).toBe(written(() => call(message)));
      }),
    );
  });

  it("for the end of a group", () => {
    expect(`${formatCommand("endgroup", "")}\n`).toBe(written(() => endGroup()));
  });
});

it("always makes one line", () => {
  fc.assert(
    fc.property(anyText, anyText, (message, title) => {
      expect(formatCommand("error", message, { title })).not.toMatch(/[\r\n]/);
    }),
  );
});
