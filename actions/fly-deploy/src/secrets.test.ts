import { UserError } from "@slipway/core";
import { describe, expect, it } from "vitest";

import { maskable, parseSecrets } from "./secrets.ts";

describe("parseSecrets", () => {
  it("reads a dotenv text", async () => {
    const text = [
      "# the application",
      "export PLAIN=value with blanks",
      "EMPTY=",
      "QUOTED='p#ss\"word'",
      'ESCAPED="line one\\nline two"',
      'PEM="-----BEGIN KEY-----',
      "NOT_A_NAME=abc#def",
      '-----END KEY-----"',
      "COMMENT=value # with a comment",
      'TICKS=`it\'s "quoted"` # twice',
      "COLON: value",
    ].join("\n");
    expect(await parseSecrets(text)).toEqual({
      PLAIN: "value with blanks",
      EMPTY: "",
      QUOTED: 'p#ss"word',
      ESCAPED: "line one\nline two",
      PEM: "-----BEGIN KEY-----\nNOT_A_NAME=abc#def\n-----END KEY-----",
      COMMENT: "value",
      TICKS: 'it\'s "quoted"',
      COLON: "value",
    });
  });

  it("is empty without a text", async () => {
    expect(await parseSecrets(undefined)).toEqual({});
  });

  it.each([
    ["a # that would cut the value", "URL=postgres://u:hunter2#x@h/db", "URL (line 1) has a #"],
    ["a line that is no assignment", "A=1\nhunter2", "line 2 is not NAME=value"],
    ["a name with a blank", "A B=hunter2", "line 1 is not NAME=value"],
    ["a quote that is never closed", 'A="hunter2\nB=2', "A (line 1) opens a quote that is never closed"],
    ["text after a closing quote", 'A="x" hunter2', "A (line 1) has text after its closing quote"],
    ["a name that no variable can have", "a.b=hunter2", '"a.b" is not the name of an environment variable'],
    ["a name that Fly keeps", "FLY_REGION=hunter2", "Fly keeps names"],
  ])("refuses %s, by line and name and without the value", async (_what, text, message) => {
    const error: unknown = await parseSecrets(text).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UserError);
    expect(String(error)).toContain(message);
    expect(String(error)).not.toContain("hunter2");
  });

  it("reports all problems at once", async () => {
    await expect(parseSecrets("A=b#c\nnonsense\nFLY_X=1")).rejects.toThrow(/A \(line 1\).*line 2.*"FLY_X"/);
  });
});

describe("maskable", () => {
  it("masks values, but not those whose masking would hide the log instead of a secret", () => {
    const secrets = {
      DATABASE_URL: "postgres://u:p@h/db",
      EMPTY: "",
      SHORT: "abc",
      PORT: "3001",
      DEBUG: "false",
      NODE_ENV: "production",
      PIN: "493817",
    };
    expect(maskable(secrets, ["acme-api", "production"])).toEqual({
      values: ["postgres://u:p@h/db", "493817"],
      plain: ["SHORT", "PORT", "DEBUG", "NODE_ENV"],
    });
  });
});
