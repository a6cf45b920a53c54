import type { ZodMiniType } from "zod/mini";

/** One output of an action: the schema of its value and its public description. */
export interface Output<T> {
  /** Makes the schema, which tests hold what is written against; a run would pay for it at its start. */
  readonly schema: () => ZodMiniType<T>;
  readonly description: string;
}

/** An output. Every output is a text in the end: numbers and booleans in their usual form, the rest as JSON. */
export function output<T>(schema: () => ZodMiniType<T>, description: string): Output<T> {
  return { schema, description };
}

/** The text of an output's value as a workflow reads it. */
export function outputText(value: unknown): string {
  if (typeof value === "string") return value;
  if (value === undefined || value === null) return "";
  return typeof value === "number" || typeof value === "boolean" ? String(value) : JSON.stringify(value);
}
