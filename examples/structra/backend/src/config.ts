/** The variables without which the API refuses to start. */
export const REQUIRED = ["DATABASE_URL", "REDIS_URL", "GEMINI_API_KEY", "S3_ENDPOINT", "JWT_SECRET"] as const;

/** `debug` adds a line for each probe; `silent` prints nothing. */
export const LOG_LEVELS = ["debug", "info", "warn", "error", "silent"] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

export interface Config {
  readonly host: string;
  /** 0 means any free port. */
  readonly port: number;
  readonly databaseUrl: string;
  /** The most connections that this process opens to the database. */
  readonly poolSize: number;
  /** The commit that this build was made from. */
  readonly version: string;
  readonly logLevel: LogLevel;
}

/** The environment cannot be used; `problems` names every variable that is wrong, and never shows a value. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`The environment is not complete:\n${problems.map((problem) => `  - ${problem}`).join("\n")}`);
    this.problems = problems;
  }
}

/**
 * Reads the API's settings.
 *
 * @throws ConfigError with all problems at once
 */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const problems = REQUIRED.filter((name) => !present(env[name])).map((name) => `${name} is required and not set`);
  const port = integer(env, "PORT", { fallback: 3001, min: 0, max: 65_535 }, problems);
  const poolSize = integer(env, "DATABASE_POOL_SIZE", { fallback: 20, min: 1, max: 1000 }, problems);
  const logLevel = level(env["LOG_LEVEL"], problems);
  if (problems.length > 0) throw new ConfigError(problems);
  return {
    host: present(env["HOST"]) ?? "0.0.0.0",
    port,
    databaseUrl: env["DATABASE_URL"] ?? "",
    poolSize,
    version: present(env["GIT_SHA"]) ?? "development",
    logLevel,
  };
}

function present(value: string | undefined): string | undefined {
  return value === undefined || value.trim() === "" ? undefined : value;
}

interface Range {
  readonly fallback: number;
  readonly min: number;
  readonly max: number;
}

function integer(env: NodeJS.ProcessEnv, name: string, range: Range, problems: string[]): number {
  const value = present(env[name]);
  if (value === undefined) return range.fallback;
  const number = /^\d{1,6}$/.test(value) ? Number(value) : Number.NaN;
  if (number >= range.min && number <= range.max) return number;
  problems.push(`${name} must be a whole number from ${range.min} to ${range.max}`);
  return range.fallback;
}

function level(value: string | undefined, problems: string[]): LogLevel {
  const wanted = present(value) ?? "info";
  const found = LOG_LEVELS.find((name) => name === wanted);
  if (found === undefined) problems.push(`LOG_LEVEL must be one of ${LOG_LEVELS.join(", ")}`);
  return found ?? "info";
}
