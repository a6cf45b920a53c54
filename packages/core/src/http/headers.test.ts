import { execFileSync } from "node:child_process";

import { SOURCE_ARGS, node24 } from "@slipway/local-runner/node24";
import { describe, expect, it } from "vitest";

import { readHeaders } from "./headers.ts";

const raw = ["Content-Type", " text/plain ", "X-A", "1", "x-a", "2", "X-Empty", "", "__proto__", "p"];

describe("readHeaders", () => {
  it("gives what the global Headers give", () => {
    const global = new Headers();
    for (let at = 0; at < raw.length; at += 2) global.append(raw[at] ?? "", raw[at + 1] ?? "");
    const ours = readHeaders(raw);
    for (const name of ["content-type", "CONTENT-TYPE", "x-a", "x-empty", "__proto__", "x-none", "constructor"])
      expect(ours.get(name)).toBe(global.get(name));
    const [seen, expected]: string[][] = [[], []];
    ours.forEach((value, name) => seen?.push(`${name}: ${value}`));
    global.forEach((value, name) => expected?.push(`${name}: ${value}`));
    expect(seen?.toSorted()).toEqual(expected?.toSorted());
  });

  it("does not load Node's fetch, which every action with a request would wait for", { timeout: 60_000 }, () => {
    const script = `
      const { readHeaders } = await import(${JSON.stringify(new URL("headers.ts", import.meta.url).href)});
      readHeaders(["A", "1"]).get("a");
      console.log(process.moduleLoadList.filter((name) => name.includes("undici")).length);`;
    const args = [...SOURCE_ARGS, "--input-type=module", "--eval", script];
    expect(execFileSync(node24(), args, { encoding: "utf8" })).toBe("0\n");
  });
});
