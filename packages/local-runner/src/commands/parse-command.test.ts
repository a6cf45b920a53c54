import { expect, test } from "vitest";

import type { Command } from "./parse-command.ts";
import { parseCommand } from "./parse-command.ts";

const KNOWN = new Set(["error", "set-output", "add-mask", "group"]);
const parse = (line: string): Command | undefined => parseCommand(line, (name) => KNOWN.has(name));
const command = (name: string, data: string, properties: Record<string, string> = {}): Command => ({
  name,
  data,
  properties,
});

const CASES: readonly { line: string; found: Command | undefined }[] = [
  { line: "::error::bad", found: command("error", "bad") },
  { line: "   ::error::after white space", found: command("error", "after white space") },
  { line: "text ::error::inside a line is text", found: undefined },
  { line: "::ERROR::names know no case", found: command("error", "names know no case") },
  { line: "::error file=a.ts,line=3::bad", found: command("error", "bad", { file: "a.ts", line: "3" }) },
  { line: "::error file=a%2Cb%3Ac,title=x%0Ay%25::m", found: command("error", "m", { file: "a,b:c", title: "x\ny%" }) },
  { line: "::error::a%0Ab%0Dc%25d%3Ae", found: command("error", "a\nb\rc%d%3Ae") },
  { line: "::error::%250A", found: command("error", "%0A") },
  { line: "::group::", found: command("group", "") },
  { line: "::error", found: undefined },
  { line: "::unknown::text", found: undefined },
  { line: "::set-output name=a::b::c", found: command("set-output", "b::c", { name: "a" }) },
  { line: "##[error]bad", found: command("error", "bad") },
  { line: "anywhere ##[error]in a line", found: command("error", "in a line") },
  { line: "##[error file=a;line=3;]bad%5D%3B%0A", found: command("error", "bad];\n", { file: "a", line: "3" }) },
  { line: "##[section]text", found: undefined },
  { line: "##[error", found: undefined },
];

test.each(CASES)("$line", ({ line, found }) => {
  expect(parse(line)).toEqual(found);
});
