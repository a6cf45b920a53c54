/** How far TLS goes, with libpq's words and meaning (PostgreSQL documentation, "SSL Support", table of sslmode). */
export type TlsMode = "disable" | "allow" | "prefer" | "require" | "verify-ca" | "verify-full";

/** TLS of a connection. Paths are as the URL has them, made absolute. */
export interface TlsSettings {
  readonly mode: TlsMode;
  /** A PEM file with the authorities to trust; without one, those that Node.js ships. */
  readonly rootCertificate?: string;
  /** The client's own certificate and key, PEM files. */
  readonly certificate?: string;
  readonly key?: string;
}

/** A database server on the network or on a Unix socket. */
export interface ServerAddress {
  readonly protocol: "postgresql" | "mysql";
  readonly host: string;
  readonly port: number;
  /** A Unix socket to use instead of host and port: PostgreSQL's folder, MariaDB's file. */
  readonly socket?: string;
  readonly user: string;
  readonly password?: string;
  readonly database: string;
  readonly tls: TlsSettings;
  /** PostgreSQL's start-up `options` (`-c search_path=app`). */
  readonly options?: string;
  /** PostgreSQL: refuse an authentication that is not bound to the TLS channel. */
  readonly channelBinding?: "require" | "prefer" | "disable";
}

/** A SQLite database in a file. */
export interface FileAddress {
  readonly protocol: "sqlite";
  /** Absolute. */
  readonly file: string;
}

/** Where a database is and how it is entered. Holds the password: `describeAddress` is what may be printed. */
export type Address = ServerAddress | FileAddress;

/** `host:port/database` or the file: no user, no password. */
export function describeAddress(address: Address): string {
  if (address.protocol === "sqlite") return address.file;
  const host = address.host.includes(":") ? `[${address.host}]` : address.host;
  return `${address.socket ?? `${host}:${address.port}`}/${address.database}`;
}

/** The same server with another database. */
export function withDatabase(address: ServerAddress, database: string): ServerAddress {
  return { ...address, database };
}
