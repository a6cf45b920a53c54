/** A text as a constant of PostgreSQL, whatever standard_conforming_strings says. */
export function literal(text: string): string {
  if (!/[\\'\0]/.test(text)) return `E'${text}'`;
  const escaped = text
    .replaceAll("\\", "\\\\")
    .replaceAll("'", String.raw`\'`)
    .replaceAll("\0", "");
  return `E'${escaped}'`;
}
