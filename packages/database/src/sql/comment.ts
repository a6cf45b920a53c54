/** A comment of a script. */
export interface Comment {
  /** Without its marks (`--`, `#`, the slashes and stars), trimmed. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A comment from the place where it stands in the script, marks included. */
export function commentAt(script: string, start: number, end: number): Comment {
  const raw = script.slice(start, end);
  const text = raw.startsWith("/*") ? raw.replace(/^\/\*+/, "").replace(/\*+\/$/, "") : raw.replace(/^(?:--|#)/, "");
  return { text: text.trim(), start, end };
}
