import * as toolkit from "@actions/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { formatCommand } from "./command.ts";

/** What the toolkit writes to the standard output in a call. */
function written(call: () => void): string {
  const original = process.stdout.write;
  let text = "";
  process.stdout.write = (chunk: string | Uint8Array): boolean => {
    text += String(chunk);
    return true;
  };
  try {
    call();
  } finally {
    process.stdout.write = original;
  }
  return text;
}

const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({
    unit: fc.constantFrom("%", ":", ",", "\r", "\n", "=", "%25", "%0A", "::", "]", ";", "a", " ", "é", "🛳"),
  }),
);

describe("formatCommand writes what @actions/core writes", () => {
  it.each(["notice", "warning", "error"] as const)("for %s with a place", (level) => {
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
        const theirs = written(() => toolkit[level](message, at)).replace(`::${level} ::`, `::${level}::`);
        expect(`${ours}\n`).toBe(theirs);
      }),
    );
  });

  it.each([
    ["add-mask", (text: string) => toolkit.setSecret(text)],
    ["debug", (text: string) => toolkit.debug(text)],
    ["group", (text: string) => toolkit.startGroup(text)],
  ] as const)("for %s", (name, call) => {
    fc.assert(
      fc.property(anyText, (message) => {
        expect(`${formatCommand(name, message)}\n`).toBe(written(() => call(message)));
      }),
    );
  });

  it("for the end of a group", () => {
    expect(`${formatCommand("endgroup", "")}\n`).toBe(written(() => toolkit.endGroup()));
  });
});

it("always makes one line", () => {
  fc.assert(
    fc.property(anyText, anyText, (message, title) => {
      expect(formatCommand("error", message, { title })).not.toMatch(/[\r\n]/);
    }),
  );
});
