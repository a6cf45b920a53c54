import { type Field, FieldProblem, field } from "@slipway/core";

const NAME = /^[A-Za-z0-9!#$%&'*+.^_`|~-]+$/;

/** Fields whose values are no secrets, by lower-case name. */
const HARMLESS = new Set(["accept", "accept-language", "cache-control", "content-type", "origin", "user-agent"]);

/** Fields that belong to the connection, which the gate itself sets. */
const RESERVED = new Set(["host", "connection", "content-length", "transfer-encoding", "accept-encoding"]);

/** `Name: value`, one a line; blank lines are dropped. Names come out in lower case. */
export function headerLines(): Field<Readonly<Record<string, string>>> {
  return field((text) => {
    const headers: Record<string, string> = {};
    for (const [index, line] of text.split(/\r?\n/).entries()) {
      if (line.trim() === "") continue;
      const [name, value] = parseHeader(line, index + 1);
      if (Object.hasOwn(headers, name)) throw new FieldProblem(`must name each header once; ${name} comes twice`);
      headers[name] = value;
    }
    return headers;
  });
}

function parseHeader(line: string, number: number): readonly [string, string] {
  const at = line.indexOf(":");
  const name = line.slice(0, Math.max(at, 0)).trim().toLowerCase();
  const value = line.slice(at + 1).trim();
  // The line itself is not shown: it may hold a secret.
  if (!NAME.test(name) || value === "")
    throw new FieldProblem(`must be "Name: value" lines; line ${number} is not one`);
  if (!/^[\t\u0020-\u007e\u0080-\u00ff]*$/.test(value))
    throw new FieldProblem(`must hold values that HTTP can send; line ${number} does not`);
  if (RESERVED.has(name)) throw new FieldProblem(`must not set ${name}, which the gate sets itself`);
  return [name, value];
}

/** A shorter value is a flag, not a secret; hiding `true` everywhere would spoil the outputs. */
const SHORTEST_SECRET = 8;

/** The parts of headers that must not be shown: each value, and a credential without its scheme. */
export function headerSecrets(headers: Readonly<Record<string, string>>): readonly string[] {
  const values = Object.entries(headers).flatMap(([name, value]) => (HARMLESS.has(name) ? [] : value));
  const credentials = values.flatMap((value) => value.split(/\s+/).slice(1));
  return values.concat(credentials).filter((secret) => secret.length >= SHORTEST_SECRET);
}
