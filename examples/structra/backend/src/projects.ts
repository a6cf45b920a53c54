import type { Pool } from "./database.ts";
import type { NewProject } from "./project-input.ts";

/** A project as the API shows it. */
export interface Project {
  readonly id: string;
  readonly user_id: string;
  readonly name: string;
  readonly description: string;
  /** ISO 8601, UTC. */
  readonly created_at: string;
}

interface Row extends Omit<Project, "created_at"> {
  readonly created_at: Date;
}

const COLUMNS = "id, user_id, name, description, created_at";

/** The newest projects first; of one user when `userId` is given. */
export async function listProjects(pool: Pool, query: { userId?: string; limit: number }): Promise<Project[]> {
  const { rows } = await pool.query<Row>(
    `SELECT ${COLUMNS} FROM projects WHERE $1::text IS NULL OR user_id = $1 ORDER BY created_at DESC, id LIMIT $2`,
    [query.userId ?? null, query.limit],
  );
  return rows.map(toProject);
}

export async function findProject(pool: Pool, id: string): Promise<Project | undefined> {
  const { rows } = await pool.query<Row>(`SELECT ${COLUMNS} FROM projects WHERE id = $1`, [id]);
  return rows[0] && toProject(rows[0]);
}

export async function createProject(pool: Pool, project: NewProject): Promise<Project> {
  const { rows } = await pool.query<Row>(
    `INSERT INTO projects (user_id, name, description) VALUES ($1, $2, $3) RETURNING ${COLUMNS}`,
    [project.userId, project.name, project.description],
  );
  const [row] = rows;
  if (row === undefined) throw new Error("INSERT … RETURNING gave no row");
  return toProject(row);
}

/** Asks for no row, only for the table and its columns. Throws PostgreSQL's error when one is missing. */
export async function probeProjects(pool: Pool): Promise<void> {
  await pool.query(`SELECT ${COLUMNS} FROM projects LIMIT 0`);
}

function toProject(row: Row): Project {
  return { ...row, created_at: row.created_at.toISOString() };
}
