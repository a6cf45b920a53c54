import { spawnSync } from "node:child_process";

/** The user that a server runs as, when it cannot be the present one. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/**
 * Database servers refuse to run as root; then they run as one of `names`, which nearly every system has.
 *
 * @returns undefined when the present user will do
 */
export function unprivilegedAccount(names: readonly string[] = ["postgres", "nobody"]): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  for (const name of names) {
    const [uid, gid] = ["-u", "-g"].map((flag) => Number.parseInt(spawnSync("id", [flag, name]).stdout.toString(), 10));
    if (uid && gid) return { uid, gid };
  }
  throw new Error(
    `This server does not run as root, and there is no user ${names.join(" or ")} to run it as. Use another user.`,
  );
}
