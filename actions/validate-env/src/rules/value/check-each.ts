import { placeOf } from "../../values/value.ts";
import type { Facts } from "../facts.ts";
import type { Finding, Problem } from "../problem.ts";
import type { Subject } from "../subject.ts";
import { matchPatterns, patternRule } from "./pattern.ts";
import { checkPresence } from "./presence.ts";
import { type RuleSet, ruleSet } from "./rules.ts";
import { traitsOf } from "./traits.ts";
import type { ValueRule } from "./value-rule.ts";

/** The rules that look at one variable at a time. A placeholder is told as such, and not also as a wrong type. */
export function checkEach(facts: Facts): readonly Problem[] {
  const checkPattern = patternRule(matchPatterns(facts));
  const known = new Map<number, RuleSet>();
  const told: Finding[] = [];
  const problems: Problem[] = [];
  facts.subjects.all.forEach((subject) => {
    if (subject.isSet) {
      const traits = traitsOf(subject);
      let rules = known.get(traits);
      if (rules === undefined) known.set(traits, (rules = ruleSet(traits, checkPattern)));
      if (!untilOne(rules.form, subject, facts, told)) all(rules.content, subject, facts, told);
      all(rules.always, subject, facts, told);
    } else if (subject.isRequired) told.push(...checkPresence(subject, facts));
    if (told.length > 0) problems.push(...placed(told.splice(0), subject));
  });
  return problems;
}

/** Collects what every rule says. */
function all(rules: readonly ValueRule[], subject: Subject, facts: Facts, told: Finding[]): void {
  for (let at = 0; at < rules.length; at += 1) {
    const finding = rules[at]?.(subject, facts);
    if (finding !== undefined) told.push(finding);
  }
}

/** Collects what rules say up to the first one that is not silenced; whether there was one. */
function untilOne(rules: readonly ValueRule[], subject: Subject, facts: Facts, told: Finding[]): boolean {
  for (let at = 0; at < rules.length; at += 1) {
    const finding = rules[at]?.(subject, facts);
    if (finding === undefined) continue;
    told.push(finding);
    if (subject.variable.ignore?.has(finding.rule) !== true) return true;
  }
  return false;
}

/** Findings on the line that set the value, else on the line that asks for it. */
function placed(told: readonly Finding[], { variable, found }: Subject): readonly Problem[] {
  const { name } = variable;
  const place = found?.file === undefined ? variable.place : placeOf(found);
  return told.map(({ rule, level, message }) => ({ rule, level, message, name, place }));
}
