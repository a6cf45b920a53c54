import { closeSync, openSync, readFileSync, readSync } from "node:fs";
import { type ClientRequest, type IncomingMessage, Agent as HttpAgent, request as httpRequest } from "node:http";
import { Agent as HttpsAgent, request as httpsRequest } from "node:https";

import { isHttpsOrLoopback, PlatformError, TimeoutError, UserError, parseRetryAfter } from "@slipway/core";

import { addressOf, type Connection } from "../connection.ts";
import type { Source } from "../files/entry.ts";

/** A file to upload. */
export interface Upload {
  readonly sha: string;
  /** In bytes. */
  readonly size: number;
  readonly source: Source;
}

/** What Vercel answered to one. */
export interface UploadAnswer {
  readonly status: number;
  /** In milliseconds. */
  readonly retryAfter: number | undefined;
  readonly text: string;
}

/** Sends files over connections that are kept. */
export interface Sender {
  send(upload: Upload, signal: AbortSignal): Promise<UploadAnswer>;
  close(): void;
}

/** A connection on which nothing moves for so long is dead, in milliseconds. */
const IDLE = 30_000;
/** A file of up to so many bytes goes out in one piece; a larger one is never in memory as a whole. */
const ONE_PIECE = 64 * 1024;
const MOST_OF_ANSWER = 16 * 1024;

/**
 * Uploads over Node's own http: `fetch` has no use for a file on disk but to take it through web streams, at several
 * times the cost. Both names of the digest's header go out: the published one, and the one that the CLI sends.
 */
export function openSender(connection: Connection, connections: number, idle = IDLE): Sender {
  const url = addressOf(connection, "/v2/files");
  if (!isHttpsOrLoopback(url)) throw new UserError(`${url.origin} must be https (http is for loopback only)`);
  const isPlain = url.protocol === "http:";
  const options = { keepAlive: true, maxSockets: connections };
  const agent = isPlain ? new HttpAgent(options) : new HttpsAgent(options);
  const open = isPlain ? httpRequest : httpsRequest;
  return {
    close: () => agent.destroy(),
    async send(upload, signal) {
      const request = open(url, {
        method: "POST",
        agent,
        signal,
        timeout: idle,
        headers: headersOf(connection, upload),
      });
      request.once("timeout", () => request.destroy(new TimeoutError(`an upload stood still for ${idle / 1_000} s`)));
      return await exchange(request, upload);
    },
  };
}

/** Sends the body and reads the answer. One that comes before all was sent, such as a 413, ends the sending. */
async function exchange(request: ClientRequest, upload: Upload): Promise<UploadAnswer> {
  const answer = answerOf(request);
  const written = write(request, upload).then(() => true);
  // Whichever fails second is not waited for.
  for (const promise of [answer, written]) promise.catch(() => undefined);
  try {
    const isWhole = (await Promise.race([written, answer])) === true;
    const received = await answer;
    if (!isWhole) request.destroy();
    return received;
  } catch (error) {
    request.destroy();
    throw error;
  }
}

function headersOf({ token }: Connection, { sha, size }: Upload): Record<string, string | number> {
  return {
    authorization: `Bearer ${token}`,
    accept: "application/json",
    "user-agent": "slipway/vercel-deploy",
    "content-type": "application/octet-stream",
    "content-length": size,
    "x-vercel-digest": sha,
    "x-now-digest": sha,
    "x-now-size": size,
  };
}

/** Small files are read at once: what was just hashed is in the system's cache. */
async function write(request: ClientRequest, { source, size }: Upload): Promise<void> {
  if ("bytes" in source) return void request.end(source.bytes);
  if (size > ONE_PIECE) return await writePieces(request, source.path, size);
  const bytes = readFileSync(source.path);
  if (bytes.length !== size) throw changed(source.path);
  request.end(bytes);
}

/** One piece in memory for a file, however large: the next is read when the last one has gone out. */
async function writePieces(request: ClientRequest, path: string, size: number): Promise<void> {
  const room = Buffer.allocUnsafe(ONE_PIECE);
  const file = openSync(path, "r");
  try {
    let sent = 0;
    for (let read = readSync(file, room); read > 0; read = readSync(file, room)) {
      sent += read;
      if (sent > size) throw changed(path);
      await goneOut(request, room.subarray(0, read));
    }
    if (sent !== size) throw changed(path);
    request.end();
  } finally {
    closeSync(file);
  }
}

async function goneOut(request: ClientRequest, piece: Uint8Array): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    request.write(piece, (error) => (error ? reject(error) : resolve()));
  });
}

function changed(path: string): UserError {
  return new UserError(`${path} has changed while it was uploaded`, {
    hint: "Nothing may write into the output during the deploy. Nothing went live.",
  });
}

async function answerOf(request: ClientRequest): Promise<UploadAnswer> {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    request.once("response", resolve);
    request.on("error", reject);
  });
  let text = "";
  response.setEncoding("utf8");
  for await (const chunk of response) text = `${text}${String(chunk)}`.slice(0, MOST_OF_ANSWER);
  const status = response.statusCode;
  if (status === undefined) throw new PlatformError("Vercel answered an upload without a status");
  return { status, text, retryAfter: parseRetryAfter(response.headers["retry-after"] ?? null, new Date()) };
}
