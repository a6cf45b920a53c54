import { type Contract, type Terms, placeIn } from "../../contract/contract.ts";
import { placeOf } from "../../values/value.ts";
import type { Facts } from "../facts.ts";
import type { Finding, Problem } from "../problem.ts";
import type { Subject } from "../subject.ts";
import { matchPatterns, patternRule } from "./pattern.ts";
import { checkPresence } from "./presence.ts";
import { type Step, stepsFor } from "./steps.ts";
import { shownTraits, statedTraits } from "./traits.ts";

/** The rules that look at one variable at a time. A placeholder is told as such, and not also as a wrong type. */
export function checkEach(facts: Facts): readonly Problem[] {
  const checkPattern = patternRule(matchPatterns(facts));
  const stated = new Map<Terms, number>();
  const known = new Map<number, readonly Step[]>();
  const problems: Problem[] = [];
  facts.subjects.all.forEach((subject) => {
    if (subject.isSet) {
      const { terms } = subject;
      let traits = stated.get(terms);
      if (traits === undefined) stated.set(terms, (traits = statedTraits(terms)));
      traits |= shownTraits(subject);
      let steps = known.get(traits);
      if (steps === undefined) known.set(traits, (steps = stepsFor(traits, checkPattern)));
      const told = follow(steps, subject, facts);
      if (told !== undefined) problems.push(...placed(told, subject, facts.contract));
    } else if (subject.isRequired) problems.push(...placed(checkPresence(subject, facts), subject, facts.contract));
  });
  return problems;
}

function follow(steps: readonly Step[], subject: Subject, facts: Facts): readonly Finding[] | undefined {
  // Made for the first finding: there is none for most subjects.
  let told: Finding[] | undefined;
  let isTold = false;
  for (let at = 0; at < steps.length; at += 1) {
    const step = steps[at];
    if (step === undefined || (isTold && step.kind !== "always")) continue;
    const finding = step.check(subject, facts);
    if (finding === undefined) continue;
    if (told === undefined) told = [finding];
    else told.push(finding);
    // What the contract silences has not been told.
    isTold ||= step.kind === "form" && subject.terms.ignore?.has(finding.rule) !== true;
  }
  return told;
}

/** Findings on the line that set the value, else on the line that asks for it. */
function placed(told: readonly Finding[], { variable, found }: Subject, contract: Contract): readonly Problem[] {
  const { name } = variable;
  const place = found?.file === undefined ? placeIn(contract, variable) : placeOf(found);
  return told.map(({ rule, level, message }) => ({ rule, level, message, name, place }));
}
