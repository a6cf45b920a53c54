import type { ResponseAnswer } from "../probe/answer.ts";

/** Whether an answer says that it is JSON. */
export function isJson(answer: ResponseAnswer): boolean {
  return /^(?:application|text)\/(?:[\w.+-]+\+)?json\b/i.test(answer.headers["content-type"] ?? "");
}

/** The body as a JSON object or list, whatever its type is called; undefined when it is none. */
export function parseDocument(answer: ResponseAnswer): unknown {
  if (!/^\s*[[{]/.test(answer.body)) return undefined;
  try {
    return JSON.parse(answer.body);
  } catch {
    return undefined;
  }
}
