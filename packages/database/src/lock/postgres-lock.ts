import type { Connection, Row } from "../connection/connection.ts";
import type { Attempt, LockKind } from "./lock.ts";

/** The first half of our advisory key ("slip" in ASCII); the second is 1. Advisory locks are per database. */
const CLASS = 0x73_6c_69_70;
const OBJECT = 1;

/** Two numbers, or one number whose halves the first two are: `objsubid` is then 1 (docs: view-pg-locks). */
const HOLDER = `SELECT a.pid, a.application_name AS name, a.usename AS role, host(a.client_addr) AS host,
    to_char(a.backend_start AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS since
  FROM pg_locks l JOIN pg_stat_activity a USING (pid)
  WHERE l.locktype = 'advisory' AND l.granted AND l.classid = $1 AND l.objid = $2 AND l.objsubid = $3
    AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())`;

const HELD = `SELECT count(*)::int AS held FROM pg_locks
  WHERE pid = pg_backend_pid() AND locktype = 'advisory' AND granted
    AND classid = ${CLASS} AND objid = ${OBJECT} AND objsubid = 2`;

/** A lock of the session itself. It outlives transactions, and ends with the session. */
export function sessionLock(connection: Connection): LockKind {
  return {
    attempt: () => attempt(connection, "pg_try_advisory_lock"),
    isHeld: () => isHeld(connection),
    release: async () => {
      await connection.query(`SELECT pg_advisory_unlock(${CLASS}, ${OBJECT})`);
    },
  };
}

/**
 * A lock of a transaction that stays open, in a session that does nothing else: a pooler lends its server session to
 * nobody else until the transaction ends. READ COMMITTED and idle, it keeps no snapshot, so it holds nobody up.
 */
export function transactionLock(connection: Connection): LockKind {
  let open = false;
  return {
    async attempt() {
      if (!open) await connection.execute("BEGIN ISOLATION LEVEL READ COMMITTED");
      open = true;
      await connection.execute("SET LOCAL idle_in_transaction_session_timeout = 0");
      const found = await attempt(connection, "pg_try_advisory_xact_lock");
      // While we wait for another run, the server session goes back to the pool.
      if (!found.taken) await connection.execute("ROLLBACK");
      open = found.taken;
      return found;
    },
    isHeld: () => isHeld(connection),
    async release() {
      if (open) await connection.execute("ROLLBACK").catch(() => undefined);
      await connection.close();
    },
  };
}

async function attempt(connection: Connection, take: string): Promise<Attempt> {
  const [row] = await connection.query(`SELECT ${take}(${CLASS}, ${OBJECT}) AS taken`);
  if (row?.["taken"] === true) return { taken: true };
  const [holder] = await connection.query(HOLDER, [CLASS, OBJECT, 2]);
  return holder === undefined ? { taken: false } : { taken: false, holder: describe(holder) };
}

/** Who holds another program's advisory lock on one number of 32 bits; `undefined` when nobody does. */
export async function advisoryLockHolder(connection: Connection, key: number): Promise<string | undefined> {
  const [holder] = await connection.query(HOLDER, [0, key, 1]);
  return holder === undefined ? undefined : describe(holder);
}

async function isHeld(connection: Connection): Promise<boolean> {
  const [row] = await connection.query(HELD);
  return Number(row?.["held"]) > 0;
}

function describe(row: Row): string {
  const text = (name: string): string => (typeof row[name] === "string" ? row[name] : "");
  const from = text("host") === "" ? "" : ` from ${text("host")}`;
  return `${text("name") || "a session"}, user ${text("role")}${from}, pid ${Number(row["pid"])}, since ${text("since")}`;
}
