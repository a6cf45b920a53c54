import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/** Where Debian keeps servers, which an ordinary user's PATH may leave out. */
const MORE = ["/usr/sbin", "/usr/local/sbin"];

/** The path of a program, or undefined when this machine has none. */
export function findProgram(name: string): string | undefined {
  const folders = [...(process.env["PATH"] ?? "").split(delimiter), ...MORE];
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}

/** The folder of a PostgreSQL that Debian's packages installed, with its client programs, or undefined. */
export function debianPostgres(major: number): string | undefined {
  const folder = `/usr/lib/postgresql/${major}`;
  return ["postgres", "initdb", "pg_dump"].every((name) => existsSync(join(folder, "bin", name))) ? folder : undefined;
}
