import { UserError } from "@slipway/core";
import { describe, expect, it } from "vitest";

import { MAX_PAYLOAD, decodeRecord, encodeRecord } from "./payload.ts";
import { type ReleaseRecord, RECORD_SCHEMA } from "./record.ts";

const DIGEST = `sha256:${"a".repeat(64)}`;

const record: ReleaseRecord = {
  schema: RECORD_SCHEMA,
  kind: "deploy",
  group: "42.1",
  target: { id: "fly/acme-api", platform: "fly", app: "acme-api" },
  artifact: { type: "image", ref: "registry.fly.io/acme-api", digest: DIGEST },
  source: { sha: "0".repeat(40), ref: "refs/heads/main" },
  before: { release: "v41", digest: DIGEST, observed: "2026-01-02T03:04:05Z" },
  run: { id: 42, attempt: 1, workflow: "deploy", actor: "octocat" },
};

const plain = (text: string): string => text;
const hide =
  (secret: string) =>
  (text: string): string =>
    text.replaceAll(secret, "***");

describe("decodeRecord", () => {
  it.each([
    ["an object", record],
    ["JSON", JSON.stringify(record)],
    ["JSON encoded twice", JSON.stringify(JSON.stringify(record))],
  ])("reads a payload that is %s", (_form, payload) => {
    expect(decodeRecord(payload)).toEqual(record);
  });

  it("keeps fields that it does not know, at every level", () => {
    const newer = { ...record, newcomer: { after: "3" }, target: { ...record.target, regions: ["fra"] } };
    expect(decodeRecord(JSON.stringify(newer))).toEqual(newer);
  });

  it.each([
    ["nothing", ""],
    ["another tool's object", { web_url: "https://example.com" }],
    ["a text that is no JSON", "deploy it"],
    ["JSON encoded three times", JSON.stringify(JSON.stringify(JSON.stringify(record)))],
    ["another version of the schema", { ...record, schema: "slipway/release@2" }],
    ["a record with a digest that is none", { ...record, artifact: { type: "image", ref: "x", digest: "latest" } }],
    ["null", null],
    ["a number", 7],
  ])("takes %s for somebody else's payload", (_what, payload) => {
    expect(decodeRecord(payload)).toBeUndefined();
  });
});

describe("encodeRecord", () => {
  it("gives back what decodeRecord reads", () => {
    expect(decodeRecord(JSON.stringify(encodeRecord(record, plain)))).toEqual(record);
  });

  it("refuses a record that holds a secret, names the field and not the secret", () => {
    const planted = { ...record, expect: { url: "https://user:hunter2@example.com" } };
    const encode = (): unknown => encodeRecord(planted, hide("hunter2"));
    expect(encode).toThrow(UserError);
    expect(encode).toThrow("expect.url holds a secret");
    expect(encode).not.toThrow("hunter2");
  });

  it("refuses texts, lists and payloads that are too large, all at once", () => {
    const large = { ...record, group: "x".repeat(257), notes: Array.from({ length: 51 }, () => "note") };
    expect(() => encodeRecord(large, plain)).toThrow(/group has 257 characters.*notes has 51 items/);
    const many = { ...record, notes: Array.from({ length: 40 }, () => "x".repeat(250)) };
    expect(() => encodeRecord(many, plain)).toThrow(`at most ${MAX_PAYLOAD}`);
  });
});
