import { type Address, parseAddress } from "../../values/address.ts";
import type { Facts } from "../facts.ts";
import { type Finding, error } from "../problem.ts";
import type { Subject } from "../subject.ts";

const LOCAL = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\]|\[::\]|0\.0\.0\.0|.*\.localhost|host\.docker\.internal)$/i;
const RESERVED = /^(?:(?:.+\.)?example\.(?:com|net|org)|(?:.+\.)?(?:example|invalid|test))$/i;

/** EV051: a host that is this machine, or nobody's (RFC 2606), in production. Bare hosts are checked for the latter only. */
export function checkHost(subject: Subject, { target }: Facts): Finding | undefined {
  const { terms, value } = subject;
  if (!target.isProduction) return undefined;
  if (terms.type === "host")
    return RESERVED.test(value) ? error("EV051", "names a host that is reserved for examples") : undefined;
  if (!value.includes("://")) return undefined;
  const hosts = hostsIn(subject);
  if (hosts.some(({ host }) => LOCAL.test(host)))
    return error("EV051", "points to this machine, which is not where production runs");
  return hosts.some(({ host }) => RESERVED.test(host))
    ? error("EV051", "points to a host that is reserved for examples")
    : undefined;
}

/** A cheap look before the exact ones: most addresses have nothing in them of local hosts, reserved ones and placeholders. */
export const LIKELY_ODD = /local|host|server|your|example|invalid|test|docker|127\.|0\.0|\[/i;

/** A list of addresses, such as allowed origins, is looked at one by one. */
function hostsIn({ value, address }: Subject): Address["hosts"] {
  if (address !== undefined && !value.includes(",")) return address.hosts;
  return value.split(/[\s,]+/).flatMap((part) => (part.includes("://") ? (parseAddress(part)?.hosts ?? []) : []));
}

/**
 * EV052: a user or password with a character that ends or splits that part of an address. `p#w` makes a fragment of the
 * host; `p@w` makes a host of half the password.
 */
export function checkCredentials({ value }: Subject): Finding | undefined {
  if (!value.includes("@") || !value.includes("://")) return undefined;
  const [, authority, rest] = /^[a-z][a-z0-9+.-]*:\/\/([^/?#\s]*)(\S*)$/i.exec(value) ?? [];
  if (authority === undefined || rest === undefined) return undefined;
  const at = authority.lastIndexOf("@");
  const credentials = at === -1 ? undefined : authority.slice(0, at);
  if (credentials === undefined) {
    // `user:pa` and then `/ss@host`: a port is a number, and this is none.
    return rest.includes("@") && /:(?!\d*$)[^:]*$/.test(authority) ? encodingProblem() : undefined;
  }
  const password = credentials.slice(credentials.indexOf(":") + 1);
  const isBroken = credentials.includes("@") || (credentials.includes(":") && password.includes(":"));
  return isBroken || /%(?![0-9a-f]{2})/i.test(credentials) ? encodingProblem() : undefined;
}

function encodingProblem(): Finding {
  return error(
    "EV052",
    "has a user or password that is not percent-encoded: write @ as %40, : as %3A, / as %2F, ? as %3F, # as %23 and % as %25",
  );
}
