export type { Address, FileAddress, ServerAddress, TlsMode } from "./connection/address.ts";
export type { Connection, Dialect, Row, Server } from "./connection/connection.ts";
export { DatabaseError, type DatabaseErrorDetails } from "./connection/database-error.ts";
