import { existsSync, statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { extname, isAbsolute, join } from "node:path";
import { parse as parseToml } from "smol-toml";

import { CliError, messageOf } from "../errors.ts";
import { appConfig } from "./app-config.ts";
import type { AppConfig } from "./app-config.ts";

/** A configuration, as it was read and as it is understood. */
export interface LoadedConfig {
  readonly config: AppConfig;
  /** As the file has it: what goes into the release as its definition. */
  readonly raw: Readonly<Record<string, unknown>>;
  /** Sections and keys that Fly does not know either, as `http_service.intrenal_port`. */
  readonly unknown: readonly string[];
  /** Undefined for one that came from the app's release. */
  readonly path: string | undefined;
}

const NAMES = ["fly.toml", "fly.json", "fly.yaml"];

/** Sections that Fly has and the stand-in cannot serve: refused, never ignored. */
const UNSUPPORTED = [
  "mounts",
  "files",
  "statics",
  "experimental",
  "containers",
  "machine_config",
  "compose",
  "host_dedication_id",
];

/** Where the configuration is: the file or folder that was asked for, or the usual names in `cwd`; undefined for none. */
export function findConfig(cwd: string, asked: string): string | undefined {
  const start = asked === "" ? cwd : isAbsolute(asked) ? asked : join(cwd, asked);
  if (asked !== "" && !existsSync(start)) throw new CliError(`failed loading app config from ${start}: no such file`);
  if (existsSync(start) && statSync(start).isFile()) return start;
  return NAMES.map((name) => join(start, name)).find((path) => existsSync(path));
}

/** Reads a configuration file; throws CliError when it is none. */
export async function loadConfig(path: string): Promise<LoadedConfig> {
  const text = await readFile(path, "utf8");
  try {
    const extension = extname(path);
    if (extension === ".yaml" || extension === ".yml")
      throw new CliError("the flyctl stand-in reads TOML and JSON only");
    const value: unknown = extension === ".json" ? JSON.parse(text) : parseToml(text);
    return { ...understand(value), path };
  } catch (error) {
    throw new CliError(`failed loading app config from ${path}: ${messageOf(error)}`);
  }
}

/** A configuration from the value of a file or a release. Unknown keys are set aside; any other flaw is a CliError. */
export function understand(value: unknown): Omit<LoadedConfig, "path"> {
  if (!isTable(value)) throw new CliError("an app configuration is a table");
  const refused = UNSUPPORTED.filter((key) => value[key] !== undefined);
  if (refused.length > 0) throw new CliError(`the Fly stand-in does not support ${refused.join(", ")}`);
  const first = appConfig.safeParse(value);
  if (first.success) return { config: first.data, raw: value, unknown: [] };
  const unknown = first.error.issues.flatMap((issue) =>
    issue.code === "unrecognized_keys" ? issue.keys.map((key) => [...issue.path, key]) : [],
  );
  const pruned = structuredClone(value);
  for (const path of unknown) remove(pruned, path);
  const second = appConfig.safeParse(pruned);
  if (second.success) return { config: second.data, raw: value, unknown: unknown.map((path) => path.join(".")) };
  const flaws = second.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
  throw new CliError(`invalid app configuration: ${flaws.join("; ")}`);
}

function remove(root: unknown, path: readonly PropertyKey[]): void {
  const parent = path.slice(0, -1).reduce<unknown>((at, key) => (isTable(at) ? at[String(key)] : undefined), root);
  if (isTable(parent)) delete parent[String(path.at(-1))];
}

function isTable(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
