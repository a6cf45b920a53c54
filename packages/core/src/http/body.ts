import { PlatformError } from "../errors.ts";
import { type HttpRequest, printableUrl } from "./http.ts";

const DEFAULT_MAX_BYTES = 8 * 1024 * 1024;

/** Reads an answer's body whole, up to the request's cap. Throws `PlatformError` beyond it. */
export async function readBody(request: HttpRequest, response: Response): Promise<string> {
  const max = request.maxBytes ?? DEFAULT_MAX_BYTES;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > max)
      throw new PlatformError(`${request.method} ${printableUrl(request.url)} answered with more than ${max} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

/** The body as JSON. Throws `PlatformError`, with the first characters of what came instead. */
export function parseJson(request: HttpRequest, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new PlatformError(
      `${request.method} ${printableUrl(request.url)} did not answer with JSON: ${excerpt(text)}`,
      { cause },
    );
  }
}

/** The first characters of a body on one line, for an error message. */
export function excerpt(text: string): string {
  const flat = text.replaceAll(/\s+/g, " ").trim();
  return flat.length > 300 ? `${flat.slice(0, 297)}...` : flat;
}
