/** A text as a constant of PostgreSQL, whatever standard_conforming_strings says. */
export function literal(text: string): string {
  const escaped = text
    .replaceAll("\\", "\\\\")
    .replaceAll("'", String.raw`\'`)
    .replaceAll("\0", "");
  return `E'${escaped}'`;
}
