/** A cache entry. Without `size` it is reserved and not uploaded yet. */
export interface CacheEntry {
  readonly id: number;
  readonly key: string;
  /** A hash of the cached paths and the compression; entries of another version are never found. */
  readonly version: string;
  /** The ref whose jobs made it. */
  readonly scope: string;
  readonly blobPath: string;
  readonly createdAt: Date;
  size?: number;
}

/** What is looked for. */
export interface CacheLookup {
  readonly key: string;
  readonly restoreKeys: readonly string[];
  readonly version: string;
  /** The refs whose entries may be read, the nearest first. */
  readonly scopes: readonly string[];
}

/**
 * Finds the entry to restore, scope by scope: the key itself, then the newest entry that begins with the key, then
 * with each restore key in its order.
 */
export function findEntry(entries: readonly CacheEntry[], lookup: CacheLookup): CacheEntry | undefined {
  for (const scope of lookup.scopes) {
    const newestFirst = entries
      .filter((entry) => entry.size !== undefined && entry.version === lookup.version && entry.scope === scope)
      .toSorted((a, b) => b.createdAt.getTime() - a.createdAt.getTime() || b.id - a.id);
    const exact = newestFirst.find(({ key }) => key === lookup.key);
    if (exact) return exact;
    for (const prefix of [lookup.key, ...lookup.restoreKeys]) {
      const found = newestFirst.find(({ key }) => key.startsWith(prefix));
      if (found) return found;
    }
  }
  return undefined;
}
