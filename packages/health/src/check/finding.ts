import type { OutcomeClass } from "../sample.ts";

/** What one rule found in an answer, before it is put beside the answer's other facts. */
export interface Finding {
  readonly class: OutcomeClass;
  readonly code: string;
  readonly detail: string;
  readonly retryAfter?: number | undefined;
}
