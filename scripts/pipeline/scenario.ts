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
}
