// `npm run db:migrate`, and the release command in fly.toml.
import { Client } from "pg";

import { readDatabaseUrl } from "./config.ts";
import { createLog, describeError } from "./log.ts";
import { applyMigrations, readMigrations } from "./migrations.ts";

const log = createLog("info", (line) => process.stdout.write(line));

async function migrate(): Promise<void> {
  const client = new Client({
    connectionString: readDatabaseUrl(process.env),
    application_name: "structra-migrate",
    connectionTimeoutMillis: 10_000,
  });
  // A lost connection also fails the query in flight, and that is where it is reported.
  client.on("error", () => undefined);
  await client.connect();
  try {
    const applied = await applyMigrations(client, await readMigrations());
    log.info("migrations done", { applied: applied.length, names: applied.join(" ") });
  } finally {
    await client.end();
  }
}

try {
  await migrate();
} catch (error) {
  log.error("migrations failed", describeError(error));
  process.exitCode = 1;
}
