import { quoteMysql } from "../../backup/mysql/names.ts";
import type { Connection } from "../../connection/connection.ts";

/** Keeps the events of a database from running. */
export async function disableEvents(connection: Connection): Promise<void> {
  const rows = await connection.query(
    "SELECT event_name AS name FROM information_schema.events WHERE event_schema = DATABASE()",
  );
  for (const { name } of rows) await connection.execute(`ALTER EVENT ${quoteMysql(String(name))} DISABLE`);
}
