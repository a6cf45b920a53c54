import { describe, expect, it } from "vitest";

import { parseCommand } from "./argv.ts";
import { upSection } from "./dbmate.ts";

describe("a command", () => {
  it.each([
    ["bun run db:migrate", ["bun", "run", "db:migrate"]],
    ["node 'a b.js' --x=\"1; 2\"  ''", ["node", "a b.js", "--x=1; 2", ""]],
    ["./bin/migrate", ["./bin/migrate"]],
  ])("%s is %j", (command, argv) => {
    expect(parseCommand(command)).toEqual(argv);
  });

  it.each(["a && b", "a | b", "a > b", "a $B", "a `b`", "a; b", "a *.sql", "a 'b", ""])(
    "%j needs what is not there",
    (command) => {
      expect(() => parseCommand(command)).toThrow(/command:/);
    },
  );
});

describe("the up section of dbmate", () => {
  it("keeps its lines where they are", () => {
    expect(upSection("-- x\n-- migrate:up\nCREATE;\n-- migrate:down\nDROP;\n")).toBe("\n-- migrate:up\nCREATE;\n\n\n");
  });
});
