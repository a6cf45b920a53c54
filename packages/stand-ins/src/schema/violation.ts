import type { ErrorObject } from "ajv";

/** A message that the published description of an interface forbids. */
export interface Violation {
  /** Who sent it: the client under test (`request`), or the stand-in itself (`answer`), which is a bug in the stand-in. */
  readonly direction: "request" | "answer";
  /** The operation's id, or method and path where there is none. */
  readonly operation: string;
  /** Of the answer. */
  readonly status?: number;
  readonly problems: readonly string[];
}

/** One line for each error of a validator: where, and what is wrong there. */
export function problemsOf(errors: readonly ErrorObject[] | null | undefined): readonly string[] {
  return [...new Set((errors ?? []).map(problem))];
}

function problem({ instancePath, message = "is not valid", params }: ErrorObject): string {
  const parameters = new Map<string, unknown>(Object.entries(params));
  const extra = parameters.get("additionalProperty");
  const allowed = parameters.get("allowedValues");
  const where = instancePath === "" ? "it" : instancePath;
  if (typeof extra === "string") return `${where} has no property "${extra}"`;
  return Array.isArray(allowed) ? `${where} ${message}: ${allowed.join(", ")}` : `${where} ${message}`;
}
