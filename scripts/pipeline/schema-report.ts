import type { JobResult } from "@slipway/local-runner";

/** What became of the database, as a person reads it: a name and a value each. */
export type Facts = readonly (readonly [name: string, value: string])[];

type Outputs = Readonly<Record<string, string>>;

/** Reads what the deploy job's migrations did from their outputs; empty when none were looked at. */
export function schemaFacts(deploy: JobResult | undefined): Facts {
  const expand = outputsOf(deploy, "expand");
  const contract = outputsOf(deploy, "contract");
  if (expand["state"] === undefined) return [];
  const before = expand["version-before"] || "nothing";
  const after = contract["version-after"] ?? (expand["version-after"] || before);
  return [
    ["Schema", after === before ? before : `${before} → ${after}`],
    ["Pending", isPlan(expand) ? listOf(expand["pending"]) : ""],
    ["Backup", backupOf(expand)],
    ["Held", heldOf(expand, contract)],
    ["Failed", failureOf(contract) || failureOf(expand)],
  ];
}

function outputsOf(deploy: JobResult | undefined, id: string): Outputs {
  return deploy?.steps.find((step) => step.id === id && step.phase === "main")?.outputs ?? {};
}

/** A plan takes no lock, so it waits for none. */
function isPlan(expand: Outputs): boolean {
  return expand["lock-wait-ms"] === undefined;
}

function backupOf(expand: Outputs): string {
  if (expand["backup-verified"] === "read") return `read in full, sha256 ${expand["backup-sha256"] ?? ""}`;
  return expand["applied"] === "[]" ? "" : "none";
}

function heldOf(expand: Outputs, contract: Outputs): string {
  const held = listOf(expand["held"]);
  if (held === "") return "";
  return contract["state"] === "clean" ? `${held}: run after the gate` : `${held}: still held`;
}

function failureOf(outputs: Outputs): string {
  const { file, message, effect } = fieldsOf(outputs["failure"]);
  return file === undefined ? "" : `${file}: ${message ?? ""} (${effect ?? "unknown"})`;
}

function listOf(json: string | undefined): string {
  const list: unknown = JSON.parse(json || "[]");
  return Array.isArray(list) ? list.join(", ") : "";
}

function fieldsOf(json: string | undefined): Readonly<Record<string, string | undefined>> {
  const value: unknown = JSON.parse(json || "{}");
  if (typeof value !== "object" || value === null) return {};
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, String(field)]));
}
