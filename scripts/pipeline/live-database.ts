import { type Connection, connect, inspect, parseDatabaseUrl, sqlEngine } from "@slipway/database";

/** What the live release has stored: two projects of the same name, and keys of its API. */
const ROWS = [
  "INSERT INTO projects (user_id, name) VALUES ('ada', 'Bridge'), ('ada', 'Bridge'), ('grace', 'Tunnel')",
  "INSERT INTO api_keys (user_id, key) SELECT 'ada', 'sk-' || number FROM generate_series(1, 100) AS number",
] as const;

/**
 * Leaves a database as the live release would: migrated by the release before this one, and in use.
 *
 * @param folder the files of the live version
 */
export async function createLiveDatabase(url: string, folder: string): Promise<void> {
  const connection = await connect(parseDatabaseUrl(url, folder), { applicationName: "the release before" });
  try {
    await migrate(connection, folder);
    for (const rows of ROWS) await connection.execute(rows);
  } finally {
    await connection.close();
  }
}

async function migrate(connection: Connection, folder: string): Promise<void> {
  const places = { workingDirectory: folder, workspace: folder };
  const author = { runUrl: "", actor: "structra", tool: "the release before" };
  const engine = sqlEngine(["migrations"], places, author);
  const { pending } = await inspect(engine, connection);
  const { failure } = await engine.apply(connection, pending, { signal: new AbortController().signal });
  if (failure !== undefined) throw new Error(`${failure.file}: ${failure.message}`);
}
