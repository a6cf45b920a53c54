import type { Candidate } from "./candidates.ts";
import { chooseNamed } from "./choose-named.ts";
import { choosePrevious } from "./choose-previous.ts";
import type { Choice } from "./choice.ts";
import type { PlanRequest } from "./request.ts";
import type { Situation } from "./situation.ts";

/** Chooses: the newest good state before what is undone, or the one that was named. */
export function choose(situation: Situation, candidates: readonly Candidate[], request: PlanRequest): Choice {
  return request.to === "previous"
    ? choosePrevious(situation, candidates, request)
    : chooseNamed(situation, candidates, request);
}
