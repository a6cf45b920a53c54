import { assert, constantFrom, array, property } from "fast-check";
import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";

import { EMPTY_CONTRACT, type Terms, type Variable } from "../../contract/contract.ts";
import { isSecret } from "../../values/secrecy.ts";
import type { Value } from "../../values/value.ts";
import type { Facts } from "../facts.ts";
import { subjectsOf } from "../subject.ts";
import { targetEnvironment } from "../target-environment.ts";
import { checkEach } from "./check-each.ts";

type Given = Partial<Terms> & { readonly name?: string };

function rulesFor({ name = "X", ...terms }: Given, value: string, environment?: string): readonly string[] {
  const variable: Variable = { name, required: true, terms: { section: "", ...terms } };
  const values = new Map<string, Value>([[name, { name, value, origin: "inline" }]]);
  const contract = { ...EMPTY_CONTRACT, variables: new Map([[name, variable]]) };
  const target = targetEnvironment(environment);
  const subjects = subjectsOf(contract, target, values);
  const facts: Facts = { contract, target, values, subjects, others: [], sources: [], tooShort: [], withValues: true };
  return checkEach(facts).map(({ rule, level }) => (level === "error" ? rule : `${rule} (warning)`));
}

/** SLIPWAY_SEED generates others. */
const SEED = process.env["SLIPWAY_SEED"] ?? "20261129";

const SECRET = { name: "JWT_SECRET", secret: true } as const;

describe("placeholders", () => {
  it.each(
    "your_jwt_secret your-256-bit-key changeme ChangeMe change_me changeme123 replace-me REPLACE_WITH_KEY <secret> <your-key> [your key] {{SECRET}} ... xxxxxxxx TODO TBD tbd-2027 your-s3cr3t fixme placeholder my-secret-key super_secret_password dev-secret-key jwt_secret secret-key-for-testing example-key insert_here the_password_32_chars_long MySecretKey".split(
      " ",
    ),
  )("are found in %s", (value) => {
    expect(rulesFor(SECRET, value)).toEqual(["EV020"]);
  });

  it.each([
    ["password", "EV024"],
    ["changeit", "EV024"],
    ["AKIAIOSFODNN7EXAMPLE", "EV024"],
    ["postgres://postgres:postgres@db/app", "EV024"],
    ["amqp://guest:guest@mq.internal:5672", "EV024"],
    ["postgres://app:p%40ssw0rd@db/app", "EV024"],
    ["redis://:password@redis:6379/", "EV024"],
    ["postgres://app:my_secret_password@db/app", "EV020"],
    ["https://your-domain.com", "EV020"],
    ["redis://host:6379", "EV020"],
    ["aaaaaaaaaaaaaaaaaaaa", "EV022"],
    ["abcdefghijklmnopqrst", "EV022"],
    ["12345678901234567890", "EV022"],
    ["${JWT_PROD_SECRET}", "EV084"],
    ["$(cat /run/secret)", "EV084"],
  ])("are found in %s by %s", (value, rule) => {
    expect(rulesFor(SECRET, value)).toEqual([rule]);
  });

  it.each([
    ["a word of a setting", { name: "NODE_ENV" }, "production"],
    ["a sentence", { name: "TITLE" }, "Change the world with Acme"],
    ["a bucket", { name: "S3_BUCKET" }, "structra-images"],
    ["a passphrase", SECRET, "correct-horse-battery-staple-42"],
    ["a real address", { name: "DATABASE_URL" }, "postgres://app:8fKq2LmZx91v@db.internal:5432/app"],
    ["a service as a host", { name: "OLLAMA_URL" }, "http://ollama-host:11434"],
    ["a key in which chance has put a marker", SECRET, "k3JxPq9LmZ0v+tbd/Aq81nRw0Yt+Zs4Q"],
    ["a key that ends in one", SECRET, "k3JxPq9LmZ0vAq81nRw0YtZs4Qbb/Todo"],
    ["a sample rate", { name: "SAMPLE_RATE" }, "0.5"],
  ])("are not found in %s", (_name, variable, value) => {
    expect(rulesFor(variable, value, "production")).toEqual([]);
  });

  it("are not found in 50,000 generated secrets", () => {
    for (let round = 0; round < 12_500; round += 1) {
      const bytes = createHash("sha256").update(`${SEED} ${round}`).digest().subarray(0, 24);
      for (const encoding of ["hex", "base64", "base64url"] as const)
        expect(rulesFor(SECRET, bytes.toString(encoding), "production")).toEqual([]);
      expect(
        rulesFor(SECRET, bytes.toString("base64url").replaceAll(/[^A-Za-z]/g, "")).filter((rule) => rule === "EV020"),
      ).toEqual([]);
    }
  });

  it("are warnings where the release is known not to go to production", () => {
    expect(rulesFor(SECRET, "dev-secret-key", "development")).toEqual(["EV020 (warning)"]);
    expect(rulesFor(SECRET, "dev-secret-key", "production-eu")).toEqual(["EV020"]);
    expect(rulesFor(SECRET, "dev-secret-key", "pre-production")).toEqual(["EV020 (warning)"]);
  });

  it("leave what comes after them to be checked when they are silenced", () => {
    const ignore = new Map([["EV020" as const, "a reason"]]);
    expect(rulesFor({ ...SECRET, minLength: 32, ignore }, "dev-secret-key")).toEqual(["EV020", "EV012"]);
  });
});

