import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";

import { HttpError, PlatformError, TimeoutError, codeOf, messageOf, printableUrl } from "@slipway/core";

/** The most that a download may be, in bytes; flyctl's archives are about 40 MB. */
const MAX_BYTES = 256 * 1024 * 1024;

/** How a download is bounded. */
export interface DownloadLimits {
  readonly signal: AbortSignal;
  /** The most time that it may take, in milliseconds. */
  readonly timeout: number;
}

/** Downloads an address to a file, and returns the SHA-256 of what came. Throws `HttpError`, `PlatformError`, `TimeoutError`. */
export async function download(url: URL, file: string, { signal, timeout }: DownloadLimits): Promise<string> {
  const limit = AbortSignal.timeout(timeout);
  try {
    // Redirects are followed: releases lie on another host. No credentials are sent, and the sum decides what is let in.
    const response = await fetch(url, { signal: AbortSignal.any([signal, limit]), headers: { accept: "*/*" } });
    if (!response.ok) throw await refusal(url, response);
    const hash = createHash("sha256");
    const body = response.body === null ? Readable.from([]) : Readable.fromWeb(response.body);
    await pipeline(body, measured(url, hash), createWriteStream(file));
    return hash.digest("hex");
  } catch (error) {
    signal.throwIfAborted();
    if (limit.aborted) throw new TimeoutError(`GET ${printableUrl(url)} was not done within ${timeout} ms`);
    throw error instanceof PlatformError || error instanceof HttpError ? error : broken(url, error);
  }
}

function measured(url: URL, hash: { update(chunk: Uint8Array): unknown }): Transform {
  let size = 0;
  return new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      size += chunk.byteLength;
      hash.update(chunk);
      if (size > MAX_BYTES)
        done(new PlatformError(`GET ${printableUrl(url)} answered with more than ${MAX_BYTES} bytes`));
      else done(null, chunk);
    },
  });
}

async function refusal(url: URL, response: Response): Promise<HttpError> {
  await response.body?.cancel();
  const after = Number(response.headers.get("retry-after") ?? Number.NaN);
  const request = { method: "GET", url: printableUrl(url) };
  return new RefusedDownload(request, response.status, Number.isFinite(after) ? after * 1_000 : undefined);
}

/** An answer that is not the file. */
export class RefusedDownload extends HttpError {
  /** The wait that the server asks for, in milliseconds. */
  readonly retryAfter: number | undefined;

  constructor(request: { readonly method: string; readonly url: string }, status: number, after: number | undefined) {
    super(request, status, "");
    this.retryAfter = after;
  }
}

function broken(url: URL, error: unknown): PlatformError {
  return new PlatformError(`GET ${printableUrl(url)} failed: ${codeOf(error) ?? messageOf(error)}`, { cause: error });
}
