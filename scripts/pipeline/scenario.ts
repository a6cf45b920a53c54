/** What can be broken on purpose. */
export const BREAKABLE = ["health", "migration"] as const;
export type Breakable = (typeof BREAKABLE)[number];

/** How a run goes; without anything, it succeeds. */
export interface Scenario {
  readonly break?: Breakable | undefined;
  /** The old version keeps answering although the platform says that the new one runs. */
  readonly stale?: boolean;
  /** Changes nothing, and shows what would change. */
  readonly dryRun?: boolean;
  /** A third version on top of the two, which is as good as they are; `break: health` has one that is not. */
  readonly third?: boolean;
  /** Nothing goes to Fly: the page, and the database behind it, are all there is. */
  readonly frontendOnly?: boolean;
  /** The environment's name; `laptop` when absent. */
  readonly environment?: string;
}

/** Whether the history has three versions. */
export function hasThird({ break: broken, third }: Scenario): boolean {
  return broken === "health" || third === true;
}
