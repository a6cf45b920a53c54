import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

import { restoreCache } from "@actions/cache";
import { describe, expect, it } from "vitest";

import { ARTIFACT_SERVICE, CACHE_SERVICE } from "../../src/actions-services/twirp/messages.ts";
import type { MethodSchema } from "../../src/actions-services/twirp/messages.ts";
import { call, started } from "./started.ts";

/** What protobuf-ts generates into the clients: the messages' fields, with the numbers of their scalar types. */
interface Field {
  readonly name: string;
  readonly kind: "scalar" | "message";
  readonly T: number | (() => Message);
  readonly repeat?: number;
}

interface Message {
  readonly typeName: string;
  readonly fields: readonly Field[];
}

interface Service {
  readonly methods: readonly { readonly name: string; readonly I: Message; readonly O: Message }[];
}

const SCALARS: Readonly<Record<number, string>> = { 3: "int64", 5: "int32", 8: "boolean", 9: "string" };
const WELL_KNOWN: Readonly<Record<string, string>> = {
  "google.protobuf.StringValue": "string",
  "google.protobuf.Int64Value": "int64",
  "google.protobuf.Timestamp": "timestamp",
};

function shapeOf(field: Field): unknown {
  const one = typeof field.T === "number" ? SCALARS[field.T] : (WELL_KNOWN[field.T().typeName] ?? shape(field.T()));
  return field.repeat ? [one] : one;
}

function shape(message: Message): unknown {
  return Object.fromEntries(message.fields.map((field) => [field.name, shapeOf(field)]));
}

function shapeOfSchema(schema: Readonly<Record<string, unknown>>): unknown {
  const { type, format, pattern, items, properties, anyOf } = schema;
  // The first is what is written; the others are read too.
  if (Array.isArray(anyOf)) return shapeOfSchema(anyOf[0] as Record<string, unknown>);
  if (type === "array") return [shapeOfSchema(items as Record<string, unknown>)];
  if (type === "integer") return "int32";
  if (type === "string") return format ? "timestamp" : pattern ? "int64" : "string";
  if (type !== "object") return type;
  const fields = Object.entries(properties as Record<string, Record<string, unknown>>);
  return Object.fromEntries(fields.map(([name, field]) => [name, shapeOfSchema(field)]));
}

async function generated(client: string, file: string, service: string): Promise<Service> {
  // The packages do not export their generated code; it lies beside their entry.
  const entry = import.meta.resolve(client);
  const path = join(dirname(fileURLToPath(entry)), "generated/results/api/v1", file);
  return ((await import(pathToFileURL(path).href)) as Record<string, Service>)[service] as Service;
}

describe("the messages' schemas", () => {
  it.each([
    ["@actions/cache", "cache.js", "CacheService", CACHE_SERVICE],
    ["@actions/artifact", "artifact.js", "ArtifactService", ARTIFACT_SERVICE],
  ])("are those of %s", async (client, file, name, schemas: Readonly<Record<string, MethodSchema>>) => {
    const service = await generated(client, file, name);
    const theirs = service.methods
      .filter((method) => method.name in schemas)
      .map((method) => [method.name, { request: shape(method.I), response: shape(method.O) }]);
    const ours = Object.entries(schemas).map(([method, { request, response }]) => [
      method,
      { request: shapeOfSchema(request), response: shapeOfSchema(response) },
    ]);
    expect(Object.fromEntries(ours)).toEqual(Object.fromEntries(theirs));
    expect(ours.length).toBeGreaterThan(2);
  });
});

describe("an answer of ours that the schema forbids", () => {
  it.each([
    ["an unknown field", { ok: true, signed_url: "x" }, /no property "signed_url"/],
    ["a number for 64 bits", { ok: true, matched_key: 3 }, /matched_key must be string/],
    ["something else than an object", "ok", /must be object/],
  ])("is refused with 500: %s", async (_, planted, problem) => {
    const { services } = await started({ tamper: () => planted });
    const answer = await call(services, "CacheService/GetCacheEntryDownloadURL", { key: "k", version: "v" });
    expect(answer).toMatchObject({ status: 500, body: { code: "internal", msg: expect.stringMatching(problem) } });
    expect(services.violations).toMatchObject([
      { direction: "answer", operation: "GetCacheEntryDownloadURL", status: 200 },
    ]);
  });

  it("reaches no real client", async () => {
    const { workspace, services } = await started({
      tamper: (_, body) => ({ ...(body as object), matchedKey: "camel" }),
    });
    services.faults.add({ path: "*/GetCacheEntryDownloadURL", kind: "answer", status: 400, body: {}, after: 1 });
    expect(await restoreCache([join(workspace, "a.txt")], "key")).toBeUndefined();
    expect(services.violations).toMatchObject([{ direction: "answer" }]);
  });
});

describe("requests", () => {
  it.each([
    ["an unknown field", "CreateCacheEntry", { key: "k", version: "v", Key: "k" }],
    ["half a byte for 64 bits", "FinalizeCacheEntryUpload", { key: "k", version: "v", size_bytes: 3.5 }],
  ])("with %s are refused and recorded", async (_, method, message) => {
    const { services } = await started();
    const answer = await call(services, `CacheService/${method}`, message);
    expect(answer).toMatchObject({ status: 400, body: { code: "malformed" } });
    expect(services.violations).toMatchObject([{ direction: "request", operation: method }]);
  });

  it("to what is not served say so", async () => {
    const { services } = await started();
    expect((await call(services, "CacheService/Nothing", {})).status).toBe(501);
    expect((await fetch(`${services.url}/_apis/artifactcache/cache`)).status).toBe(501);
  });
});
