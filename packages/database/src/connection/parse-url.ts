import { UserError } from "@slipway/core";

import type { Address } from "./address.ts";
import { parseFile } from "./file-url.ts";
import { parseMysql } from "./mysql-url.ts";
import { parsePostgres } from "./postgres-url.ts";

/** How a database URL may begin, and who reads the rest. */
const READERS: Readonly<Record<string, (url: string, directory: string) => Address>> = {
  postgres: parsePostgres,
  postgresql: parsePostgres,
  mysql: parseMysql,
  mariadb: parseMysql,
  sqlite: parseFile,
  sqlite3: parseFile,
  file: parseFile,
};

const HINT = "Write postgresql://, mysql://, mariadb://, sqlite: or file: and then the address.";

/**
 * Reads a database URL as an application has it. No message of an error repeats a part of the URL other than its scheme
 * and the names of its parameters: anything else may belong to the password.
 *
 * @param directory what relative paths (SQLite's file, certificates) are relative to
 * @throws UserError
 */
export function parseDatabaseUrl(text: string, directory: string): Address {
  const url = text.trim();
  if (url === "") throw new UserError("The database URL is empty.", { hint: HINT });
  const scheme = /^([A-Za-z][A-Za-z0-9+.-]*):/.exec(url)?.[1]?.toLowerCase();
  if (scheme === undefined) throw new UserError("The database URL has no scheme.", { hint: HINT });
  const reader = Object.hasOwn(READERS, scheme) ? READERS[scheme] : undefined;
  if (reader === undefined) throw unknownScheme(scheme);
  return reader(url, directory);
}

/** The forms of the password that must never be printed: decoded, and as the URL spells it. */
export function secretsOf(text: string, address: Address): readonly string[] {
  if (address.protocol === "sqlite" || address.password === undefined) return [];
  const spelled = /^[^:]+:\/\/[^:/?#]*:([^@]*)@/.exec(text.trim())?.[1];
  const forms = new Set([address.password, encodeURIComponent(address.password)]);
  if (spelled !== undefined) forms.add(spelled);
  return [...forms].filter((form) => form !== "");
}

function unknownScheme(scheme: string): UserError {
  const driver = /^(postgres|postgresql|mysql|mariadb|sqlite)[+]/.exec(scheme)?.[1];
  // A scheme that is no scheme may be the beginning of a user and a password.
  const named = /^(jdbc|mongodb|mongodb\+srv|sqlserver|mssql|redis|libsql|cockroachdb|https?|prisma)$/.test(scheme);
  if (driver !== undefined)
    return new UserError(`The database URL names a driver (${scheme}).`, { hint: `Write ${driver}:// instead.` });
  return new UserError(
    named
      ? `The database URL begins with ${scheme}:, which is not supported.`
      : "The database URL has an unknown scheme.",
    { hint: HINT },
  );
}
