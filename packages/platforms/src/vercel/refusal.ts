import { looseObject, nullish, safeParse, string } from "zod/mini";

/** What Vercel answers in place of what was asked for. */
export interface Refusal {
  readonly status: number;
  /** `missing_files`, `forbidden` …; `undefined` when the answer has none. */
  readonly code: string | undefined;
  readonly message: string;
  /** All that the error says, for codes with more to them. */
  readonly details: Readonly<Record<string, unknown>>;
  /** How long to wait before asking again, in milliseconds. */
  readonly retryAfter: number | undefined;
}

const said = looseObject({ code: nullish(string()), message: nullish(string()) });

/** The error in an answer: in `error`, in `err`, or the answer itself (as the CLI reads it). */
export function refusalIn(status: number, body: unknown, retryAfter: number | undefined): Refusal {
  const details = objectIn(body, "error") ?? objectIn(body, "err") ?? asObject(body) ?? {};
  const parsed = safeParse(said, details);
  const { code, message } = parsed.success ? parsed.data : {};
  return { status, code: code ?? undefined, message: message ?? `status ${status}`, details, retryAfter };
}

/** Whether a quota of uploads is used up, which no waiting within a job mends (`api-upload-free`, `api-upload-paid`). */
export function isUploadQuota({ details, message, code }: Refusal): boolean {
  const names = [code, details["name"], details["errorName"], message];
  return names.some((name) => typeof name === "string" && name.includes("api-upload-"));
}

function objectIn(value: unknown, key: string): Readonly<Record<string, unknown>> | undefined {
  return asObject(asObject(value)?.[key]);
}

function asObject(value: unknown): Readonly<Record<string, unknown>> | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  return { ...value };
}
