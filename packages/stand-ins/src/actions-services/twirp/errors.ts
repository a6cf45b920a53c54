import { ReplyError, json } from "../../http/message.ts";

/** The codes of Twirp that the services use, and the statuses that Twirp gives them. */
const STATUS = {
  already_exists: 409,
  bad_route: 404,
  internal: 500,
  invalid_argument: 400,
  malformed: 400,
  not_found: 404,
  permission_denied: 403,
  unauthenticated: 401,
} as const;

/** An error as Twirp answers it. */
export function twirpError(code: keyof typeof STATUS, msg: string): ReplyError {
  return new ReplyError(json(STATUS[code], { code, msg }));
}
