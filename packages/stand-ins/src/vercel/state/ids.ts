import { randomInt } from "node:crypto";

const LETTERS = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
const LOWER = "abcdefghijklmnopqrstuvwxyz0123456789";

/** A new `dpl_…`. */
export function deploymentId(): string {
  return `dpl_${text(LETTERS, 28)}`;
}

/** A new id with a prefix such as `env_`. */
export function otherId(prefix: string): string {
  return `${prefix}${text(LETTERS, 24)}`;
}

/** The part of a deployment's address that no other has. */
export function addressPart(): string {
  return text(LOWER, 9);
}

function text(letters: string, length: number): string {
  return Array.from({ length }, () => letters[randomInt(letters.length)]).join("");
}
