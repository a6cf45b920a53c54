import { ReplyError, json } from "../http/message.ts";

/** Why a field was refused, in GitHub's words. */
export interface FieldError {
  readonly resource: string;
  readonly field: string;
  readonly code: "custom" | "invalid" | "missing_field" | "unprocessable";
  readonly message?: string;
}

/** A refusal in the shape in which GitHub refuses. */
export function refusal(
  status: number,
  message: string,
  details: Readonly<Record<string, unknown>> = {},
  headers: Readonly<Record<string, string>> = {},
): ReplyError {
  const body = { message, ...details, documentation_url: "https://docs.github.com/rest", status: String(status) };
  return new ReplyError(json(status, body, headers));
}

export function notFound(): ReplyError {
  return refusal(404, "Not Found");
}

/** 422 because of named fields. */
export function validationFailed(...errors: readonly FieldError[]): ReplyError {
  return refusal(422, "Validation Failed", { errors });
}

/** The longest description of deployments and statuses, in characters; undocumented, and enforced with a 422. */
const MAX_DESCRIPTION = 140;

/** @throws ReplyError 422 when a description is too long */
export function checkDescription(resource: string, description: string | null | undefined): void {
  if (Array.from(description ?? "").length <= MAX_DESCRIPTION) return;
  const message = `description is too long (maximum is ${MAX_DESCRIPTION} characters)`;
  throw validationFailed({ resource, field: "description", code: "custom", message });
}

/** @throws ReplyError 422 when a URL is given that is not http(s) */
export function checkWebUrl(resource: string, field: string, url: string | null | undefined): void {
  if (url === undefined || url === null || url === "" || /^https?:\/\//i.test(url)) return;
  throw validationFailed({ resource, field, code: "custom", message: `${field} must use http(s) scheme` });
}
