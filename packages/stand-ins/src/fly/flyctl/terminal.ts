/** Where a command writes: results to `out`, headings and errors to `err`. Each call is one line. */
export interface Terminal {
  out(line: string): void;
  err(line: string): void;
}

/** Everything that a command stands on. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly terminal: Terminal;
  /** Fires on SIGINT and SIGTERM. */
  readonly interrupted: AbortSignal;
  readonly stdin: () => Promise<string>;
}

/** JSON as flyctl renders it: four spaces. */
export function renderJson(value: unknown): string {
  return JSON.stringify(value, undefined, 4);
}

/** By how much flyctl's own pauses are shortened; 1 is its own pace. */
export function speedOf(env: Surroundings["env"]): number {
  const speed = Number(env["FLYCTL_STAND_IN_SPEED"] ?? "1");
  return speed > 0 ? speed : 1;
}
