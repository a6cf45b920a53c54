// `npm run dev`: the API on this machine, with a throw-away PostgreSQL when DATABASE_URL is not set.
import { startPostgres } from "./postgres.ts";
import { applySchema } from "./schema.ts";
import { withClient } from "./test-database.ts";

/** Only for this machine; a real deployment has values of its own. */
const LOCAL = {
  HOST: "127.0.0.1",
  REDIS_URL: "redis://127.0.0.1:6379",
  GEMINI_API_KEY: "not-used-locally",
  S3_ENDPOINT: "http://127.0.0.1:9000",
  JWT_SECRET: "only-for-this-machine",
  LOG_LEVEL: "debug",
};

// Until the server handles these itself; the database ends with this process.
const SIGNALS = ["SIGINT", "SIGTERM"] as const;
const quit = () => process.exit(130);
for (const signal of SIGNALS) process.on(signal, quit);

const given = process.env["DATABASE_URL"];
const postgres = given ? undefined : await startPostgres();
try {
  const url = given ?? postgres?.url("postgres") ?? "";
  // A database that was given keeps its schema: whoever keeps it migrates it.
  if (postgres) await withClient(url, (client) => applySchema(client));
  Object.assign(process.env, { ...LOCAL, ...process.env, DATABASE_URL: url });
  for (const signal of SIGNALS) process.off(signal, quit);
  // Ends when the server has shut down, on Ctrl-C.
  await import("../server.ts");
} finally {
  await postgres?.stop();
}
