/** The SQL dialect that a server speaks. MariaDB and MySQL share a protocol; which of them answers is known after connecting. */
export type Dialect = "postgresql" | "mariadb" | "mysql" | "sqlite";

/** The server at the other end, as it described itself. */
export interface Server {
  readonly dialect: Dialect;
  /** As a human writes it: `15.18`, `10.11.19`, `3.53.4`. */
  readonly version: string;
  readonly major: number;
  /** The database's name; for SQLite the file's path. */
  readonly database: string;
  /** Whether a pooler stands between us and the server, so that a session is not ours alone. */
  readonly pooled: boolean;
  /** `host:port/database` or the file, without user or password: fit for logs. */
  readonly describe: string;
}

/** A row by the names of its columns. 64-bit integers and decimals arrive as text, but where SQLite's value fits a number. */
export type Row = Readonly<Record<string, unknown>>;

/** One open session. Not for use by two callers at once: statements run one after another. */
export interface Connection {
  readonly server: Server;
  /**
   * Runs one statement. Parameters are `$1`, `$2` … on every dialect.
   *
   * @throws DatabaseError
   */
  query(sql: string, parameters?: readonly unknown[]): Promise<readonly Row[]>;
  /**
   * Runs a text without parameters. PostgreSQL and SQLite take several statements (PostgreSQL: as one simple query, so as
   * one transaction unless the text says otherwise); MariaDB and MySQL take exactly one.
   *
   * @throws DatabaseError, with the position in `sql` where the server gave one
   */
  execute(sql: string): Promise<void>;
  /** Commits what `work` did, or rolls it back and throws what `work` threw. Not nested. On SQLite it starts as a writer. */
  transaction<T>(work: () => Promise<T>): Promise<T>;
  /**
   * Asks the server, from a second session, to cancel what runs; the statement then fails (57014 on PostgreSQL,
   * ER_QUERY_INTERRUPTED on MariaDB and MySQL). Does nothing on SQLite, whose statements run inside this process and block
   * it.
   */
  cancel(): Promise<void>;
  /** Never throws: a session that is gone is closed already. */
  close(): Promise<void>;
}
