export {
  type Address,
  type FileAddress,
  type ServerAddress,
  type TlsMode,
  describeAddress,
} from "./connection/address.ts";
export { urlWithAddress } from "./connection/url-with-address.ts";
export { type ConnectOptions, connect } from "./connection/connect.ts";
export type { Connection, Dialect, Row, Server } from "./connection/connection.ts";
export { DatabaseError, type DatabaseErrorDetails } from "./connection/database-error.ts";
export { parseDatabaseUrl, secretsOf } from "./connection/parse-url.ts";
export { type Patience, patienceFor } from "./wait/judge.ts";
export { type WaitPorts, waitForDatabase } from "./wait/wait.ts";
export type { Holder, Lock, LockPorts } from "./lock/lock.ts";
export { type LockRequest, lockDatabase } from "./lock/lock-database.ts";
export { type Backup, type BackupRequest, backUp } from "./backup/backup.ts";
export { type Manifest, readManifest } from "./backup/manifest.ts";
export type { BackupPorts } from "./backup/ports.ts";
export { type RowDifference, differences, verifyBackup } from "./backup/verify.ts";
export {
  type AppliedMigration,
  type ApplyResult,
  ENGINES,
  type Engine,
  type EngineName,
  type MigrationFailure,
  type PendingMigration,
} from "./engines/engine.ts";
export { dbmateTool } from "./engines/command/dbmate.ts";
export { drizzleTool } from "./engines/command/drizzle.ts";
export { type CommandPlace, commandEngine } from "./engines/command/engine.ts";
export { knexTool } from "./engines/command/knex.ts";
export { plainCommandEngine } from "./engines/command/plain-command.ts";
export { prismaPushEngine } from "./engines/command/prisma-push.ts";
export { prismaTool } from "./engines/command/prisma.ts";
export type { Tool } from "./engines/command/tool.ts";
export { type Detected, detectEngine } from "./engines/detect.ts";
export { type Inspection, inspect, inspectAgain, versionOf } from "./engines/inspect.ts";
export { RESOLUTIONS, type Resolution, resolveMigration } from "./engines/resolve.ts";
export { sqlEngine } from "./engines/sql/engine.ts";
export type { Author } from "./engines/sql/own-book.ts";
export { sqlxEngine } from "./engines/sqlx/engine.ts";
export type { Places } from "./plan/collect.ts";
export type { Comparison, Drift } from "./plan/compare.ts";
export type { Migration, Recorded } from "./plan/migration.ts";
export { type Compatibility, type Phase, type PhasePlan, compatibilityOf, planPhase } from "./plan/phase.ts";
export { type FileProblem, FilesError } from "./plan/problems.ts";
export { type Finding, isDestructive } from "./sql/risk/finding.ts";
export { RULES, type RuleId } from "./sql/risk/rule.ts";
export { countRows } from "./backup/count-rows.ts";
export { type Leftover, findLeftovers } from "./restore/leftovers.ts";
export {
  type Restored,
  type RestorePlan,
  type RestorePorts,
  type RestoreRequest,
  type RowChange,
  planRestore,
  restoreBackup,
} from "./restore/restore.ts";
export { type RestoreSource, type Scratch, restoreToScratch } from "./restore/scratch.ts";
export type { History } from "./history/history.ts";
export { readShape, type Shape } from "./history/shape.ts";
export { nameableDatabases, outsideProblems } from "./rehearse/outside.ts";
