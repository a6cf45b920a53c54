/**
 * vitest 5 groups the attempts of a failed test with `Map.groupBy`, which Node 20 does not have: there, a test that
 * failed would end the run without being named. Imported for its effect, by the configuration.
 */
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

if (!("groupBy" in Map))
  Object.defineProperty(Map, "groupBy", { value: groupBy, writable: true, configurable: true, enumerable: false });
