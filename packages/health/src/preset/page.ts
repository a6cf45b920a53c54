import type { ResponseAnswer } from "../probe/answer.ts";
import type { SampleWarning } from "../sample.ts";

/** Pages that hosts and servers show when there is no app behind them, some of them with status 200. */
const HOST_PAGES: readonly (readonly [pattern: RegExp, who: string])[] = [
  [/\bDEPLOYMENT_NOT_FOUND\b|\bThe deployment could not be found on Vercel\b/, "Vercel's page for no deployment"],
  [/\bFUNCTION_INVOCATION_FAILED\b|\bThis Serverless Function has crashed\b/, "Vercel's page for a crash"],
  [/\bApplication failed to respond\b/, "Railway's error page"],
  [/<title>Application Error<\/title>/i, "Heroku's error page"],
  [/<title>Welcome to nginx!?<\/title>/i, "nginx's first page"],
  [/<title>Apache2? [\w ]*Default Page/i, "Apache's first page"],
  [/<title>Index of \//i, "a directory listing"],
  [/<title>\s*(?:404|50[0234])\b/i, "an error page"],
  [/<title>Application error: a (?:client|server)-side exception/i, "Next.js's error page"],
];

/** The most characters in which a host's page is looked for. */
const LIMIT = 65_536;

/** What speaks against a page being the app's own; undefined when nothing does. */
export function pageProblem({ headers, body }: ResponseAnswer): SampleWarning | undefined {
  if (!/^(?:text\/html|application\/xhtml\+xml)\b/i.test(headers["content-type"] ?? ""))
    return { code: "page.type", detail: "the answer is not HTML" };
  if (body.trim() === "") return { code: "page.empty", detail: "the page is empty" };
  const host = HOST_PAGES.find(([pattern]) => pattern.test(body.slice(0, LIMIT)));
  return host === undefined ? undefined : { code: "page.error", detail: `the page is ${host[1]}` };
}
