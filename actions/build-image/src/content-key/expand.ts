const VARIABLE = /\$(?:([A-Za-z_]\w*)|\{([A-Za-z_]\w*)(?:(:?[-+])([^${}]*))?\})/g;

/** What BuildKit sets by itself depends on the builder. */
const OF_THE_BUILDER = /^(?:TARGET|BUILD)(?:PLATFORM|OS|ARCH|VARIANT)$/;

/**
 * Fills variables into a text as `FROM` does: `$A`, `${A}`, and with `:-`, `-`, `:+`, `+`.
 *
 * @returns `undefined` when it uses something else, such as the platform or a replacement
 */
export function expand(text: string, values: ReadonlyMap<string, string>): string | undefined {
  const filled = text.replaceAll(VARIABLE, (...match: readonly string[]) => {
    const [, bare, braced, mark = "", word = ""] = match;
    const name = bare ?? braced ?? "";
    return !values.has(name) && OF_THE_BUILDER.test(name) ? "$" : substitute(values.get(name), mark, word);
  });
  return filled.includes("$") ? undefined : filled;
}

function substitute(value: string | undefined, mark: string, word: string): string {
  const isSet = value !== undefined && !(mark.startsWith(":") && value === "");
  if (mark.endsWith("+")) return isSet ? word : "";
  return isSet ? value : mark.endsWith("-") ? word : "";
}
