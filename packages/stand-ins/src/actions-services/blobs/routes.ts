import { randomUUID } from "node:crypto";

import { ReplyError } from "../../http/message.ts";
import type { Reply, StandInRequest } from "../../http/message.ts";
import type { Route } from "../../http/router.ts";
import type { BlobPermission, UrlSigner } from "./signature.ts";
import { etag } from "./store.ts";
import type { Blob, BlobStore } from "./store.ts";

const PATH = "/blobs/{container}/{name}";

interface Storage {
  readonly store: BlobStore;
  readonly signer: UrlSigner;
  readonly now: () => Date;
}

/** The part of Azure Blob Storage that the clients use: one PUT, blocks and their list, GET and HEAD with ranges. */
export function blobRoutes(storage: Storage): readonly Route[] {
  return [
    { method: "PUT", path: PATH, handle: (request) => guarded(storage, request, "write", put) },
    { method: "GET", path: PATH, handle: (request) => guarded(storage, request, "read", get) },
    { method: "HEAD", path: PATH, handle: (request) => guarded(storage, request, "read", head) },
  ];
}

/** The path of a new blob. */
export function newBlobPath(container: "artifacts" | "caches"): string {
  return `/blobs/${container}/${randomUUID()}`;
}

type Answer = (storage: Storage, request: StandInRequest) => Reply;

function guarded(storage: Storage, request: StandInRequest, permission: BlobPermission, answer: Answer): Reply {
  const objection = storage.signer.objection(request.url, permission);
  if (objection !== undefined) throw storageError(403, "AuthenticationFailed", objection);
  return answer(storage, request);
}

function put({ store, now }: Storage, request: StandInRequest): Reply {
  const { pathname, searchParams } = request.url;
  const blob = (content: Buffer): Blob => ({ content, contentType: contentTypeOf(request), modified: now() });
  switch (searchParams.get("comp")) {
    case "block":
      store.putBlock(pathname, searchParams.get("blockid") ?? "", request.body);
      return { status: 201, headers: commonHeaders() };
    case "blocklist": {
      const content = store.assemble(pathname, blockIds(request.body.toString("utf8")));
      if (content === undefined) throw storageError(400, "InvalidBlockList", "The specified block list is invalid.");
      store.put(pathname, blob(content));
      break;
    }
    case null:
      if (request.headers["x-ms-blob-type"] !== "BlockBlob") {
        throw storageError(400, "MissingRequiredHeader", "x-ms-blob-type must be BlockBlob");
      }
      store.put(pathname, blob(request.body));
      break;
    default:
      throw storageError(501, "NotImplemented", `comp=${searchParams.get("comp")} is not served`);
  }
  return { status: 201, headers: { ...commonHeaders(), ...blobHeaders(found(store, pathname)) } };
}

function get({ store }: Storage, request: StandInRequest): Reply {
  const blob = found(store, request.url.pathname);
  const headers = { ...commonHeaders(), ...blobHeaders(blob), "content-type": blob.contentType };
  const range = /^bytes=(\d+)-(\d*)$/.exec(String(request.headers["x-ms-range"] ?? request.headers.range ?? ""));
  if (!range) return { status: 200, headers, body: blob.content };
  const first = Number(range[1]);
  const last = Math.min(range[2] ? Number(range[2]) : Infinity, blob.content.length - 1);
  if (first > last) throw storageError(416, "InvalidRange", "The range is not satisfiable.");
  const contentRange = { "content-range": `bytes ${first}-${last}/${blob.content.length}` };
  return { status: 206, headers: { ...headers, ...contentRange }, body: blob.content.subarray(first, last + 1) };
}

function head({ store }: Storage, request: StandInRequest): Reply {
  const blob = found(store, request.url.pathname);
  const own = { "content-type": blob.contentType, "content-length": String(blob.content.length) };
  return { status: 200, headers: { ...commonHeaders(), ...blobHeaders(blob), ...own } };
}

function found(store: BlobStore, path: string): Blob {
  const blob = store.get(path);
  if (blob === undefined) throw storageError(404, "BlobNotFound", "The specified blob does not exist.");
  return blob;
}

function contentTypeOf(request: StandInRequest): string {
  const type = request.headers["x-ms-blob-content-type"];
  return typeof type === "string" ? type : "application/octet-stream";
}

function blockIds(xml: string): readonly string[] {
  return [...xml.matchAll(/<(Latest|Uncommitted|Committed)>([^<]+)<\/\1>/g)].map(([, , id = ""]) => id);
}

function commonHeaders(): Readonly<Record<string, string>> {
  return { "x-ms-request-id": randomUUID(), "x-ms-version": "2025-11-05", "x-ms-request-server-encrypted": "true" };
}

function blobHeaders(blob: Blob): Readonly<Record<string, string>> {
  const type = { "x-ms-blob-type": "BlockBlob", "accept-ranges": "bytes" };
  return { ...type, etag: etag(blob), "last-modified": blob.modified.toUTCString() };
}

function storageError(status: number, code: string, message: string): ReplyError {
  const body = `<?xml version="1.0" encoding="utf-8"?><Error><Code>${code}</Code><Message>${message}</Message></Error>`;
  return new ReplyError({ status, headers: { "content-type": "application/xml", "x-ms-error-code": code }, body });
}
