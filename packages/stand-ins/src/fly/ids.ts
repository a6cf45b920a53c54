import { randomBytes, randomUUID } from "node:crypto";

const CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** A ULID: 48 bits of time, 80 of chance, in Crockford's base 32. Sorts by time of making. */
export function ulid(now = Date.now()): string {
  let time = "";
  for (let rest = now, place = 0; place < 10; place += 1, rest = Math.floor(rest / 32))
    time = (CROCKFORD[rest % 32] ?? "") + time;
  const chance = [...randomBytes(16)].map((byte) => CROCKFORD[byte % 32] ?? "").join("");
  return time + chance;
}

/** A machine's id: 14 hexadecimal digits, as Fly makes them. */
export function machineId(): string {
  return randomBytes(7).toString("hex");
}

/** A lease's nonce. */
export function nonce(): string {
  return randomBytes(6).toString("hex");
}

/** The value of a `fly-request-id` header. */
export function requestId(region: string): string {
  return `${ulid()}-${region}`;
}

/** A release's id, opaque. */
export function releaseId(): string {
  return randomUUID();
}
