import { PlatformError } from "../errors.ts";
import { type HttpRequest, printableUrl } from "./http.ts";

const DEFAULT_MAX_BYTES = 8 * 1024 * 1024;

/** How much of an unwelcome body is looked at for an excerpt, in UTF-16 units. */
const EXCERPT_FROM = 16 * 1024;

/** What is read of a body. */
export interface Body {
  readonly text: string;
  /** Whether the body was longer than the request's cap, and `text` is only its beginning. */
  readonly truncated: boolean;
}

/** Reads an answer's body, up to the request's cap. */
export async function readBody(request: HttpRequest, body: AsyncIterable<Uint8Array> | null): Promise<Body> {
  const max = request.maxBytes ?? DEFAULT_MAX_BYTES;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    chunks.push(chunk);
    size += chunk.byteLength;
    // Leaving the loop cancels the rest.
    if (size > max) break;
  }
  const bytes = Buffer.concat(chunks).subarray(0, max);
  return { text: bytes.toString("utf8"), truncated: size > max };
}

/** The error for an answer that is welcome but too long. */
export function tooLong(request: HttpRequest): PlatformError {
  const max = request.maxBytes ?? DEFAULT_MAX_BYTES;
  return new PlatformError(`${request.method} ${printableUrl(request.url)} answered with more than ${max} bytes`);
}

/** The body as JSON. Throws `PlatformError`, with the first characters of what came instead. */
export function parseJson(request: HttpRequest, text: string, redact?: (text: string) => string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Without the parser's own error as a cause: it quotes the text.
    throw new PlatformError(
      `${request.method} ${printableUrl(request.url)} did not answer with JSON: ${excerpt(text, redact)}`,
    );
  }
}

/** The first characters of a body on one line, for an error message. Redacted before it is cut, not after. */
export function excerpt(text: string, redact: (text: string) => string = (same) => same): string {
  const flat = redact(text.slice(0, EXCERPT_FROM)).replaceAll(/\s+/g, " ").trim();
  return flat.length > 300 ? `${flat.slice(0, 297)}...` : flat;
}
