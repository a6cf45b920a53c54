/**
 * Joins secrets or variables: the later wins. GitHub does not tell their names apart by case, so `Token` of an
 * environment replaces `TOKEN` of the repository.
 */
export function mergeNames(
  ...parts: readonly (Readonly<Record<string, string>> | undefined)[]
): Record<string, string> {
  const merged = new Map<string, readonly [string, string]>();
  for (const part of parts) {
    for (const [name, value] of Object.entries(part ?? {})) merged.set(name.toLowerCase(), [name, value]);
  }
  return Object.fromEntries(merged.values());
}
