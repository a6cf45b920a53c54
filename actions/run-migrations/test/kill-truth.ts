// Looks at a database after a kill: `node kill-truth.ts <url> <files> [statement to run first]`. Prints JSON.
import { connect, parseDatabaseUrl } from "@slipway/database";

const [url = "", files = "0", statement = ""] = process.argv.slice(2);
const connection = await connect(parseDatabaseUrl(url, "/"), { applicationName: "truth", create: true });
if (statement !== "") await connection.execute(statement);

const levels: number[] = [];
const last = statement === "" ? Number(files) : 0;
for (let index = 1; index <= last; index += 1) levels.push(await levelOf(`t${String(index).padStart(2, "0")}`));
const rows = await connection
  .query("SELECT id, state, statements_started AS started, statements_done AS done FROM _slipway_migrations")
  .catch(() => []);
await connection.close();
process.stdout.write(JSON.stringify({ levels, rows }));

/** How many of a file's three statements are done. */
async function levelOf(table: string): Promise<number> {
  const ask = (sql: string) => connection.query(sql).catch(() => undefined);
  const found = await ask(`SELECT count(*) AS n FROM ${table}`);
  if (found === undefined) return 0;
  if (Number(found[0]?.["n"]) !== 3) return 1;
  return (await ask(`SELECT x FROM ${table}`)) === undefined ? 2 : 3;
}
