/**
 * A secret and the forms in which it may be printed: the encoders that GitHub's runner registers. Hashes, hex and
 * parts of a secret are covered by neither.
 */
export function encodings(value: string): string[] {
  const bytes = Buffer.from(value, "utf8");
  const forms = [
    value,
    bytes.toString("base64"),
    ...shifted(bytes),
    value.replaceAll('"', '\\"'),
    value.replaceAll("'", "''"),
    JSON.stringify(value).slice(1, -1),
    encodeURIComponent(bytes.toString("utf8")),
    xml(value),
    ...unquoted(value),
    ...powershell(value),
  ];
  return [...new Set(forms.filter((form) => form.trim() !== ""))];
}

/**
 * Base64 of the value at the end of a longer text (`user:secret`): its first one or two bytes share a group of three
 * with what stands before, the rest is encoded as it is here.
 */
function shifted(bytes: Buffer): string[] {
  return [1, 2].map((shift) => bytes.subarray(shift).toString("base64"));
}

function xml(value: string): string {
  const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;" };
  return value.replaceAll(/[&<>"']/g, (character) => entities[character] ?? character);
}

/** A long value in quotes, without them. */
function unquoted(value: string): string[] {
  return value.length > 8 && /^(["']).*\1$/s.test(value) ? [value.slice(1, -1)] : [];
}

/** PowerShell prints a command line with `&` in pieces. */
function powershell(value: string): string[] {
  if (!value.includes("&")) return [];
  const [before = "", ...after] = value.split("&");
  return [before, after.join("&")].filter((piece) => piece.length >= 6);
}
