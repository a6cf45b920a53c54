import { code, codeBlock, escapeMarkdown, formatDuration, table } from "@slipway/core";
import type { ApplyResult, Finding, PhasePlan } from "@slipway/database";

/** What a summary tells. */
export interface Told {
  readonly server: string;
  readonly engine: string;
  readonly plan: PhasePlan;
  readonly findings: readonly Finding[];
  readonly before: string;
  readonly after: string;
  readonly result: ApplyResult | undefined;
}

/** The page of a run. */
export function summarise({ server, engine, plan, findings, before, after, result }: Told): string {
  const head = `### Migrations of ${code(server)} (${engine})\n\n`;
  const version = before === after ? `Version: ${shown(after)}` : `Version: ${shown(before)} → ${shown(after)}`;
  return [
    head,
    `${version}\n\n`,
    result === undefined ? planned(plan) : done(result),
    heldList(plan),
    risks(findings),
    failed(result),
  ].join("");
}

function shown(version: string): string {
  return version === "" ? "none" : code(version);
}

function planned({ run }: PhasePlan): string {
  if (run.length === 0) return "Nothing is pending.\n\n";
  return `Would run:\n\n${run.map(({ migration }) => `- ${code(migration.name)}`).join("\n")}\n\n`;
}

function done({ applied }: ApplyResult): string {
  if (applied.length === 0) return "Nothing was applied.\n\n";
  const rows = applied.map(({ id, statements, milliseconds }) => [
    code(id),
    statements === undefined ? "" : String(statements),
    milliseconds === undefined ? "" : formatDuration(milliseconds),
  ]);
  return `${table(["Applied", "Statements", "Time"], rows)}\n`;
}

function heldList({ held }: PhasePlan): string {
  if (held.length === 0) return "";
  return `Held for \`phase: contract\`:\n\n${held.map(({ migration }) => `- ${code(migration.name)}`).join("\n")}\n\n`;
}

function risks(findings: readonly Finding[]): string {
  const told = findings.filter(({ level }) => level !== "note");
  if (told.length === 0) return "";
  const rows = told.map(({ rule, file, line, message, allowed }) => [
    code(`${file}:${line}`),
    rule,
    escapeMarkdown(message),
    escapeMarkdown(allowed ?? ""),
  ]);
  return `${table(["Where", "Rule", "What", "Allowed because"], rows)}\n`;
}

function failed(result: ApplyResult | undefined): string {
  const failure = result?.failure;
  if (failure === undefined) return "";
  const place = failure.line === undefined ? failure.file : `${failure.file}:${failure.line}`;
  const statement =
    failure.statement === undefined ? "" : `, statement ${failure.statement} of ${failure.total ?? "?"}`;
  const rest =
    failure.leftovers.length === 0 ? "" : `To clean up:\n\n${codeBlock(failure.leftovers.join("\n"), "sql")}\n`;
  return `**Failed** at ${code(place)}${statement} (effect: ${failure.effect}):\n\n${codeBlock(failure.message)}\n${rest}`;
}
