import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { escapeMarkdown } from "./markdown.ts";
import { REDACTED, Redactor } from "./redactor.ts";

function redactorOf(...secrets: readonly string[]): Redactor {
  const redactor = new Redactor();
  for (const secret of secrets) redactor.add(secret);
  return redactor;
}

const secret = 'p@ss "w|rd"/_ü&<x>';

describe("a secret is found in every form that a text may hold it in", () => {
  it.each([
    ["plain", secret],
    ["in JSON", JSON.stringify({ password: secret })],
    ["in an address", `https://example.com/?token=${encodeURIComponent(secret)}`],
    ["in a form", new URLSearchParams({ token: secret }).toString()],
    ["in our Markdown", escapeMarkdown(`the password is ${secret}`)],
    ["in inline code of a table", secret.replaceAll("|", "\\|")],
    ["in Base64", Buffer.from(secret).toString("base64")],
    ["in Base64 of an address", Buffer.from(secret).toString("base64url")],
    ["in a Basic header of a user with one letter", Buffer.from(`u:${secret}`).toString("base64")],
    ["in a Basic header of a user with two letters", Buffer.from(`us:${secret}`).toString("base64")],
    ["in a Basic header of a user with three letters", Buffer.from(`usr:${secret}:more`).toString("base64")],
  ])("%s", (_form, text) => {
    const redacted = redactorOf(secret).redact(text);
    expect(redacted).toContain(REDACTED);
    const core = Buffer.from(secret).toString("base64").slice(4, -6);
    for (const trace of ["w|rd", "w%7Crd", "w\\|rd", core]) expect(redacted).not.toContain(trace);
  });

  it("whatever the secret and whatever stands around it", () => {
    const printable = fc.string({ minLength: 8, maxLength: 40 }).filter((value) => value.trim().length >= 8);
    fc.assert(
      fc.property(printable, fc.string(), fc.string(), (value, before, after) => {
        const redactor = redactorOf(value);
        const encoded = Buffer.from(`${before}${value.trim()}${after}`).toString("base64");
        expect(redactor.redact(encoded)).not.toBe(encoded);
        const json = JSON.stringify({ before, value, after });
        expect(redactor.redact(json)).not.toBe(json);
      }),
    );
  });

  it("a lone surrogate, which UTF-8 cannot hold, is no reason to fail", () => {
    expect(redactorOf("abc\ud800def").redact("x abc\ud800def y")).toBe(`x ${REDACTED} y`);
  });
});
