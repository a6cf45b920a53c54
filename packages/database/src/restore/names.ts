/** Names of the databases that a restore makes: the new one, and the one that was replaced. */
export interface RestoreNames {
  readonly live: string;
  readonly fresh: string;
  readonly kept: string;
}

/** PostgreSQL's limit is 63 bytes, MariaDB's and MySQL's 64 characters. */
const LONGEST = 63;

/** Names after the live database and the time in milliseconds, so that two restores do not meet. */
export function restoreNames(live: string, date: Date): RestoreNames {
  const stamp = date.toISOString().replaceAll(/\D/g, "");
  return { live, fresh: named(live, `_restore_${stamp}`), kept: named(live, `_replaced_${stamp}`) };
}

function named(live: string, suffix: string): string {
  const characters = Array.from(live);
  while (Buffer.byteLength(characters.join("") + suffix) > LONGEST) characters.pop();
  return characters.join("") + suffix;
}
