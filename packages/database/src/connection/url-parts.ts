import { isAbsolute, resolve } from "node:path";

import { UserError } from "@slipway/core";

/** The parts of a server's URL, decoded. */
export interface UrlParts {
  readonly host: string;
  readonly port: number | undefined;
  readonly user: string;
  readonly password: string | undefined;
  readonly database: string;
  readonly parameters: ReadonlyMap<string, string>;
}

/**
 * Takes a server's URL apart.
 *
 * @throws UserError that repeats nothing of it
 */
export function urlParts(text: string): UrlParts {
  const url = parse(text);
  if (url.hash !== "") throw new UserError("The database URL has a #.", { hint: "Write it as %23 in a password." });
  return {
    host: decode(url.hostname.replace(/^\[(.*)\]$/, "$1"), "host"),
    port: url.port === "" ? undefined : Number(url.port),
    user: decode(url.username, "user"),
    password: url.password === "" ? undefined : decode(url.password, "password"),
    database: decode(url.pathname.replace(/^\//, ""), "database"),
    parameters: parametersOf(url),
  };
}

function parse(text: string): URL {
  if (/^[^:]+:\/\/[^/?#]*,/.test(text.replace(/\/\/[^/?#]*@/, "//")))
    throw new UserError("The database URL names several hosts, which is not supported.", {
      hint: "Name the one that takes writes.",
    });
  try {
    // libpq and others allow a user without a host, for a socket that a parameter names; the URL standard does not.
    return new URL(text.replace(/^([^:]+:\/\/[^/?#]*@)(?=[/:?])/, "$1localhost"));
  } catch {
    // The cause would repeat the URL.
    throw new UserError("The database URL cannot be read.", {
      hint: "Write scheme://user:password@host:port/database, with / @ : # ? % in the password as %2F %40 %3A %23 %3F %25.",
    });
  }
}

function parametersOf(url: URL): ReadonlyMap<string, string> {
  const parameters = new Map<string, string>();
  for (const part of url.search.slice(1).split("&")) {
    if (part === "") continue;
    const [name = "", ...value] = part.split("=");
    // Not URLSearchParams: that makes a space of a +, which libpq does not.
    parameters.set(decode(name, "parameters"), decode(value.join("="), "parameters"));
  }
  return parameters;
}

function decode(text: string, what: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new UserError(`The database URL has a % in its ${what} that begins no escape.`, { hint: "Write it as %25." });
  }
}

/** @throws UserError when a parameter is in none of the lists */
export function refuseUnknown(parameters: ReadonlyMap<string, string>, known: readonly string[]): void {
  const unknown = [...parameters.keys()].filter((name) => !known.includes(name));
  if (unknown.length === 0) return;
  throw new UserError(`The database URL has parameters that are not supported: ${unknown.join(", ")}.`, {
    hint: `Take them out. Supported are: ${known.join(", ")}.`,
  });
}

/** @throws UserError when there is no user or no database */
export function requireNames(user: string, database: string): void {
  if (user === "")
    throw new UserError("The database URL names no user.", { hint: "Write scheme://user:password@host…" });
  if (database === "")
    throw new UserError("The database URL names no database.", { hint: "Write …@host:port/database." });
  if ([user, database].some((name) => /[\0\r\n]/.test(name)))
    throw new UserError("The database URL has a line end in a name.");
}

/** The parameters among `names` that are given, the first wins. */
export function firstOf(parameters: ReadonlyMap<string, string>, names: readonly string[]): string | undefined {
  const name = names.find((candidate) => parameters.has(candidate));
  return name === undefined ? undefined : parameters.get(name);
}

/** An absolute path, or undefined for none. */
export function absolute(path: string | undefined, directory: string): string | undefined {
  if (path === undefined || path === "") return undefined;
  return isAbsolute(path) ? path : resolve(directory, path);
}

/** @throws UserError */
export function portNumber(text: string | undefined): number | undefined {
  if (text === undefined || text === "") return undefined;
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new UserError("The database URL has a port that is not a number from 1 to 65535.");
}
