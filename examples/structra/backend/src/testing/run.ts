// `npm test`: gives the tests a PostgreSQL, the one of DATABASE_URL or a throw-away one, and runs them.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { startPostgres } from "./postgres.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));

function testFiles(): string[] {
  return [
    ...readdirSync(`${root}build/test`, { recursive: true, encoding: "utf8" }).map((name) => `build/test/${name}`),
    ...readdirSync(`${root}frontend`).map((name) => `frontend/${name}`),
  ].filter((name) => /\.test\.m?js$/.test(name));
}

/** Until the tests run there is nothing to wait for; the database ends with this process. */
let cancel = (_signal: NodeJS.Signals): unknown => process.exit(130);
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => cancel(signal));

async function runTests(databaseUrl: string): Promise<number> {
  const child = spawn(process.execPath, ["--test", ...testFiles()], {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, DATABASE_URL: databaseUrl },
  });
  // This process stays until the tests have ended, and then stops the database.
  cancel = (signal) => child.kill(signal);
  const [code] = await once(child, "close");
  return typeof code === "number" ? code : 1;
}

const given = process.env["DATABASE_URL"];
const postgres = given ? undefined : await startPostgres();
try {
  const database = given ?? postgres?.url("postgres") ?? "";
  console.log(given ? "Testing on the server of DATABASE_URL" : "Testing on a PostgreSQL of our own");
  process.exitCode = await runTests(database);
} finally {
  await postgres?.stop();
}
