import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";

/** The real Docker Compose (v2) as a program of its own: from the path, or where `go install` puts it. */
export function findDockerCompose(): string | undefined {
  const folders = [...(process.env["PATH"] ?? "").split(delimiter), join(homedir(), "go", "bin")];
  return folders.map((folder) => join(folder, "docker-compose")).find((file) => existsSync(file));
}

/** What `docker compose config` makes of a project, or that it refuses it. */
export type ComposeAnswer =
  | { readonly services: Readonly<Record<string, Readonly<Record<string, string>>>> }
  | "refused";

/** The environment of each service after `config`, with the `$$` of its output turned back. */
export function composeEnvironments(program: string, folder: string): ComposeAnswer {
  const result = spawnSync(program, ["--project-directory", folder, "config", "--format", "json"], {
    cwd: folder,
    env: {},
    encoding: "utf8",
    maxBuffer: 256 * 1024 * 1024,
  });
  if (result.error !== undefined) throw result.error;
  if (result.status !== 0) return "refused";
  const config = JSON.parse(result.stdout) as {
    services: Record<string, { environment?: Record<string, string | null> | null }>;
  };
  const services = Object.entries(config.services).map(([name, { environment }]) => [
    name,
    Object.fromEntries(
      Object.entries(environment ?? {}).map(([key, value]) => [key, (value ?? "").replaceAll("$$", "$")]),
    ),
  ]);
  return { services: Object.fromEntries(services) };
}
