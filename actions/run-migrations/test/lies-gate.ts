/** An advisory lock that a test holds until everybody waits for it. */
export const GATE = 7;
/** How many wait. */
export const WAITING = `SELECT count(*)::int AS n FROM pg_locks WHERE locktype = 'advisory' AND objid = ${GATE} AND NOT granted`;
