import type { IncomingMessage } from "node:http";

import { HttpError } from "./http-error.ts";

/** The largest body that a request may have, in bytes. */
export const BODY_LIMIT = 64 * 1024;

/** How far a body that is too large is still read, so that its sender gets to see the answer. */
const DRAIN_LIMIT = 1024 * 1024;

/**
 * Reads a JSON body.
 *
 * @throws HttpError 415 for another content type, 413 for a body over the limit, 400 for anything but JSON in UTF-8
 */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  const type = request.headers["content-type"]?.split(";")[0]?.trim().toLowerCase();
  const bytes = await readBytes(request);
  if (type !== "application/json")
    throw new HttpError(415, "unsupported_media_type", "The body must be sent as content-type application/json");
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw new HttpError(400, "invalid_json", "The body is not valid JSON in UTF-8");
  }
}

function readBytes(request: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size <= BODY_LIMIT) chunks.push(chunk);
      if (size > DRAIN_LIMIT) reject(tooLarge());
    });
    request.on("end", () => (size > BODY_LIMIT ? reject(tooLarge()) : resolve(Buffer.concat(chunks))));
    request.on("error", () => reject(new HttpError(400, "incomplete_body", "The body ended before it was complete")));
  });
}

function tooLarge(): HttpError {
  return new HttpError(413, "body_too_large", `The body may have at most ${BODY_LIMIT} bytes`, {
    headers: { connection: "close" },
  });
}
