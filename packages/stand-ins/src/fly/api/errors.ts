import { ReplyError, json } from "../../http/message.ts";

/** An error as the Machines API answers it: `{error, status?}` (fly-go, flaps_error.go). */
export function flyError(status: number, error: string, code?: string): ReplyError {
  return new ReplyError(json(status, { error, ...(code !== undefined && { status: code }) }));
}
