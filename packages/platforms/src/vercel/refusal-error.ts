import { PlatformError, UserError } from "@slipway/core";

import { type Refusal, isUploadQuota } from "./refusal.ts";

const NOTHING_SHIPPED = "Nothing went live by this.";

/** What to do about a code, before its status is looked at. */
const BY_CODE: Readonly<Record<string, string>> = {
  builds_rate_limited: "The plan's limit of builds is reached: wait until it is reset, or upgrade the plan.",
  missing_project_settings: "Link the project once by hand (`vercel link`), or create it on Vercel.",
  conflicting_file_path: "Two files of the output have one path: build it again into an empty folder.",
  env_value_invalid_type: "Values of env and build-env have to be texts.",
  too_many_files: "Use archive: tgz (or auto), which sends the output in a few parts.",
  size_limit_exceeded: "A file is larger than the plan allows: take it out of the output, or upgrade the plan.",
  domain_not_verified: "Verify the domain in the project's settings on Vercel.",
  alias_in_use: "The name belongs to another project: choose another, or remove it there.",
  invalid_sha: "A file has changed while it was uploaded: nothing may write into the output during the deploy.",
};

const BY_STATUS: Readonly<Record<number, string>> = {
  400: "Vercel does not take the request as it is: the message says which part.",
  401: "token is not valid, or has expired. Create one at https://vercel.com/account/tokens, best for this project only.",
  402: "The plan or its limits do not allow it: the message says which; upgrade, or wait until the limit is reset.",
  403: "token does not reach this project: check project-id and team-id, and the scope of the token.",
  404: "Check project-id and team-id, and that the token's scope includes the project.",
  409: "Another change of this project is under way: wait until it has ended, and give the workflows that deploy to it one `concurrency` group.",
  413: "A file or the request is too large: use archive: tgz, or take large files out of the output.",
  422: "Vercel cannot do this with this deployment: the message says why.",
  429: "Vercel's rate limit is reached: run the job again later.",
};

/** The error for a refusal of what was tried: whose mistake it is, and what to do. */
export function refusalError(refusal: Refusal, tried: string): PlatformError | UserError {
  const { status, code, message } = refusal;
  const name = code === undefined ? String(status) : `${status} ${code}`;
  const text = `Vercel refuses to ${tried}: ${message} (${name})`;
  const hint = `${hintFor(refusal)} ${NOTHING_SHIPPED}`;
  const isUsers = [401, 402, 403, 404, 422].includes(status) || (code !== undefined && code in BY_CODE);
  return isUsers ? new UserError(text, { hint }) : new PlatformError(text, { hint });
}

function hintFor(refusal: Refusal): string {
  if (isUploadQuota(refusal))
    return "The plan's quota of uploads a day is used up: use archive: tgz, which needs an upload for each 100 MB only.";
  return BY_CODE[refusal.code ?? ""] ?? BY_STATUS[refusal.status] ?? "Look at https://www.vercel-status.com.";
}
