export {
  type Address,
  type FileAddress,
  type ServerAddress,
  type TlsMode,
  describeAddress,
} from "./connection/address.ts";
export { type ConnectOptions, connect } from "./connection/connect.ts";
export type { Connection, Dialect, Row, Server } from "./connection/connection.ts";
export { DatabaseError, type DatabaseErrorDetails } from "./connection/database-error.ts";
export { parseDatabaseUrl, secretsOf } from "./connection/parse-url.ts";
export { type Patience, patienceFor } from "./wait/judge.ts";
export { type WaitPorts, waitForDatabase } from "./wait/wait.ts";
export type { Holder, Lock, LockPorts } from "./lock/lock.ts";
export { type LockRequest, lockDatabase } from "./lock/lock-database.ts";
export { type Backup, type BackupRequest, backUp } from "./backup/backup.ts";
export type { Manifest } from "./backup/manifest.ts";
export type { BackupPorts } from "./backup/ports.ts";
export { type RowDifference, verifyBackup } from "./backup/verify.ts";
