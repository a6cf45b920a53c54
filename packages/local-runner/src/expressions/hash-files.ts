import { StepFailure } from "../errors.ts";

/** Thrown out of an evaluation that needs a hash that nobody has computed yet; see {@link withHashes}. */
export class HashesMissing extends Error {
  override readonly name = "HashesMissing";
  readonly patterns: readonly string[];

  constructor(patterns: readonly string[]) {
    super("a hash of files has to be computed first");
    this.patterns = patterns;
  }
}

/** Computes one `hashFiles(...)`: sha256 in hex, empty when no file matches. */
export type HashFiles = (patterns: readonly string[]) => Promise<string>;

/**
 * Runs an evaluation that may call `hashFiles`. The evaluator is synchronous and hashing is not, so the evaluation is
 * left at the first unknown hash, which is computed, and started again. `known` keeps hashes for the next evaluation.
 */
export async function withHashes<T>(
  hash: HashFiles,
  evaluate: (hashFiles: (patterns: readonly string[]) => string) => T,
  known: Map<string, string> = new Map(),
): Promise<T> {
  const lookUp = (patterns: readonly string[]): string => {
    const value = known.get(JSON.stringify(patterns));
    if (value === undefined) throw new HashesMissing(patterns);
    return value;
  };
  for (let round = 0; round < 256; round++) {
    try {
      return evaluate(lookUp);
    } catch (error) {
      const missing = missingHash(error);
      if (!missing) throw error;
      known.set(JSON.stringify(missing.patterns), await hash(missing.patterns));
    }
  }
  throw new StepFailure("hashFiles was called with more than 256 different patterns in one place");
}

/** The evaluator wraps what is thrown inside an index, and templates add the line: look through the causes. */
function missingHash(error: unknown): HashesMissing | undefined {
  if (error instanceof HashesMissing) return error;
  return error instanceof Error ? missingHash(error.cause) : undefined;
}
