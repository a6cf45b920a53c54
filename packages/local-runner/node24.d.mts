/** The path of a Node 24 executable; throws, with what to install, when there is none. */
export function node24(): string;
/** Arguments with which Node 24 runs our TypeScript from source. */
export const SOURCE_ARGS: readonly string[];
