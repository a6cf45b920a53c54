/** How a statement stands to transactions and to the session that runs it. */
export type StatementKind =
  /** May run in a transaction with others where the server has such; commits by itself on MariaDB and MySQL. */
  | "plain"
  /** Only changes rows, so that it can be part of a transaction on every server. */
  | "rows"
  /** Begins, ends or splits a transaction itself. */
  | "transaction-control"
  /** Refused by the server inside of a transaction, or without effect there. */
  | "outside-transaction"
  /** Changes settings of the session that outlive the statement. */
  | "session-setting"
  /** Reads its data from the client, which has none. */
  | "client-data";
