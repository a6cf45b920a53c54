import { type Environment, type Exec, UserError } from "@slipway/core";

/** What the time of a commit is found with. */
export interface EpochSource {
  readonly exec: Exec;
  readonly env: Environment;
  readonly workspace: string;
  /** What the event says, in seconds since 1970. */
  readonly committed: number | undefined;
}

/**
 * `SOURCE_DATE_EPOCH` (reproducible-builds.org) for the builds: what the job set, else when the commit was made, from the
 * event or from git. In seconds since 1970; `undefined` when nobody knows. Throws `UserError` for a value that is no time.
 */
export async function findEpoch({ exec, env, workspace, committed }: EpochSource): Promise<number | undefined> {
  const given = env["SOURCE_DATE_EPOCH"] ?? "";
  if (given !== "") {
    if (/^\d{1,12}$/.test(given)) return Number(given);
    throw new UserError(`SOURCE_DATE_EPOCH must be seconds since 1970; got ${JSON.stringify(given)}`);
  }
  if (committed !== undefined) return committed;
  const command = { file: "git", args: ["log", "-1", "--format=%ct"], cwd: workspace, env, timeout: 10_000 };
  // No git, or no repository: then there is no commit whose time could be told.
  const result = await exec.run(command, { show: false }).catch(() => undefined);
  return result?.exitCode === 0 && /^\d+$/.test(result.stdout) ? Number(result.stdout) : undefined;
}
