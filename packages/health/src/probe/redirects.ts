import { isLoopback } from "@slipway/core";

import { isVercelLogin } from "../check/vercel-protection.ts";
import type { Answer, Probe, ProbeRequest, ResponseAnswer } from "./answer.ts";

const REDIRECTS = [301, 302, 303, 307, 308];
const MOST_HOPS = 5;

/** Header fields that may go to another origin: those that say nothing of who asks. */
const PORTABLE = ["accept", "accept-language", "cache-control", "content-type", "user-agent"];

/** Header fields that are for the first address only. */
const NEVER_FORWARDED = ["x-vercel-protection-bypass", "x-vercel-trusted-oidc-idp-token"];

/**
 * A probe that follows redirects as far as the request's policy allows, within one time limit, and answers with the
 * last hop. What it may not follow it hands back, to be judged.
 */
export function followingRedirects(probe: Probe): Probe {
  return async (first, { timeout, signal }) => {
    let request = first;
    let spent = 0;
    for (let hop = 0; ; hop += 1) {
      const answer = await probe(request, { timeout: Math.max(1, timeout - spent), signal });
      spent += answer.timing.total;
      const next = hop < MOST_HOPS ? nextRequest(request, answer) : undefined;
      if (next === undefined) return { ...answer, timing: { ...answer.timing, total: spent } };
      request = next;
    }
  };
}

function nextRequest(request: ProbeRequest, answer: Answer): ProbeRequest | undefined {
  if (request.redirects === "error" || answer.kind === "failure" || !REDIRECTS.includes(answer.status))
    return undefined;
  const url = targetOf(request, answer);
  if (url === undefined || !mayFollow(request, url)) return undefined;
  const becomesGet = answer.status === 303 || (request.method === "POST" && answer.status <= 302);
  const headers = forwardedHeaders(request, url);
  return becomesGet && request.method !== "HEAD"
    ? { ...request, url, headers, method: "GET", body: undefined }
    : { ...request, url, headers };
}

function targetOf(request: ProbeRequest, answer: ResponseAnswer): URL | undefined {
  const location = answer.headers["location"] ?? "";
  if (location === "" || isVercelLogin(location) || !URL.canParse(location, request.url.href)) return undefined;
  const url = new URL(location, request.url);
  return url.protocol === "http:" || url.protocol === "https:" ? url : undefined;
}

function mayFollow(request: ProbeRequest, url: URL): boolean {
  // Never from a secure address to an open one, where anybody could answer.
  if (request.url.protocol === "https:" && url.protocol === "http:" && !isLoopback(url.hostname)) return false;
  // A body is not handed to a stranger either.
  if (request.body !== undefined && url.origin !== request.url.origin) return false;
  return request.redirects === "follow" || url.hostname === request.url.hostname;
}

function forwardedHeaders({ headers, url: from }: ProbeRequest, to: URL): Readonly<Record<string, string>> {
  const mayGo = (name: string): boolean =>
    from.origin === to.origin ? !NEVER_FORWARDED.includes(name) : PORTABLE.includes(name);
  return Object.fromEntries(Object.entries(headers).filter(([name]) => mayGo(name.toLowerCase())));
}
