import { parseJson } from "@slipway/core";

import type { ResponseAnswer } from "../probe/answer.ts";

/** Whether an answer says that it is JSON. */
export function isJson(answer: ResponseAnswer): boolean {
  return /^(?:application|text)\/(?:[\w.+-]+\+)?json\b/i.test(answer.headers["content-type"] ?? "");
}

/** The body as a JSON object or list, whatever its type is called; undefined when it is none. */
export function parseDocument(answer: ResponseAnswer): unknown {
  return /^\s*[[{]/.test(answer.body) ? parseJson(answer.body) : undefined;
}
