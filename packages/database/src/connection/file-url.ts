import { resolve } from "node:path";

import { UserError } from "@slipway/core";

import type { FileAddress } from "./address.ts";

/**
 * Reads `sqlite:x.db`, `sqlite://x.db` (both relative), `sqlite:///x.db` (absolute) as sqlx does, and `file:./x.db` as
 * Prisma and SQLite do. Parameters (`mode=rwc`, `connection_limit=1`) are the application's and have no effect.
 *
 * @throws UserError
 */
export function parseFile(text: string, directory: string): FileAddress {
  const [path = ""] = text.replace(/^[^:]+:(\/\/(?!\/)|\/\/(?=\/))?/, "").split("?", 1);
  if (path === "" || path === ":memory:" || /[?&]mode=memory\b/.test(text))
    throw new UserError("The database URL names no file.", {
      hint: "Write sqlite:data/app.db or file:./app.db; a database in memory has nothing to migrate.",
    });
  return { protocol: "sqlite", file: resolve(directory, decode(path)) };
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // SQLite itself takes a % that begins no escape as it is.
    return path;
  }
}
