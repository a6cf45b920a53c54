/** A statement whose `$1`, `$2` … are replaced, and the values in the order in which they are wanted. */
export interface Translated {
  readonly sql: string;
  readonly values: readonly unknown[];
}

/** Strings, quoted names and comments, in which a `$1` is only text. */
const TOKEN = /'(?:[^'\\]|\\.|'')*'|"(?:[^"\\]|\\.|"")*"|`[^`]*`|--[^\n]*|#[^\n]*|\/\*[\s\S]*?\*\/|\$(\d+)/g;

/** Writes `?` for each `$n`, for servers whose parameters have no numbers. For statements of this program only. */
export function toQuestionMarks(sql: string, parameters: readonly unknown[]): Translated {
  const values: unknown[] = [];
  const text = sql.replace(TOKEN, (token: string, number: string | undefined) => {
    if (number === undefined) return token;
    values.push(parameterAt(parameters, Number(number)));
    return "?";
  });
  return { sql: text, values };
}

function parameterAt(parameters: readonly unknown[], number: number): unknown {
  if (number < 1 || number > parameters.length) throw new RangeError(`No value for $${number}`);
  return parameters[number - 1];
}
