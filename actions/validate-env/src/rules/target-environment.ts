/** The environment that a release goes to, as far as it is known. */
export interface TargetEnvironment {
  readonly name: string | undefined;
  readonly isProduction: boolean;
  /** Whether it is known to be something else than production. */
  readonly isElsewhere: boolean;
  /** Whether it is the environment that a contract calls by this name. */
  readonly is: (name: string) => boolean;
}

/** Reads the input `environment`. `production-eu` is production; `pre-production` is not. */
export function targetEnvironment(name: string | undefined): TargetEnvironment {
  const lower = name?.toLowerCase() ?? "";
  const isProduction =
    /(?:^|[-_/ .])(?:prod|production|live)(?:$|[-_/ .\d])/.test(lower) && !/(?:pre|non|not)[-_/ .]?prod/.test(lower);
  return {
    name,
    isProduction,
    isElsewhere: name !== undefined && !isProduction,
    is: (other) =>
      other.toLowerCase() === lower || (isProduction && ["prod", "production"].includes(other.toLowerCase())),
  };
}
