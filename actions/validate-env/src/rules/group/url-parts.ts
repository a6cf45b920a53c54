import type { Group, UrlPart } from "../../contract/contract.ts";
import { type Address, DEFAULT_PORTS, decoded, parseAddress } from "../../values/address.ts";
import { type Facts, isSet, valueOf } from "../facts.ts";
import type { Problem } from "../problem.ts";
import { PLACEHOLDER_RULES } from "../value/placeholder.ts";

type UrlGroup = Extract<Group, { kind: "matches-url" }>;

/** EV050: a connection address and the variables that repeat its parts say the same. Placeholders are told elsewhere. */
export function checkUrlParts(group: UrlGroup, facts: Facts): readonly Problem[] {
  const address =
    isSet(facts, group.url) && !isPlaceholder(group.url, facts) ? parseAddress(valueOf(facts, group.url)) : undefined;
  if (address === undefined) return [];
  return [...group.parts].flatMap(([part, name]): readonly Problem[] => {
    if (!isSet(facts, name) || isPlaceholder(name, facts) || agrees(part, address, valueOf(facts, name))) return [];
    return [{ rule: "EV050", level: "error", name, message: `is not the ${part} in ${group.url}`, place: group.place }];
  });
}

function agrees(part: UrlPart, address: Address, value: string): boolean {
  if (part === "host") return address.hosts.some(({ host }) => bare(host) === bare(value));
  if (part === "port") {
    const own = DEFAULT_PORTS[address.protocol];
    return address.hosts.some(({ port }) => (port ?? own) === value.replace(/^0+/, ""));
  }
  const written = { database: address.path.slice(1), user: address.user, password: address.password }[part];
  return decoded(written ?? "") === value;
}

function bare(host: string): string {
  return host.toLowerCase().replaceAll(/^\[|\]$|\.$/g, "");
}

function isPlaceholder(name: string, facts: Facts): boolean {
  const subject = facts.subjects.all.find(({ variable }) => variable.name === name);
  return subject !== undefined && PLACEHOLDER_RULES.some(({ check }) => check(subject, facts) !== undefined);
}
