import { parseAddress } from "../values/address.ts";

/** An address with a protocol. Several hosts are fine, as MongoDB and PostgreSQL write them. */
export function isUrl(value: string): boolean {
  if (/\s/.test(value)) return false;
  if (URL.canParse(value)) return true;
  return parseAddress(value) !== undefined;
}

/** An address, or a name with an address in angle brackets. */
export function isEmail(value: string): boolean {
  const address = /^[^<>]{0,200}<([^<>]+)>$/.exec(value)?.[1] ?? value;
  const [, local, domain] = /^([^\s@<>]{1,64})@([^\s@<>]{1,255})$/.exec(address) ?? [];
  return local !== undefined && domain !== undefined && domain.includes(".") && isHostName(domain);
}

/** A host name or an IP address. */
export function isHost(value: string): boolean {
  return isIp(value) || isHostName(value);
}

/** An IPv4 or IPv6 address. */
export function isIp(value: string): boolean {
  if (/^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}$/.test(value)) return true;
  return value.includes(":") && /^[0-9a-f:.]+$/i.test(value) && URL.canParse(`http://[${value}]/`);
}

/** Labels by RFC 1123, with `_`, which Compose service names have. */
function isHostName(value: string): boolean {
  return (
    value.length <= 253 &&
    value.split(".").every((label) => /^[A-Za-z0-9_](?:[A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?$/.test(label))
  );
}
