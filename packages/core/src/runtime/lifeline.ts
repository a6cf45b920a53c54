/**
 * Reports what would end the process without a word of ours: an error that nobody awaits, which Node would print as it
 * is, secrets included; and a wait for something that can no longer happen, which Node ends with exit code 13.
 *
 * @returns a function to call when the action has come to its end
 */
export function holdLifeline(report: (error: unknown) => void, source: NodeJS.Process = process): () => void {
  const end = (error: unknown): void => {
    report(error);
    // Without the code, Node would turn a wait without an end into 13.
    source.exit(source.exitCode ?? 0);
  };
  const onIdle = (): void => end(new Error("the action waits for something that cannot happen any more"));
  source.on("uncaughtException", end);
  source.once("beforeExit", onIdle);
  return () => source.off("beforeExit", onIdle);
}
