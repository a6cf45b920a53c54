import { describe, expect, test } from "vitest";

import { answered } from "../testing/scripted-probe.ts";
import { parseDocument } from "./document.ts";
import { USUAL_VERSION_SOURCES, parseVersionSource } from "./version-source.ts";
import { readVersion, sameVersion } from "./version.ts";

const SHA = "0123456789abcdef0123456789abcdef01234567";

describe("two versions", () => {
  test.each([
    ["1.4.2", "1.4.2", true],
    ["v1.4.2", "1.4.2", true],
    ["1.4.2", "V1.4.2", true],
    [" 1.4.2 ", "1.4.2", true],
    ["1.4.2-RC1", "1.4.2-rc1", true],
    ["1.4.2", "1.4.20", false],
    ["1.4.2", "1.4", false],
    ["1.0.0", "11.0.0", false],
    [SHA, SHA.toUpperCase(), true],
    [SHA, SHA.slice(0, 7), true],
    [SHA.slice(0, 12), SHA, true],
    [SHA, SHA.slice(0, 6), false],
    [SHA, `${SHA.slice(0, 6)}0`, false],
    ["2024-05-01", "2024-05", false],
    ["vnext", "next", false],
    ["", "1", false],
  ])("%j and %j are the same: %j", (expected, observed, same) => {
    expect(sameVersion(expected, observed)).toBe(same);
    expect(sameVersion(observed, expected)).toBe(same);
  });
});

describe("the version of an answer", () => {
  const json = (value: unknown) => answered({ body: JSON.stringify(value) });
  test.each([
    ["a member", json({ version: "1.4.2" }), { version: "1.4.2", matches: true }],
    ["another member", json({ releaseId: "1.4.2" }), { version: "1.4.2", matches: true }],
    ["whichever matches", json({ version: "9.9.9", commit: "1.4.2" }), { version: "1.4.2", matches: true }],
    ["the first, when none matches", json({ commit: "b", version: "a" }), { version: "a", matches: false }],
    ["a number", json({ version: 2 }), { version: "2", matches: false }],
    ["a header", answered({ headers: { "x-app-version": "v1.4.2" } }), { version: "v1.4.2", matches: true }],
    [
      "a meta tag",
      answered({ body: `<meta charset=utf-8><meta content='1.4.2' name="Version">` }),
      { version: "1.4.2", matches: true },
    ],
    ["nothing", json({ status: "ok" }), undefined],
    ["no text", json({ version: { major: 1 } }), undefined],
    ["an empty text", json({ version: " " }), undefined],
    ["a whole story", json({ version: "x".repeat(201) }), undefined],
    ["a prototype", json({}), undefined],
  ])("is found in %s", (_name, answer, seen) => {
    const expectation = { expected: "1.4.2", sources: USUAL_VERSION_SOURCES };
    expect(readVersion(expectation, answer, parseDocument(answer))).toEqual(seen);
  });

  test.each([
    ["build.sha", { kind: "json" }],
    ["header:X-Version", { kind: "header", name: "X-Version" }],
    ["meta: git-sha", { kind: "meta", name: "git-sha" }],
    ["header:", undefined],
    ["header:a b", undefined],
    ["meta:", undefined],
    ["a..b", undefined],
  ])("is looked for at %s", (text, source) => {
    if (source === undefined) expect(parseVersionSource(text)).toBeUndefined();
    else expect(parseVersionSource(text)).toMatchObject(source);
  });
});
