import { PlatformError } from "@slipway/core";
import { type ZodMiniType, safeParse } from "zod/mini";

/** An answer held against its schema. Throws a `PlatformError` that says which answer is not what it should be. */
export function read<T>(schema: ZodMiniType<T>, value: unknown, what: string): T {
  const result = safeParse(schema, value);
  if (result.success) return result.data;
  const places = result.error.issues.slice(0, 3).map(({ path, message }) => `${path.join(".")}: ${message}`);
  throw new PlatformError(`Vercel answered ${what} in a form that is not known (${places.join("; ")})`);
}
