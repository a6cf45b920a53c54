/** Escapes that mean the same in Go's expressions and in JavaScript's. */
const SHARED_ESCAPE = /^[^A-Za-z0-9]$|^[dDwWsSbBtnrfv]$/;

/**
 * Compiles an expression as Go's package regexp understands it. Throws `SyntaxError` for one that is none, and for what
 * JavaScript understands otherwise: classes such as `[:alpha:]` and Go's own escapes.
 */
export function compileLikeGo(expression: string): RegExp {
  if (/\[[^\]]*\[:/.test(expression))
    throw new SyntaxError(`classes such as [:alpha:] are not supported: ${expression}`);
  let text = "";
  let inside = false;
  for (let at = 0; at < expression.length; at += 1) {
    const character = expression[at] ?? "";
    text += character;
    if (character === "\\") {
      text += escaped(expression, at);
      at += 1;
    } else if (character === "[" && !inside) {
      inside = true;
      const mark = expression[at + 1] === "^" ? "^" : "";
      // A bracket that closes at once is one of the class's characters to Go.
      const bracket = expression[at + 1 + mark.length] === "]" ? "\\]" : "";
      text += mark + bracket;
      at += mark.length + (bracket === "" ? 0 : 1);
    } else if (character === "]") inside = false;
  }
  return new RegExp(text);
}

function escaped(expression: string, at: number): string {
  const character = expression[at + 1] ?? "";
  if (character !== "" && !SHARED_ESCAPE.test(character))
    throw new SyntaxError(`\\${character} is not supported: ${expression}`);
  return character;
}
