function groupBy<K, V>(items: Iterable<V>, keyOf: (item: V, index: number) => K): Map<K, V[]> {
  const groups = new Map<K, V[]>();
  let index = 0;
  for (const item of items) {
    const key = keyOf(item, index++);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

/**
 * Gives Node 20 the `Map.groupBy` that it lacks. vitest 5 groups the attempts of a failed test with it, so without it
 * a test that fails on Node 20 would end the run without being named.
 */
export function provideMapGroupBy(): void {
  if ("groupBy" in Map) return;
  Object.defineProperty(Map, "groupBy", { value: groupBy, writable: true, configurable: true, enumerable: false });
}
