// Apart from the record's schema, because inputs are held against them at each start, and few starts need the schema.

/** The longest text in a record, in characters; a deployment's payload is small and public to all readers. */
export const MAX_TEXT = 256;

/** What a release's migrations do to code that is older than they are: the words of run-migrations. */
export const COMPATIBILITIES = ["none", "expand", "contract", "unknown"] as const;
