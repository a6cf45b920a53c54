import type { Variable } from "../../contract/contract.ts";
import { type Facts, holdsSecret } from "../facts.ts";
import { type Finding, type Problem, error } from "../problem.ts";
import { checkCredentials, checkHost } from "./address.ts";
import { checkLiveKey } from "./live-key.ts";
import { type PatternResults, matchPatterns } from "./pattern.ts";
import { PLACEHOLDER_RULES } from "./placeholder.ts";
import { checkPresence } from "./presence.ts";
import { checkPublic, checkStore } from "./public.ts";
import type { Subject, ValueRule } from "./subject.ts";
import { checkMaskable } from "./too-short.ts";
import {
  checkDeprecated,
  checkEdges,
  checkFormat,
  checkLength,
  checkProtocol,
  checkRange,
  checkType,
  checkValues,
} from "./type.ts";

/** Rules about what a value is. When one of them speaks, what comes after it would only say the same in other words. */
const FORM: readonly ValueRule[] = [checkCredentials, checkType, checkFormat];
/** Rules about a value of the right form. */
const CONTENT: readonly ValueRule[] = [checkLength, checkValues, checkRange, checkProtocol, checkHost, checkLiveKey];
/** Rules that speak whatever the value is. */
const ALWAYS: readonly ValueRule[] = [checkPublic, checkStore, checkEdges, checkDeprecated, checkMaskable];

/** The rules that look at one variable at a time. A placeholder is told as such, and not also as a wrong type. */
export function checkEach(facts: Facts): readonly Problem[] {
  const patterns = matchPatterns(facts);
  const problems: Problem[] = [];
  for (const variable of facts.contract.variables.values()) {
    for (const { rule, level, message } of findings(variable, facts, patterns)) {
      problems.push({ rule, level, message, name: variable.name, place: placeOf(variable, facts) });
    }
  }
  return problems;
}

function findings(variable: Variable, facts: Facts, patterns: PatternResults): readonly Finding[] {
  const absence = checkPresence(variable, facts);
  if (absence !== undefined) return [absence];
  const value = facts.values.get(variable.name)?.value ?? "";
  if (value.trim() === "") return [];
  const subject: Subject = { variable, value, secret: holdsSecret(facts, variable), facts };
  const told: Finding[] = [];
  const isTold = untilOne(PLACEHOLDER_RULES, subject, told) || untilOne(FORM, subject, told);
  if (!isTold) all(CONTENT, subject, told);
  if (!isTold) told.push(...pattern(variable, patterns));
  all(ALWAYS, subject, told);
  return told;
}

/** Collects what every rule says. */
function all(rules: readonly ValueRule[], subject: Subject, told: Finding[]): void {
  for (const rule of rules) {
    const finding = rule(subject);
    if (finding !== undefined) told.push(finding);
  }
}

/** Collects what rules say up to the first one that is not silenced; whether there was one. */
function untilOne(rules: readonly ValueRule[], subject: Subject, told: Finding[]): boolean {
  for (const rule of rules) {
    const finding = rule(subject);
    if (finding === undefined) continue;
    told.push(finding);
    if (speaks(finding, subject.variable)) return true;
  }
  return false;
}

function speaks({ rule }: Finding, { ignore }: Variable): boolean {
  return ignore?.has(rule) !== true;
}

function pattern({ name }: Variable, { failed, undecided }: PatternResults): readonly Finding[] {
  if (failed.has(name)) return [error("EV011", "does not match the pattern of the contract")];
  return undecided.has(name) ? [error("EV011", "has a pattern that takes too long to match; simplify it")] : [];
}

/** The line that set the value, else the line that asks for it. */
function placeOf(variable: Variable, facts: Facts): Problem["place"] {
  const set = facts.values.get(variable.name)?.place;
  return set?.file === undefined ? variable.place : set;
}
