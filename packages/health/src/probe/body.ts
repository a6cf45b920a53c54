import type { IncomingMessage } from "node:http";
import { type Readable, pipeline } from "node:stream";
import type { Gunzip } from "node:zlib";

import type { BodyProblem } from "./answer.ts";

/** What was read of a body. */
export interface Body {
  readonly text: string;
  readonly problem: BodyProblem | undefined;
}

/** Reads a body, decoded, up to a cap in bytes: a small compressed body may unfold to a huge one, so both are bounded. */
export async function readBody(response: IncomingMessage, maxBytes: number): Promise<Body> {
  const chunks: Buffer[] = [];
  let size = 0;
  let problem: BodyProblem | undefined;
  try {
    for await (const chunk of decoded(response)) {
      const bytes: Buffer = chunk;
      size += bytes.byteLength;
      if (size > maxBytes) {
        problem = "too-large";
        break;
      }
      chunks.push(bytes);
    }
  } catch (error) {
    problem = isEncodingError(error) ? "encoding" : "cut";
  } finally {
    response.destroy();
  }
  return { text: Buffer.concat(chunks).toString("utf8"), problem };
}

function decoded(response: IncomingMessage): Readable {
  const decoder = decoderOf(response.headers["content-encoding"] ?? "");
  if (decoder === undefined) return response;
  pipeline(response, decoder, () => {
    // A failure destroys the decoder with it, and so reaches whoever reads.
  });
  return decoder;
}

function decoderOf(encoding: string): Gunzip | undefined {
  const name = encoding.trim().toLowerCase();
  if (name === "" || name === "identity") return undefined;
  // Loaded when a body is compressed: most health documents are not.
  const { createBrotliDecompress, createGunzip, createInflate } = process.getBuiltinModule("node:zlib");
  switch (name) {
    case "gzip":
    case "x-gzip":
      return createGunzip();
    case "deflate":
      return createInflate();
    case "br":
      return createBrotliDecompress();
    default:
      return undefined;
  }
}

function isEncodingError(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return code.startsWith("Z_") || code.startsWith("ERR__ERROR") || code.startsWith("ERR_BROTLI");
}
