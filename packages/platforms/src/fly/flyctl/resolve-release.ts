import { HttpError, PlatformError, TimeoutError, codeOf, messageOf, printableUrl } from "@slipway/core";

import type { DownloadLimits } from "./download.ts";

/** The most of an answer that can be an address, in characters. */
const LONGEST = 2_000;

/** The address of an archive, as Fly's list of releases gives it: a text with nothing else in it. */
export async function resolveRelease(url: URL, { signal, timeout }: DownloadLimits): Promise<URL> {
  const limit = AbortSignal.timeout(timeout);
  const response = await ask(url, AbortSignal.any([signal, limit])).catch((error: unknown) => {
    signal.throwIfAborted();
    if (limit.aborted) throw new TimeoutError(`GET ${printableUrl(url)} did not answer within ${timeout} ms`);
    throw new PlatformError(`GET ${printableUrl(url)} failed: ${codeOf(error) ?? messageOf(error)}`, { cause: error });
  });
  if (response.status !== 200) throw new HttpError({ method: "GET", url: printableUrl(url) }, response.status, "");
  const text = response.text.trim();
  if (text.length <= LONGEST && !/\s/.test(text) && URL.canParse(text)) return new URL(text);
  throw new PlatformError(`GET ${printableUrl(url)} did not answer with an address`);
}

async function ask(url: URL, signal: AbortSignal): Promise<{ readonly status: number; readonly text: string }> {
  const response = await fetch(url, { signal, headers: { accept: "text/plain" } });
  return { status: response.status, text: await response.text() };
}
