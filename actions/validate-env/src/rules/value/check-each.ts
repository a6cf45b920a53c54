import type { Variable } from "../../contract/contract.ts";
import { type Facts, holdsSecret, isSet } from "../facts.ts";
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
  return [...facts.contract.variables.values()].flatMap((variable) =>
    findings(variable, facts, patterns).map(({ rule, level, message }) => {
      return { rule, level, message, name: variable.name, place: placeOf(variable, facts) };
    }),
  );
}

function findings(variable: Variable, facts: Facts, patterns: PatternResults): readonly Finding[] {
  const absence = checkPresence(variable, facts);
  if (absence !== undefined) return [absence];
  if (!isSet(facts, variable.name)) return [];
  const value = facts.values.get(variable.name)?.value ?? "";
  const subject: Subject = { variable, value, secret: holdsSecret(facts, variable), facts };
  const always = ALWAYS.flatMap((rule) => rule(subject) ?? []);
  const told = [...untilOne(PLACEHOLDER_RULES, subject)];
  if (!told.some((finding) => speaks(finding, variable))) told.push(...untilOne(FORM, subject));
  if (!told.some((finding) => speaks(finding, variable))) {
    told.push(...CONTENT.flatMap((rule) => rule(subject) ?? []), ...pattern(variable, patterns));
  }
  return [...told, ...always];
}

/** What rules say, up to the first one that is not silenced. */
function untilOne(rules: readonly ValueRule[], subject: Subject): readonly Finding[] {
  const told: Finding[] = [];
  for (const rule of rules) {
    const finding = rule(subject);
    if (finding !== undefined) told.push(finding);
    if (finding !== undefined && speaks(finding, subject.variable)) break;
  }
  return told;
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
