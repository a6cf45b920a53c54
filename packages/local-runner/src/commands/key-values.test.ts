import { expect, test } from "vitest";

import { parseKeyValues } from "./key-values.ts";

const READ: readonly { name: string; content: string; pairs: [string, string][] }[] = [
  { name: "an empty file", content: "", pairs: [] },
  { name: "KEY=VALUE", content: "A=1\n", pairs: [["A", "1"]] },
  { name: "a last line without a line feed", content: "A=1", pairs: [["A", "1"]] },
  { name: "only the first = splits", content: "A=b=c\n", pairs: [["A", "b=c"]] },
  { name: "values are not trimmed", content: "A =  b \n", pairs: [["A ", "  b "]] },
  { name: "an empty value", content: "A=\n", pairs: [["A", ""]] },
  {
    name: "empty lines between entries",
    content: "\nA=1\n\n\nB=2\n",
    pairs: [
      ["A", "1"],
      ["B", "2"],
    ],
  },
  { name: "<< after = belongs to the value", content: "A=b<<c\n", pairs: [["A", "b<<c"]] },
  { name: "a heredoc", content: "A<<EOF\none\ntwo\nEOF\n", pairs: [["A", "one\ntwo"]] },
  { name: "an empty heredoc", content: "A<<EOF\nEOF\n", pairs: [["A", ""]] },
  { name: "empty lines inside a heredoc", content: "A<<EOF\n\none\n\nEOF\n", pairs: [["A", "\none\n"]] },
  { name: "= in the delimiter", content: "A<<E=F\none\nE=F\n", pairs: [["A", "one"]] },
  {
    name: "a line that only contains the delimiter",
    content: "A<<EOF\n EOF\nEOFx\nEOF\n",
    pairs: [["A", " EOF\nEOFx"]],
  },
  { name: "a last delimiter without a line feed", content: "A<<EOF\none\nEOF", pairs: [["A", "one"]] },
  {
    name: "a carriage return stays",
    content: "A=1\r\nB<<E\nx\r\nE\n",
    pairs: [
      ["A", "1\r"],
      ["B", "x\r"],
    ],
  },
  { name: "an empty name before = slips through", content: "=1\n", pairs: [["", "1"]] },
  {
    name: "the same name twice",
    content: "A=1\nA=2\n",
    pairs: [
      ["A", "1"],
      ["A", "2"],
    ],
  },
];

test.each(READ)("reads $name", ({ content, pairs }) => {
  expect(parseKeyValues(content)).toEqual(pairs);
});

const REFUSED = [
  { name: "a line without = or <<", content: "A\n", message: /Invalid format 'A'/ },
  { name: "an empty name before <<", content: "<<EOF\nEOF\n", message: /Name must not be empty/ },
  { name: "an empty delimiter", content: "A<<\nx\n", message: /Delimiter must not be empty/ },
  { name: "a delimiter that never comes", content: "A<<EOF\none\n", message: /delimiter not found 'EOF'/ },
  {
    name: "a file that ends inside a heredoc's line",
    content: "A<<EOF\none",
    message: /Expected a newline and the delimiter/,
  },
  { name: "a heredoc with nothing after it", content: "A<<EOF", message: /delimiter not found/ },
];

test.each(REFUSED)("refuses $name", ({ content, message }) => {
  expect(() => parseKeyValues(content)).toThrow(message);
});
