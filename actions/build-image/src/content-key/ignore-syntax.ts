/** One character's worth of a pattern: whether it is met by a dot. */
type MeetsDot = boolean;

/**
 * Throws `SyntaxError` for a pattern that Docker refuses when it reads it. Docker asks Go's `filepath.Match` whether the
 * pattern matches ".", and Go looks no further than the part between two stars that does not: so `[` is refused and
 * `x*[` is not, until it is compared with a path.
 */
export function checkSyntax(pattern: string): void {
  let name = ".";
  for (const [index, chunk] of chunksOf(pattern).entries()) {
    const items = itemsOf(chunk, pattern);
    const [first] = items;
    // Behind a star, what is left of the name may be skipped.
    if (items.length > 1 || (first !== undefined && !(name === "." && first))) return;
    if (first !== undefined || index > 0) name = first === undefined ? name : "";
  }
}

/** What lies between the stars that are not between brackets. */
function chunksOf(pattern: string): readonly string[] {
  const chunks = [""];
  let inside = false;
  for (let at = 0; at < pattern.length; at += 1) {
    const character = pattern[at] ?? "";
    if (character === "*" && !inside) {
      if (pattern[at - 1] !== "*" || chunks.at(-1) !== "") chunks.push("");
      continue;
    }
    if (character === "[" || character === "]") inside = character === "[";
    const escaped = character === "\\" ? (pattern[at + 1] ?? "") : "";
    chunks.push(`${chunks.pop() ?? ""}${character}${escaped}`);
    at += escaped.length;
  }
  return chunks;
}

function itemsOf(chunk: string, pattern: string): readonly MeetsDot[] {
  const items: MeetsDot[] = [];
  for (let at = 0; at < chunk.length;) {
    const item = chunk[at] === "[" ? bracketAt(chunk, at, pattern) : plainAt(chunk, at, pattern);
    items.push(item.meetsDot);
    at = item.end;
  }
  return items;
}

interface Item {
  readonly meetsDot: MeetsDot;
  readonly end: number;
}

function plainAt(chunk: string, at: number, pattern: string): Item {
  if (chunk[at] !== "\\") return { meetsDot: chunk[at] === "?" || chunk[at] === ".", end: at + 1 };
  if (at + 1 >= chunk.length) throw refusal(pattern);
  return { meetsDot: chunk[at + 1] === ".", end: at + 2 };
}

/** `[^a-z]`: one range at least; `-` and `]` need a backslash. */
function bracketAt(chunk: string, start: number, pattern: string): Item {
  const negated = chunk[start + 1] === "^";
  let met = false;
  let at = negated ? start + 2 : start + 1;
  for (let ranges = 0; ranges === 0 || chunk[at] !== "]"; ranges += 1) {
    const low = memberAt(chunk, at, pattern);
    const high = chunk[low.end] === "-" ? memberAt(chunk, low.end + 1, pattern) : low;
    met ||= low.character <= "." && "." <= high.character;
    at = high.end;
  }
  return { meetsDot: met !== negated, end: at + 1 };
}

function memberAt(chunk: string, at: number, pattern: string): { readonly character: string; readonly end: number } {
  const character = chunk[at] ?? "";
  if (character === "-" || character === "]") throw refusal(pattern);
  const end = character === "\\" ? at + 2 : at + 1;
  // Something has to follow, because the bracket is still open.
  if (end >= chunk.length) throw refusal(pattern);
  return { character: chunk[end - 1] ?? "", end };
}

function refusal(pattern: string): SyntaxError {
  return new SyntaxError(`syntax error in pattern: ${pattern}`);
}
