import type { JsonObject } from "../../schema/json.ts";

/** A message in JSON: its fields under their proto names. Zero values may be left out, so nothing is required. */
export interface MessageSchema extends JsonObject {
  readonly properties: Readonly<Record<string, JsonObject>>;
}

/** The two messages of a method. */
export interface MethodSchema {
  readonly request: MessageSchema;
  readonly response: MessageSchema;
}

// Scalars, and the well-known types that proto3 writes as scalars, in proto3's JSON.
const bool: JsonObject = { type: "boolean" };
const int32: JsonObject = { type: "integer", minimum: -(2 ** 31), maximum: 2 ** 31 - 1 };
const int64: JsonObject = { type: "string", pattern: "^-?[0-9]{1,19}$" };
/** What is read may be a number, too: BuildKit's client writes it so. */
const int64Read: JsonObject = { anyOf: [int64, { type: "integer" }] };
const string: JsonObject = { type: "string" };
const timestamp: JsonObject = { type: "string", format: "date-time" };

const list = (items: JsonObject): JsonObject => ({ type: "array", items });
const message = (properties: Readonly<Record<string, JsonObject>>): MessageSchema => ({
  type: "object",
  additionalProperties: false,
  properties,
});

const metadata = message({
  repository_id: int64,
  scope: list(message({ scope: string, permission: int64 })),
});
const owner = { workflow_run_backend_id: string, workflow_job_run_backend_id: string } as const;

/** The messages of GitHub's cache service, as the generated code of `@actions/cache` has them. */
export const CACHE_SERVICE: Readonly<Record<string, MethodSchema>> = {
  CreateCacheEntry: {
    request: message({ metadata, key: string, version: string }),
    response: message({ ok: bool, signed_upload_url: string, message: string }),
  },
  FinalizeCacheEntryUpload: {
    request: message({ metadata, key: string, size_bytes: int64Read, version: string }),
    response: message({ ok: bool, entry_id: int64, message: string }),
  },
  GetCacheEntryDownloadURL: {
    request: message({ metadata, key: string, restore_keys: list(string), version: string }),
    response: message({ ok: bool, signed_download_url: string, matched_key: string }),
  },
};

const artifact = message({
  ...owner,
  database_id: int64,
  name: string,
  size: int64,
  created_at: timestamp,
  digest: string,
});

/** The messages of GitHub's artifact service, as the generated code of `@actions/artifact` has them. */
export const ARTIFACT_SERVICE: Readonly<Record<string, MethodSchema>> = {
  CreateArtifact: {
    request: message({ ...owner, name: string, expires_at: timestamp, version: int32, mime_type: string }),
    response: message({ ok: bool, signed_upload_url: string }),
  },
  FinalizeArtifact: {
    request: message({ ...owner, name: string, size: int64, hash: string }),
    response: message({ ok: bool, artifact_id: int64 }),
  },
  ListArtifacts: {
    request: message({ ...owner, name_filter: string, id_filter: int64 }),
    response: message({ artifacts: list(artifact) }),
  },
  GetSignedArtifactURL: {
    request: message({ ...owner, name: string }),
    response: message({ signed_url: string }),
  },
  DeleteArtifact: {
    request: message({ ...owner, name: string }),
    response: message({ ok: bool, artifact_id: int64 }),
  },
};

/** An error of the protocol. */
export const ERROR: JsonObject = {
  type: "object",
  required: ["code", "msg"],
  properties: { code: string, msg: string, meta: { type: "object", additionalProperties: string } },
};
