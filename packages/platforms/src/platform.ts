/**
 * What every platform can do, so that the actions over it stay thin. A platform never says that a release is live
 * because a tool said so: `prove` reads it from the platform itself.
 *
 * `Live` is what is live, `Plan` what to release, `Attempt` how the tool or the API call ended, `Expectation` what
 * must be true afterwards and `Proof` what was found.
 */
export interface Platform<Live, Plan, Attempt, Expectation, Proof> {
  /** What is live, from the platform itself. Changes nothing. */
  observe(): Promise<Live>;
  /** Releases. A release that fails is a result, not an error; an error means that nothing was begun. */
  deploy(plan: Plan): Promise<Attempt>;
  /** Waits until the platform has settled and says what is true. Changes nothing. */
  prove(expectation: Expectation): Promise<Proof>;
}

/** A platform that can bring back an earlier release; proven afterwards like any other. */
export interface Reversible<Release, Attempt> {
  rollback(release: Release): Promise<Attempt>;
}