describe("values", () => {
  it.each([
    ["int", "42", "4.2"],
    ["number", "-4.2e3", "4,2"],
    ["bool", "TRUE", "maybe"],
    ["port", "65535", "65536"],
    ["url", "postgres://a:b@h1:1,h2:2/db", "example.com/path"],
    ["email", "Acme <no-reply@acme.dev>", "no-reply@localhost"],
    ["host", "db_1.internal", "https://db.internal"],
    ["ip", "2001:db8::1", "256.1.1.1"],
    ["duration", "1h30m", "90"],
    ["json", '{"a":1}', "{a:1}"],
    ["list", "a, b", "a,,b"],
    ["semver", "1.2.3-rc.1+5", "1.2"],
    ["uuid", "123e4567-e89b-42d3-a456-426614174000", "123e4567e89b42d3a456426614174000"],
    ["base64", "YWJjZA==", "YWJjZA"],
    ["hex", "00ff", "0fz"],
    [
      "pem",
      "-----BEGIN PUBLIC KEY-----\\nMFkwEwYHKoZIzj0CAQYI\\n-----END PUBLIC KEY-----",
      "-----BEGIN PUBLIC KEY-----",
    ],
    ["date", "2026-02-28T10:00:00Z", "2026-02-30"],
  ] as const)("of the type %s: %s is one, %s is none", (type, good, bad) => {
    expect(rulesFor({ type, secret: false }, good)).toEqual([]);
    expect(rulesFor({ type, secret: false }, bad)).toEqual(["EV010"]);
  });

  it.each([
    ["postgres://u:p@ss@host/db", ["EV052"]],
    ["postgres://u:p#ss@host/db", ["EV052"]],
    ["postgres://u:p/ss@host/db", ["EV052"]],
    ["postgres://u:p?ss@host/db", ["EV052"]],
    ["postgres://u:p:ss@host/db", ["EV052"]],
    ["postgres://u:p%ss@hostname.dev/db", ["EV052"]],
    ["postgres://u:p%23%40%2Fss@hostname.dev/db", []],
    ["https://acme.dev/@user?mail=a@b.dev", []],
    ["https://acme.dev:8080/@user", []],
  ])("%s is told as %j", (value, rules) => {
    expect(
      rulesFor({ type: "url", ignore: new Map([["EV020" as const, "x"]]) }, value).filter((rule) => rule !== "EV020"),
    ).toEqual(rules);
  });

  it.each([
    ["sk_test_8fKq2LmZx91vBn47", "production", ["EV031"]],
    ["sk_test_8fKq2LmZx91vBn47", "staging", []],
    ["sk_live_8fKq2LmZx91vBn47", "staging", ["EV031"]],
    ["sk_live_8fKq2LmZx91vBn47", "production", []],
    ["sk_live_8fKq2LmZx91vBn47", undefined, []],
  ])("%s in %s is told as %j", (value, environment, rules) => {
    expect(rulesFor({ name: "STRIPE_SECRET_KEY" }, value, environment)).toEqual(rules);
  });

  it("of which a pattern never finishes is told within a second", () => {
    expect(rulesFor({ pattern: "^(?:(a+)+)$" }, `${"a".repeat(60)}!`)).toEqual(["EV011"]);
  });

  it.each([
    ["the shortest key of all", `sk_test_${"a1".repeat(5)}`, true],
    ["a token with white space around it", ` ghp_${"a1".repeat(20)}\n`, true],
    ["a private key", "-----BEGIN PRIVATE KEY-----\nhttps://x\n-----END PRIVATE KEY-----", true],
    ["an address with a password", "redis://:s3cr3t@cache.internal", true],
    ["an address", `https://acme.dev/sk_test_${"a1".repeat(10)}`, false],
    ["a word", "production", false],
  ])("that is %s is known as a secret by its looks, or is not", (_looks, value, secret) => {
    expect(isSecret("X", {}, value)).toBe(secret);
  });

  it("never make a rule throw", () => {
    const pieces = constantFrom(
      ..."a Z 0 : / @ # ? % . - _ = + $ { } ( ) [ ] < > ' \" ` \\ https:// -----BEGIN eyJ your sk_live_ \uD800 é".split(
        " ",
      ),
      " ",
      "\n",
      "\0",
    );
    const types = constantFrom("url", "pem", "json", "list", "semver", "date", "email", "host", "ip", undefined);
    assert(
      property(
        array(pieces, { maxLength: 30 }),
        types,
        constantFrom("production", "dev"),
        (parts, type, environment) => {
          rulesFor({ type, secret: true }, parts.join(""), environment);
        },
      ),
      { numRuns: 10_000 },
    );
  });
});
