import type { SampleWarning } from "../sample.ts";
import { readHealthValue, showValue } from "./health-value.ts";
import type { Preset } from "./preset.ts";

/** What a document's own words say about the service. */
export interface PresetFinding {
  /** The first thing that is not well. */
  readonly problem: SampleWarning | undefined;
  readonly warnings: readonly SampleWarning[];
  /** Whether something is unwell that may be, and nothing else is: that explains a 503. */
  readonly tolerated: boolean;
}

const NOTHING: PresetFinding = { problem: undefined, warnings: [], tolerated: false };

/**
 * Reads a health document by its preset: `checks` wants every member of `checks` to be well; `status` wants `status`,
 * and `database` where there is one, to be well; `auto` takes the one whose shape the document has. Members of `checks`
 * that are named in `degradedOk` may be unwell.
 */
export function readPreset(preset: Preset, document: unknown, degradedOk: readonly string[]): PresetFinding {
  const members = membersOf(document);
  const shape = preset === "auto" ? shapeOf(members) : preset;
  if (shape !== "checks" && shape !== "status") return NOTHING;
  const others = ["status", "database"].filter((name) => members.has(name));
  if (shape === "status") return merge([...new Set(["status", ...others])].map((name) => one(members, name)));
  const checks = everyCheck(members, degradedOk);
  // A service that says "degraded" or "error" because of a check that may be unwell says nothing new by it.
  if (checks.tolerated) return checks;
  return merge([checks, ...others.filter((name) => name === "status").map((name) => one(members, name))]);
}

function shapeOf(members: ReadonlyMap<string, unknown>): "checks" | "status" | "none" {
  if (members.has("checks")) return "checks";
  return members.has("status") ? "status" : "none";
}

function everyCheck(members: ReadonlyMap<string, unknown>, degradedOk: readonly string[]): PresetFinding {
  const checks = membersOf(members.get("checks"));
  if (checks.size === 0) return fail("checks", "checks is missing or empty");
  return merge(
    [...checks.keys()].map((name) => {
      const finding = one(checks, name, "checks.");
      return degradedOk.includes(name) ? tolerate(finding) : finding;
    }),
  );
}

function one(members: ReadonlyMap<string, unknown>, name: string, prefix = ""): PresetFinding {
  const value = members.get(name);
  const detail = `${prefix}${name} is ${showValue(value)}`;
  switch (readHealthValue(value)) {
    case "good":
      return NOTHING;
    case "warning":
      return { ...NOTHING, warnings: [{ code: `${prefix}${name}`, detail }] };
    case "bad":
    default:
      return fail(`${prefix}${name}`, detail);
  }
}

function fail(code: string, detail: string): PresetFinding {
  return { ...NOTHING, problem: { code, detail } };
}

function tolerate({ problem, warnings }: PresetFinding): PresetFinding {
  return problem === undefined
    ? { ...NOTHING, warnings }
    : { problem: undefined, warnings: [...warnings, problem], tolerated: true };
}

function merge(findings: readonly PresetFinding[]): PresetFinding {
  const problem = findings.find((finding) => finding.problem !== undefined)?.problem;
  return {
    problem,
    warnings: findings.flatMap(({ warnings }) => warnings),
    tolerated: problem === undefined && findings.some(({ tolerated }) => tolerated),
  };
}

/** Own members of an object; none of anything else. */
function membersOf(value: unknown): ReadonlyMap<string, unknown> {
  return new Map(typeof value === "object" && value !== null && !Array.isArray(value) ? Object.entries(value) : []);
}
