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
