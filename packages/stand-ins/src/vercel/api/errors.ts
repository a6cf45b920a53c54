import { ReplyError, json } from "../../http/message.ts";

/** An error as Vercel's API answers it: `{error: {code, message, …}}`. */
export function vercelError(
  status: number,
  code: string,
  message: string,
  extra: Readonly<Record<string, unknown>> = {},
): ReplyError {
  return new ReplyError(json(status, { error: { code, message, ...extra } }));
}

/** 404 for something that there is not, or that the caller may not see. */
export function notFound(what: string): ReplyError {
  return vercelError(404, "not_found", `${what} not found`);
}
