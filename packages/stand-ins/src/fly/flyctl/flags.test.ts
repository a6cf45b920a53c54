import { describe, expect, it } from "vitest";

import { parseFlags } from "./flags.ts";
import { readSession } from "./session.ts";

const SPECS = [
  { name: "app", short: "a", kind: "text" },
  { name: "env", short: "e", kind: "list" },
  { name: "ha", kind: "switch", default: "true" },
  { name: "yes", short: "y", kind: "switch" },
  { name: "push", kind: "text", unsupported: true },
] as const;

describe("parseFlags", () => {
  it("reads long and short flags, with and without an equals sign, lists and what is behind --", () => {
    const flags = parseFlags(
      ["folder", "--app", "one", "-a=two", "-e", "A=1", "--env=B=x=y", "-y", "--", "--app"],
      SPECS,
    );
    expect([flags.text("app"), flags.list("env"), flags.bool("yes"), flags.bool("ha"), flags.args]).toEqual([
      "two",
      ["A=1", "B=x=y"],
      true,
      true,
      ["folder", "--app"],
    ]);
    expect(parseFlags(["--ha=false", "-y=0"], SPECS).bool("ha")).toBe(false);
    expect([flags.has("ha"), flags.has("app")]).toEqual([false, true]);
  });

  it.each([
    [["--nope"], "unknown flag: --nope"],
    [["-x"], "unknown shorthand flag: 'x' in -x"],
    [["--app"], "flag needs an argument: --app"],
    [["--push=x"], "the flyctl stand-in does not support --push"],
  ])("refuses %j", (argv, message) => {
    expect(() => parseFlags(argv, SPECS)).toThrow(message);
  });

  it("refuses a switch that is neither true nor false", () => {
    expect(() => parseFlags(["--ha=maybe"], SPECS).bool("ha")).toThrow('invalid argument "maybe" for "--ha" flag');
  });
});

describe("readSession", () => {
  it.each([
    [{ FLY_API_TOKEN: "abc" }, "Bearer abc", "Bearer abc"],
    [{ FLY_API_TOKEN: "FlyV1 fm2_x,fm2_y" }, "Bearer fm2_x,fm2_y", "FlyV1 fm2_x,fm2_y"],
    [{ FLY_ACCESS_TOKEN: "Bearer abc", FLY_API_TOKEN: "other" }, "Bearer abc", "Bearer abc"],
  ])("takes the token of %j", (env, bearer, flapsAuthorization) => {
    expect(readSession(env)).toMatchObject({ bearer, flapsAuthorization, api: "https://api.fly.io" });
  });

  it("drops a path of the Machines API's base, and takes an empty access token for one", () => {
    expect(readSession({ FLY_API_TOKEN: "a", FLY_FLAPS_BASE_URL: "http://127.0.0.1:1/x" }).flaps).toBe(
      "http://127.0.0.1:1",
    );
    expect(() => readSession({ FLY_ACCESS_TOKEN: "", FLY_API_TOKEN: "a" })).toThrow("No access token available");
  });
});
