/** A JSON text's value, `undefined` for a text that is none: what reads it has a schema, which tells the difference. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
