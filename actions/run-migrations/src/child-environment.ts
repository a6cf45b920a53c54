import type { Environment } from "@slipway/core";
import { type Address, parseDatabaseUrl, urlWithAddress } from "@slipway/database";

import type { Inputs, MigrationPorts } from "./job.ts";

/** Names of variables that hold a database's name, as tools and images call it. */
const NAMES = /(?:^|_)(?:DB|DATABASE|PGDATABASE)(?:_?NAME)?$/;

/**
 * What a project's own command finds in its environment: the address, which is never in its argv, and the time limits,
 * which libpq and node-postgres take from PGOPTIONS.
 *
 * @param copy the database of a rehearsal: every variable that leads to the real one then leads to it
 */
export function childEnvironment(
  inputs: Pick<Inputs, "database-url" | "lock-timeout" | "statement-timeout">,
  { env, context, log }: Pick<MigrationPorts, "env" | "context" | "log">,
  copy?: Address,
): Environment {
  const given = inputs["database-url"].trim();
  const real = parseDatabaseUrl(given, context.workspace);
  // A tool may take a relative path from a folder of its own.
  const url =
    copy === undefined && real.protocol !== "sqlite" ? given : urlWithAddress(given, copy ?? real, context.workspace);
  const limits = `-c lock_timeout=${inputs["lock-timeout"]} -c statement_timeout=${inputs["statement-timeout"]}`;
  const turned = copy === undefined ? {} : redirected(env, { real, copy, url, workspace: context.workspace });
  if (Object.keys(turned).length > 0) log.info(`led to the copy too: ${Object.keys(turned).join(", ")}`);
  return {
    ...env,
    ...turned,
    DATABASE_URL: url,
    ...(real.protocol === "postgresql" ? { PGOPTIONS: `${env["PGOPTIONS"] ?? ""} ${limits}`.trim() } : {}),
  };
}

interface Turn {
  readonly real: Address;
  readonly copy: Address;
  readonly url: string;
  readonly workspace: string;
}

/** The variables that name the real database, with the copy instead. Where they say so through another host, too. */
export function redirected(env: Environment, { real, copy, url, workspace }: Turn): Readonly<Record<string, string>> {
  const name = real.protocol === "sqlite" ? undefined : real.database;
  const changed = Object.entries(env).flatMap(([variable, value]): [string, string][] => {
    if (value === undefined || variable === "DATABASE_URL") return [];
    if (leadsTo(value, real, workspace)) return [[variable, url]];
    const isName = name !== undefined && value === name && NAMES.test(variable);
    return isName && copy.protocol !== "sqlite" ? [[variable, copy.database]] : [];
  });
  return Object.fromEntries(changed);
}

function leadsTo(value: string, real: Address, workspace: string): boolean {
  if (!/^\s*(?:postgres(?:ql)?|mysql|mariadb|sqlite3?|file):/i.test(value)) return false;
  try {
    const address = parseDatabaseUrl(value, workspace);
    if (address.protocol === "sqlite") return real.protocol === "sqlite" && address.file === real.file;
    return real.protocol === address.protocol && address.database === real.database;
  } catch {
    return false;
  }
}
