/** What to do when the database has changed in a way that older code may not survive. */
export const SCHEMA_POLICIES = ["refuse", "accept", "restore-backup"] as const;

/** `refuse`: stay. `accept`: go back all the same. `restore-backup`: put the backup from before in its place first. */
export type SchemaPolicy = (typeof SCHEMA_POLICIES)[number];
