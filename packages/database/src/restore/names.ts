/** Names of the databases that a restore makes: the new one, and the one that was replaced. */
export interface RestoreNames {
  readonly live: string;
  readonly fresh: string;
  readonly kept: string;
}

/** PostgreSQL's limit is 63 bytes, MariaDB's and MySQL's 64 characters. */
const LONGEST = 63;

/** Names after the live database and the time, so that two restores never meet. */
export function restoreNames(live: string, date: Date): RestoreNames {
  const stamp = date.toISOString().replaceAll(/[-:T]|\.\d+Z/g, "");
  return { live, fresh: named(live, `_restore_${stamp}`), kept: named(live, `_replaced_${stamp}`) };
}

function named(live: string, suffix: string): string {
  let stem = live;
  while (Buffer.byteLength(stem + suffix) > LONGEST) stem = stem.slice(0, -1);
  return stem + suffix;
}
