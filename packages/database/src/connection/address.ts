/** How far TLS goes, with libpq's words and meaning (PostgreSQL documentation, "SSL Support", table of sslmode). */
export type TlsMode = "disable" | "allow" | "prefer" | "require" | "verify-ca" | "verify-full";

/** A database server on the network or on a Unix socket. */
export interface ServerAddress {
  readonly protocol: "postgresql" | "mysql";
  readonly host: string;
  readonly port: number;
  /** The socket's path, for a server that is reached through one. */
  readonly socket?: string;
  readonly user: string;
  readonly password: string | undefined;
  readonly database: string;
  readonly tls: {
    readonly mode: TlsMode;
    readonly rootCertificate?: string;
    readonly certificate?: string;
    readonly key?: string;
  };
  /** PostgreSQL's `options` (`-c search_path=app`). */
  readonly options?: string;
}

/** A SQLite database in a file. */
export interface FileAddress {
  readonly protocol: "sqlite";
  /** Absolute. */
  readonly file: string;
}

/** Where a database is and how it is entered. Holds the password: never to be printed; `describe` it instead. */
export type Address = ServerAddress | FileAddress;
