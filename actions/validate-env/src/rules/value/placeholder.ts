import type { Address } from "../../values/address.ts";
import type { Facts } from "../facts.ts";
import { error, type Finding, warning } from "../problem.ts";
import { isEmptySecret, isMarked } from "./placeholder-words.ts";
import { isPattern, isUniform } from "./repetition.ts";
import type { Subject } from "../subject.ts";
import { type AboutTraits, TRAIT, about } from "./traits.ts";
import { isWellKnown } from "./well-known.ts";

/**
 * EV084 and EV020–EV024, in this order; the first that applies is told. Words and known values, because measures of
 * strength do not find placeholders: `your_super_secret_jwt_key_here` has more entropy a character than a random key
 * in hexadecimal digits.
 */
export const PLACEHOLDER_RULES: readonly AboutTraits[] = [
  about(TRAIT.dollar, checkReference),
  about(TRAIT.secret, checkWellKnown),
  about(TRAIT.odd, checkHostWord),
  about(TRAIT.mark, checkMark),
  about(TRAIT.guessable, checkWords),
  about(TRAIT.secret, checkExample),
  about(TRAIT.guessable, checkRepetition),
  about(TRAIT.guessable, checkVariety),
];

/** EV084: a reference that whoever wrote the file meant to be filled in. */
function checkReference({ value }: Subject): Finding | undefined {
  if (!value.includes("$") || !/\$\{[^{}\n]+\}|\$\([^()\n]+\)/.test(value)) return undefined;
  return error("EV084", "still holds a reference such as ${NAME}; nothing has put a value in its place");
}

function checkWellKnown(subject: Subject, facts: Facts): Finding | undefined {
  if (!subject.secret || !isWellKnown(subject)) return undefined;
  return graded(facts, "EV024", "is a well-known demo credential");
}

function isPlaceholderHost({ host }: Address["hosts"][number]): boolean {
  return /^(?:host|hostname|server|your[\w.-]*)$/i.test(host);
}

function checkHostWord({ address }: Subject, facts: Facts): Finding | undefined {
  if (address === undefined || !address.hosts.some(isPlaceholderHost)) return undefined;
  return graded(facts, "EV020", "names a placeholder for a host");
}

function checkMark({ value }: Subject, facts: Facts): Finding | undefined {
  return isMarked(value) ? graded(facts, "EV020", "is a placeholder") : undefined;
}

function checkWords({ variable, value, secret, address }: Subject, facts: Facts): Finding | undefined {
  const password = address === undefined ? value : (address.password ?? "");
  if (!secret || password === "" || !isEmptySecret(password, variable.name)) return undefined;
  return graded(facts, "EV020", "is a placeholder");
}

function checkExample({ variable, terms, value, secret }: Subject, facts: Facts): Finding | undefined {
  const isCommitted = terms.example === value || facts.example?.variables.get(variable.name)?.terms.example === value;
  if (!secret || !isCommitted) return undefined;
  return graded(facts, "EV021", "is the value of the example, which everybody can read");
}

function checkRepetition({ value, secret }: Subject, facts: Facts): Finding | undefined {
  if (!secret || !isPattern(value)) return undefined;
  return graded(facts, "EV022", "is a repetition or a sequence of characters");
}

function checkVariety({ value, secret }: Subject, facts: Facts): Finding | undefined {
  if (!secret || !isUniform(value)) return undefined;
  const level = facts.target.isProduction ? error : warning;
  return level(
    "EV023",
    "has too little variety for a secret of its length; generate one, such as with `openssl rand -hex 32`",
  );
}

/** Placeholders are errors, unless the release is known to go somewhere else than to production. */
function graded({ target }: Facts, rule: "EV020" | "EV021" | "EV022" | "EV024", message: string): Finding {
  return (target.isElsewhere ? warning : error)(rule, message);
}
