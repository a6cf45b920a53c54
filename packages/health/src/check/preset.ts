import type { SampleWarning } from "../sample.ts";
import { readHealthValue, showValue } from "./health-value.ts";

/** Which shape of health document is expected. */
export const PRESETS = ["auto", "checks", "status", "none"] as const;
export type Preset = (typeof PRESETS)[number];

/** What a document's own words say about the service. */
export interface PresetFinding {
  /** The first thing that is not well. */
  readonly problem: SampleWarning | undefined;
  readonly warnings: readonly SampleWarning[];
}

const NOTHING: PresetFinding = { problem: undefined, warnings: [] };

/**
 * Reads a health document by its preset: `checks` wants every member of `checks` to be well; `status` wants `status`,
 * and `database` where there is one, to be well; `auto` takes the one whose shape the document has.
 */
export function readPreset(preset: Preset, document: unknown): PresetFinding {
  const members = membersOf(document);
  switch (preset) {
    case "none":
      return NOTHING;
    case "checks":
      return merge([everyCheck(members), ...(members.has("status") ? [one(members, "status")] : [])]);
    case "status":
      return merge([one(members, "status"), ...(members.has("database") ? [one(members, "database")] : [])]);
    case "auto":
    default:
      if (members.has("checks")) return readPreset("checks", document);
      return members.has("status") ? readPreset("status", document) : NOTHING;
  }
}

function everyCheck(members: ReadonlyMap<string, unknown>): PresetFinding {
  const checks = membersOf(members.get("checks"));
  if (checks.size === 0) return fail("checks", "checks is missing or empty");
  return merge([...checks.keys()].map((name) => one(checks, name, "checks.")));
}

function one(members: ReadonlyMap<string, unknown>, name: string, prefix = ""): PresetFinding {
  const value = members.get(name);
  const detail = `${prefix}${name} is ${showValue(value)}`;
  switch (readHealthValue(value)) {
    case "good":
      return NOTHING;
    case "warning":
      return { problem: undefined, warnings: [{ code: `${prefix}${name}`, detail }] };
    case "bad":
    default:
      return fail(`${prefix}${name}`, detail);
  }
}

function fail(code: string, detail: string): PresetFinding {
  return { problem: { code, detail }, warnings: [] };
}

function merge(findings: readonly PresetFinding[]): PresetFinding {
  return {
    problem: findings.find(({ problem }) => problem !== undefined)?.problem,
    warnings: findings.flatMap(({ warnings }) => warnings),
  };
}

/** Own members of an object; none of anything else. */
function membersOf(value: unknown): ReadonlyMap<string, unknown> {
  return new Map(typeof value === "object" && value !== null && !Array.isArray(value) ? Object.entries(value) : []);
}
