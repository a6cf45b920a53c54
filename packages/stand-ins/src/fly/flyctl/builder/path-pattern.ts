/** One part of a path with `*`, `?` and `[…]`, as Go's filepath.Match reads it. */
export function pathPattern(text: string): RegExp {
  const source = text.replaceAll(/\*|\?|\[\^?[^\]]+\]|[\\^$.+()|{}[\]]/g, (part) => {
    if (part === "*") return "[^/]*";
    if (part === "?") return "[^/]";
    return part.length > 1 ? part : `\\${part}`;
  });
  return new RegExp(`^${source}$`);
}
