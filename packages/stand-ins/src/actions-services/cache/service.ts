import type { JsonObject } from "../../schema/json.ts";
import { newBlobPath } from "../blobs/routes.ts";
import type { Storage } from "../storage.ts";
import type { Job } from "../job.ts";
import type { CacheMode } from "../options.ts";
import { twirpError } from "../twirp/errors.ts";
import { requiredText, texts } from "../twirp/fields.ts";
import type { Method } from "../twirp/route.ts";
import { findEntry } from "./entry.ts";
import type { CacheEntry } from "./entry.ts";

/** GitHub's cache service, version 2. */
export class CacheService {
  readonly entries: CacheEntry[] = [];
  readonly #storage: Storage;
  readonly #mode: CacheMode;

  constructor(storage: Storage, mode: CacheMode) {
    this.#storage = storage;
    this.#mode = mode;
  }

  get methods(): Readonly<Record<string, Method>> {
    return {
      CreateCacheEntry: (request, job, url) => this.#create(request, job, url),
      FinalizeCacheEntryUpload: (request, job) => this.#finalize(request, job),
      GetCacheEntryDownloadURL: (request, job, url) => this.#find(request, job, url),
    };
  }

  #create(request: JsonObject, job: Job, url: string): JsonObject {
    const { key, version } = named(request);
    if (this.#mode === "none" || this.#mode === "read") {
      return { ok: false, message: `cache write denied: the job's cache mode is ${this.#mode}` };
    }
    if (this.#own(key, version, job)) {
      throw twirpError("already_exists", "cache entry with the same key, version, and scope already exists");
    }
    const { nextId, now, signer } = this.#storage;
    const blobPath = newBlobPath("caches");
    this.entries.push({ id: nextId(), key, version, scope: job.ref, blobPath, createdAt: now() });
    return { ok: true, signed_upload_url: signer.sign(url, blobPath, "write") };
  }

  #finalize(request: JsonObject, job: Job): JsonObject {
    const { key, version } = named(request);
    const entry = this.#own(key, version, job);
    if (entry === undefined) throw twirpError("not_found", `no cache entry is reserved for ${key}`);
    const size = this.#storage.store.get(entry.blobPath)?.content.length;
    if (size === undefined) return { ok: false, message: "the cache archive was not uploaded" };
    if (size !== Number(request["size_bytes"])) {
      return { ok: false, message: `the cache archive has ${size} bytes` };
    }
    entry.size = size;
    return { ok: true, entry_id: String(entry.id) };
  }

  #find(request: JsonObject, job: Job, url: string): JsonObject {
    const { key, version } = named(request);
    if (this.#mode === "none" || this.#mode === "write-only") {
      throw twirpError("permission_denied", `cache read denied: the job's cache mode is ${this.#mode}`);
    }
    const scopes = [job.ref, job.baseRef, `refs/heads/${job.defaultBranch}`].filter((scope) => scope !== undefined);
    const entry = findEntry(this.entries, { key, version, restoreKeys: texts(request, "restore_keys"), scopes });
    if (entry === undefined) return { ok: false };
    const signed = this.#storage.signer.sign(url, entry.blobPath, "read");
    return { ok: true, signed_download_url: signed, matched_key: entry.key };
  }

  #own(key: string, version: string, job: Job): CacheEntry | undefined {
    return this.entries.find((entry) => entry.key === key && entry.version === version && entry.scope === job.ref);
  }
}

function named(request: JsonObject): { readonly key: string; readonly version: string } {
  return { key: requiredText(request, "key"), version: requiredText(request, "version") };
}
