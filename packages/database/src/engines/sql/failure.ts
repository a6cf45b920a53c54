import { messageOf } from "@slipway/core";

import { DatabaseError } from "../../connection/database-error.ts";
import type { FailureEffect, MigrationFailure } from "../engine.ts";
import type { SqlUnit } from "./unit.ts";

/** Where in a unit something failed. */
export interface FailedAt {
  /** The index of the statement; undefined when only the commit can be named. */
  readonly statement: number | undefined;
  /** Where in the file, in UTF-16 units, when the server told. */
  readonly offset?: number | undefined;
  readonly effect: FailureEffect;
  /** What is left to clean up. */
  readonly leftovers?: readonly string[];
}

/** The failure of a unit, with the line that is to blame as exactly as the server told it. */
export function failureOf({ migration, script }: SqlUnit, error: unknown, at: FailedAt): MigrationFailure {
  const statement = at.statement === undefined ? undefined : script.statements[at.statement];
  const line = at.offset === undefined ? statement?.line : script.lineOf(at.offset);
  const detail =
    error instanceof DatabaseError && error.detail !== undefined ? ` (${error.detail.replaceAll("\n", "; ")})` : "";
  return {
    id: migration.id,
    file: migration.file,
    ...(line === undefined ? {} : { line }),
    ...(at.statement === undefined ? {} : { statement: at.statement + 1 }),
    total: script.statements.length,
    ...(error instanceof DatabaseError ? { code: error.code } : {}),
    message: `${messageOf(error)}${detail}`,
    effect: at.effect,
    leftovers: at.leftovers ?? [],
  };
}

/** Codes after which the connection is gone, so that nobody saw whether the last statement was done. */
export function isConnectionLoss(error: unknown): boolean {
  if (!(error instanceof DatabaseError)) return false;
  return /^(?:08|57P0[12])|CONNECTION|ECONN|EPIPE|ETIMEDOUT|PROTOCOL/.test(error.code);
}
