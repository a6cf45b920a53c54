import { type ZodMiniType, NEVER, transform } from "zod/mini";

/** A zod schema from the text that the runner hands over to the value that the action works with. */
export type Field<T> = ZodMiniType<T, string>;

/** Says what is wrong with a text; thrown inside a field's parser, shown to the user with the input's name. */
export class FieldProblem extends Error {
  override readonly name = "FieldProblem";
  /** Whether the text must not be repeated to the user: it may hold a secret although the input as such is none. */
  readonly hideValue: boolean;

  constructor(message: string, { hideValue = false }: { readonly hideValue?: boolean } = {}) {
    super(message);
    this.hideValue = hideValue;
  }
}

/**
 * A field from a parser of text. The parser throws `FieldProblem` with what is allowed; the value itself is added
 * by whoever reports the problem, because only the definition knows whether it is a secret.
 */
export function field<T>(parse: (text: string) => T): Field<T> {
  // A transform alone, not a pipe from a string schema: an action makes dozens of fields at each start.
  return transform((text: string, context): T => {
    try {
      return parse(text);
    } catch (error) {
      if (!(error instanceof FieldProblem)) throw error;
      const params = { hideValue: error.hideValue };
      context.issues.push({ code: "custom", message: error.message, input: text, params });
      return NEVER;
    }
  });
}
