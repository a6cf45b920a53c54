import { parseEnv } from "node:util";

/** The inputs that can say where the database is. */
export interface UrlSources {
  readonly "database-url"?: string | undefined;
  /** A dotenv text. */
  readonly env?: string | undefined;
}

/** The address that was given itself, or else the environment's `DATABASE_URL`; undefined when there is none. */
export function databaseUrlOf({ env, ...given }: UrlSources): string | undefined {
  return given["database-url"] ?? (parseEnv(env ?? "")["DATABASE_URL"]?.trim() || undefined);
}

/** What is wrong when there is no address. */
export function missingUrl(env: string | undefined): string {
  return env === undefined ? "is required" : "is required, because env has no DATABASE_URL";
}
