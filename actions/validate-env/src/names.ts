import { type Field, FieldProblem, field } from "@slipway/core";

/** A name that every platform takes for an environment variable. */
export const VARIABLE_NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;

/** Names of variables, parted by white space or commas. */
export function variableNames(): Field<readonly string[]> {
  return field((text) => {
    const names = text.split(/[\s,]+/).filter((name) => name !== "");
    const wrong = names.filter((name) => !VARIABLE_NAME.test(name));
    if (wrong.length > 0)
      throw new FieldProblem(
        `must be names of variables, such as DATABASE_URL; ${wrong.length} of them ${wrong.length === 1 ? "is" : "are"} none`,
      );
    return [...new Set(names)];
  });
}
