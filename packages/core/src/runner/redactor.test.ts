import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { REDACTED, Redactor } from "./redactor.ts";

function redactorOf(...secrets: readonly string[]): Redactor {
  const redactor = new Redactor();
  for (const secret of secrets) redactor.add(secret);
  return redactor;
}

describe("Redactor", () => {
  it("leaves a text alone that holds no secret", () => {
    expect(redactorOf("hunter22").redact("nothing to see")).toBe("nothing to see");
    expect(new Redactor().redact("anything")).toBe("anything");
  });

  it("takes out the whole of a secret that contains another one, in whatever order they came", () => {
    for (const secrets of [
      ["token", "token-and-more"],
      ["token-and-more", "token"],
    ])
      expect(redactorOf(...secrets).redact("a token-and-more, a token.")).toBe("a ***, a ***.");
  });

  it("leaves no rest of secrets that overlap in the text", () => {
    expect(redactorOf("abcdef", "defghi").redact("<abcdefghi>")).toBe("<***>");
    expect(redactorOf("abab").redact("<ababab>")).toBe("<***>");
  });

  it("takes out each line of a secret with several lines, and the whole in JSON", () => {
    const key = "-----BEGIN KEY-----\r\nMIIEvQIBADANBg\n}\n-----END KEY-----\n";
    const redactor = redactorOf(key);
    expect(redactor.redact("line: MIIEvQIBADANBg!")).toBe("line: ***!");
    expect(redactor.redact(JSON.stringify({ key: key.trim() }))).toBe('{"key":"***"}');
    expect(redactor.redact("a } b")).toBe("a } b");
  });

  it("finds a secret without the white space around it", () => {
    expect(redactorOf("  hunter22\n").redact("x hunter22 y")).toBe("x *** y");
  });

  it.each(["", " ", "1", "on", "abc", " abc ", "true", "FALSE", "null"])("does not hide %j, and says so", (value) => {
    const redactor = new Redactor();
    expect(redactor.add(value)).toBe(false);
    expect(redactor.redact(`a ${value} b`)).toBe(`a ${value} b`);
  });

  it("hides from four characters on", () => {
    const redactor = new Redactor();
    expect(redactor.add("abcd")).toBe(true);
    expect(redactor.redact("abcd")).toBe(REDACTED);
  });

  it("takes a secret literally, not as a pattern", () => {
    expect(redactorOf("a.c$&").redact("abc$& a.c$&")).toBe("abc$& ***");
  });

  it("leaves no secret in any text that is made of secrets", () => {
    const secret = fc.string({ unit: fc.constantFrom("a", "b", "%", "_", "\n", "é"), minLength: 4, maxLength: 7 });
    fc.assert(
      fc.property(fc.array(secret, { minLength: 1, maxLength: 4 }), fc.infiniteStream(fc.nat()), (secrets, picks) => {
        const text = Array.from({ length: 12 }, () => {
          const pick = picks.next().value ?? 0;
          return pick % 3 === 0 ? " x " : (secrets[pick % secrets.length] ?? "");
        }).join("");
        const redacted = redactorOf(...secrets).redact(text);
        for (const value of secrets) if (value.trim().length >= 4) expect(redacted).not.toContain(value.trim());
      }),
    );
  });
});

describe("cutAt", () => {
  it("cuts at the limit when no secret lies across it", () => {
    expect(redactorOf("secret").cutAt("aaaa secret", 4)).toBe(4);
    expect(redactorOf("secret").cutAt("secretaaaa", 6)).toBe(6);
  });

  it("cuts before a secret that lies across the limit", () => {
    for (let limit = 6; limit < 11; limit += 1) expect(redactorOf("secret").cutAt("aaaa secret bbb", limit)).toBe(5);
  });

  it("always makes way, so that a text of nothing but secrets comes to an end", () => {
    expect(redactorOf("secret").cutAt("secretsecret", 3)).toBe(3);
  });
});
