import type { Finding, Inspection, MigrationFailure } from "@slipway/database";
import { FilesError } from "@slipway/database";

import type { MigrationPorts } from "./job.ts";

/** Puts findings where they stand in the files. */
export function annotateFindings(findings: readonly Finding[], ports: MigrationPorts): void {
  for (const { rule, level, file, line, message, allowed } of findings) {
    if (level === "note") continue;
    const reason = allowed === undefined ? "" : ` Allowed: ${allowed}`;
    const place = { file, line, title: rule };
    if (level === "block" && allowed === undefined) ports.log.error(message, place);
    else if (allowed === undefined) ports.log.warning(message, place);
    else ports.log.notice(`${message}${reason}`, place);
  }
}

/** Puts the problems of files where they stand. */
export function annotateProblems(error: unknown, ports: MigrationPorts): void {
  if (!(error instanceof FilesError)) return;
  for (const { file, line, message } of error.problems)
    ports.log.error(message, line === undefined ? { file } : { file, line });
}

/** Puts a failure where it happened. */
export function annotateFailure({ file, line, message, leftovers }: MigrationFailure, ports: MigrationPorts): void {
  if (file !== "") ports.log.error(message, line === undefined ? { file } : { file, line });
  for (const leftover of leftovers) ports.log.warning(`to clean up: ${leftover}`);
}

/** Tells what is odd about the history, and does not stop the run. */
export function warnOfState({ comparison }: Inspection, ports: MigrationPorts): void {
  for (const { migration, lineEndsOnly } of comparison.drifted) {
    const what = lineEndsOnly ? "has other line ends than when it was applied" : "changed after being applied";
    ports.log.warning(`${migration.id} ${what}`, { file: migration.file });
  }
  for (const { id } of comparison.missing) ports.log.warning(`${id} is applied, and no longer in the project`);
}

/** The form of findings in the output. */
export function findingsOutput(findings: readonly Finding[]) {
  return findings.map(({ rule, level, file, line, message, allowed }) => ({
    rule,
    level,
    file,
    line,
    message,
    ...(allowed === undefined ? {} : { allowed }),
  }));
}
