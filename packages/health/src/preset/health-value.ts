/** How a health document's value reads: well, well with a reservation, or not well. */
export type HealthValue = "good" | "warning" | "bad";

const GOOD = new Set(["ok", "up", "pass", "healthy", "connected", "true"]);
const WARNING = new Set(["warn", "warning", "degraded"]);

/** The member that carries the state of an object, in the order in which they are asked. */
const STATE_MEMBERS = ["status", "state", "healthy", "ok", "up"];

/**
 * Reads a value of a health document: `true`, one of the usual words (also those of the IETF's health+json draft), an
 * object that holds such a value, or a list of which the worst counts. Everything else, also nothing at all, is bad.
 */
export function readHealthValue(value: unknown): HealthValue {
  if (value === true) return "good";
  if (typeof value === "string") return readWord(value.trim().toLowerCase());
  if (Array.isArray(value)) return worst(value.map(readHealthValue));
  if (typeof value !== "object" || value === null) return "bad";
  const members = new Map<string, unknown>(Object.entries(value));
  const state = STATE_MEMBERS.find((name) => members.has(name));
  return state === undefined ? "bad" : readHealthValue(members.get(state));
}

/** A value for a message: short, on one line, and never a whole document. */
export function showValue(value: unknown): string {
  if (value === undefined) return "missing";
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === "object" && value !== null) {
    const members = new Map<string, unknown>(Object.entries(value));
    const state = STATE_MEMBERS.find((name) => members.has(name));
    return state === undefined ? "an object without a status" : showValue(members.get(state));
  }
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

function readWord(word: string): HealthValue {
  if (GOOD.has(word)) return "good";
  return WARNING.has(word) ? "warning" : "bad";
}

function worst(values: readonly HealthValue[]): HealthValue {
  if (values.length === 0 || values.includes("bad")) return "bad";
  return values.includes("warning") ? "warning" : "good";
}
