/** Names of the databases that a restore makes: the new one, and the one that was replaced. */
export interface RestoreNames {
  readonly live: string;
  readonly fresh: string;
  readonly kept: string;
}

/** PostgreSQL's limit is 63 bytes, MariaDB's and MySQL's 64 characters. */
const LONGEST = 63;

/** What a restored copy is for. */
export type Purpose = "restore" | "rehearse";

/** Names after the live database and the time in milliseconds, so that two restores do not meet. */
export function restoreNames(live: string, date: Date, purpose: Purpose = "restore"): RestoreNames {
  const stamp = date.toISOString().replaceAll(/\D/g, "");
  return { live, fresh: named(live, `_${purpose}_${stamp}`), kept: named(live, `_replaced_${stamp}`) };
}

/** Whether a database is a copy that `restoreNames` named for this live one; what was replaced is none. */
export function isCopyOf(live: string, name: string): boolean {
  const [suffix] = /_(?:restore|rehearse)_\d{17}$/.exec(name) ?? [];
  return suffix !== undefined && name === named(live, suffix);
}

function named(live: string, suffix: string): string {
  const characters = Array.from(live);
  while (Buffer.byteLength(characters.join("") + suffix) > LONGEST) characters.pop();
  return characters.join("") + suffix;
}
