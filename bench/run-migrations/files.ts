import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The folders of one project's migrations, the same statements in each tool's form. */
export interface Projects {
  /** For the engine sql and for sqlx: `0001_step.sql`. */
  readonly plain: string;
  /** For dbmate: the same with its sections. */
  readonly dbmate: string;
}

/** Writes `count` small migrations: tables, columns, indexes and rows in turn, as a project gathers them. */
export function writeProjects(folder: string, count: number): Projects {
  const plain = join(folder, "plain");
  const dbmate = join(folder, "dbmate");
  for (const each of [plain, dbmate]) mkdirSync(join(each, "migrations"), { recursive: true });
  for (let index = 0; index < count; index += 1) {
    const name = `${String(index + 1).padStart(6, "0")}_step_${index + 1}.sql`;
    const sql = statement(index);
    writeFileSync(join(plain, "migrations", name), sql);
    writeFileSync(join(dbmate, "migrations", name), `-- migrate:up\n${sql}\n-- migrate:down\n`);
  }
  return { plain, dbmate };
}

/** The shapes repeat after four files, on a table of their own. */
function statement(index: number): string {
  const table = `t_${Math.floor(index / 4)}`;
  const kinds = [
    `CREATE TABLE ${table} (\n  id bigint PRIMARY KEY,\n  name text NOT NULL\n);\n`,
    `ALTER TABLE ${table} ADD COLUMN note text;\n`,
    `CREATE INDEX ${table}_name ON ${table} (name);\n`,
    `INSERT INTO ${table} (id, name) VALUES (1, 'one'), (2, 'two');\n`,
  ];
  return kinds[index % kinds.length] ?? "";
}
