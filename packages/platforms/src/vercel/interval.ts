/** The least pause between an answer and the next question, in milliseconds. */
const LEAST = 10;

/** What is left of the time from one question to the next, when the answer took so long. In milliseconds. Pure. */
export function restOf(interval: number, took: number): number {
  return Math.max(interval - took, LEAST);
}
