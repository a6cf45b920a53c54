const HEAD = /^INSERT INTO `((?:[^`]|``)+)` (?:\((?:`(?:[^`]|``)+`(?:, ?)?)+\) )?VALUES$/;
const TABLE = /^CREATE TABLE `((?:[^`]|``)+)` \($/;
const DELIMITER = /^DELIMITER (\S+)$/;

const NEWLINE = 10;
const QUOTE = 39;
const OPEN = 40;
const CLOSE = 41;
const SEMICOLON = 59;
const LAST_OF_HEAD = "S".charCodeAt(0);
const BACKSLASH = 92;

/**
 * Counts the rows of an SQL dump of mysqldump or mariadb-dump while its bytes come by. Knows what these programs write:
 * an INSERT begins a line, and routines and triggers stand between two lines with DELIMITER.
 */
export class DumpReader {
  readonly #rows = new Map<string, number>();
  /** The line so far, a character a byte. */
  #line = "";
  /** The table whose values are read. */
  #table: string | undefined;
  #quoted = false;
  #escaped = false;
  #depth = 0;
  /** Whether a routine or trigger is read: an INSERT in it is not the dump's own. */
  #foreign = false;

  /** Rows by table; tables without rows are there too. */
  get rows(): Readonly<Record<string, number>> {
    return Object.fromEntries(this.#rows);
  }

  /** Whether the bytes so far end between two statements, at a line's beginning. */
  get atRest(): boolean {
    return this.#table === undefined && this.#line === "" && !this.#foreign;
  }

  read(chunk: Uint8Array): void {
    for (const byte of chunk) {
      if (this.#table === undefined) this.#character(byte);
      else this.#value(byte, this.#table);
    }
  }

  #character(byte: number): void {
    if (byte === NEWLINE) {
      this.#endOfLine(this.#line);
      this.#line = "";
      return;
    }
    this.#line += String.fromCharCode(byte);
    if (byte !== LAST_OF_HEAD || this.#foreign || !this.#line.startsWith("INSERT INTO `")) return;
    const table = HEAD.exec(this.#line)?.[1];
    if (table === undefined) return;
    this.#table = unquote(table);
    this.#line = "";
  }

  #endOfLine(line: string): void {
    const delimiter = DELIMITER.exec(line)?.[1];
    if (delimiter !== undefined) this.#foreign = delimiter !== ";";
    const table = this.#foreign ? undefined : TABLE.exec(line)?.[1];
    if (table !== undefined) this.#rows.set(unquote(table), 0);
  }

  #value(byte: number, table: string): void {
    if (this.#quoted) {
      if (this.#escaped) this.#escaped = false;
      else if (byte === BACKSLASH) this.#escaped = true;
      else if (byte === QUOTE) this.#quoted = false;
      return;
    }
    if (byte === QUOTE) this.#quoted = true;
    else if (byte === OPEN) this.#open(table);
    else if (byte === CLOSE) this.#depth -= 1;
    else if (byte === SEMICOLON && this.#depth === 0) this.#table = undefined;
  }

  #open(table: string): void {
    if (this.#depth === 0) this.#rows.set(table, (this.#rows.get(table) ?? 0) + 1);
    this.#depth += 1;
  }
}

/** A name as it is: its bytes are UTF-8, and a backtick in it stands twice. */
function unquote(name: string): string {
  return Buffer.from(name, "latin1").toString("utf8").replaceAll("``", "`");
}
