import type { Variable } from "../contract/contract.ts";
import { PUBLIC_PREFIXES } from "../contract/contract.ts";
import { namesSecret } from "../contract/secret-name.ts";
import { isMarked } from "../rules/value/placeholder-words.ts";
import { TYPES, type TypeName } from "../types/types.ts";
import { hasPassword } from "../values/secrecy.ts";
import { parseAddress } from "../values/address.ts";

/** What a starter contract says of a variable: only what the example, the name and the compose files tell. */
export interface Starter {
  readonly required?: false;
  readonly "allow-empty"?: true;
  readonly secret?: true;
  readonly public?: true;
  readonly type?: TypeName;
  readonly protocols?: readonly string[];
  readonly section: string;
}

/** Types in the order in which they are tried; the narrow ones first. */
const CANDIDATES: readonly TypeName[] = ["int", "number", "bool", "email", "url", "uuid", "duration"];

/** Guesses from one variable of an example. Placeholders say nothing about the type. */
export function inferStarter(variable: Variable): Starter {
  const { name, terms } = variable;
  const { example, section } = terms;
  const isPublic = PUBLIC_PREFIXES.some((prefix) => name.startsWith(prefix));
  const secret = !isPublic && (namesSecret(name) || (example !== undefined && hasPassword(example)));
  return {
    section,
    // A key without a value may be one to fill in, or empty on purpose; nobody can tell, and the starter has to pass.
    ...(variable.required && example !== undefined ? {} : { required: false }),
    ...(secret ? { secret } : {}),
    ...(isPublic ? { public: isPublic } : {}),
    ...inferType(name, example),
  };
}

function inferType(name: string, example: string | undefined): Pick<Starter, "type" | "protocols"> {
  if (example === undefined || isMarked(example)) return {};
  if (/(?:^|_)PORT$/.test(name) && TYPES.port.accepts(example)) return { type: "port" };
  const type = CANDIDATES.find((candidate) => TYPES[candidate].accepts(example));
  // `1` and `0` are as often a switch as a number.
  if (type === undefined || (type === "int" && /^[01]$/.test(example))) return {};
  const protocol = type === "url" ? parseAddress(example)?.protocol : undefined;
  if (type === "url" && protocol === undefined) return {};
  return protocol === undefined || protocol === "http" ? { type } : { type, protocols: siblings(protocol) };
}

/** Protocols that mean the same. */
function siblings(protocol: string): readonly string[] {
  const families = [
    ["postgres", "postgresql"],
    ["redis", "rediss"],
    ["mongodb", "mongodb+srv"],
    ["amqp", "amqps"],
  ];
  return families.find((family) => family.includes(protocol)) ?? [protocol];
}
