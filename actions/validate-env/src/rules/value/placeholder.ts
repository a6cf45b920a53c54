import { parseAddress } from "../../values/address.ts";
import { error, type Finding, warning } from "../problem.ts";
import { isEmptySecret, isMarked } from "./placeholder-words.ts";
import type { Subject, ValueRule } from "./subject.ts";
import { isPattern, isUniform } from "./repetition.ts";
import { isWellKnown } from "./well-known.ts";

/**
 * EV084 and EV020–EV024, in this order; the first that applies is told. Words and known values, because measures of
 * strength do not find placeholders: `your_super_secret_jwt_key_here` has more entropy a character than a random key
 * in hexadecimal digits.
 */
export const PLACEHOLDER_RULES: readonly ValueRule[] = [
  checkReference,
  checkWellKnown,
  checkWords,
  checkExample,
  checkRepetition,
  checkVariety,
];

/** EV084: a reference that whoever wrote the file meant to be filled in. */
function checkReference({ value }: Subject): Finding | undefined {
  if (!value.includes("$") || !/\$\{[^{}\n]+\}|\$\([^()\n]+\)/.test(value)) return undefined;
  return error("EV084", "still holds a reference such as ${NAME}; nothing has put a value in its place");
}

function checkWellKnown(subject: Subject): Finding | undefined {
  if (!subject.secret || !isWellKnown(subject.value)) return undefined;
  return graded(subject, "EV024", "is a well-known demo credential");
}

function checkWords(subject: Subject): Finding | undefined {
  const { variable, value, secret } = subject;
  const address = value.includes("://") ? parseAddress(value) : undefined;
  const host = address?.hosts.some((each) => /^(?:host|hostname|server|your[\w.-]*)$/i.test(each.host)) ?? false;
  const password = address === undefined ? value : (address.password ?? "");
  const empty = secret && password !== "" && isEmptySecret(password, variable.name);
  if (!isMarked(value) && !host && !empty) return undefined;
  return graded(subject, "EV020", host ? "names a placeholder for a host" : "is a placeholder");
}

function checkExample(subject: Subject): Finding | undefined {
  const { variable, value, secret, facts } = subject;
  const committed = [variable.example, facts.example?.variables.get(variable.name)?.example];
  if (!secret || !committed.includes(value)) return undefined;
  return graded(subject, "EV021", "is the value of the example, which everybody can read");
}

function checkRepetition(subject: Subject): Finding | undefined {
  if (!subject.secret || !isPattern(subject.value)) return undefined;
  return graded(subject, "EV022", "is a repetition or a sequence of characters");
}

function checkVariety({ value, secret, facts }: Subject): Finding | undefined {
  if (!secret || !isUniform(value)) return undefined;
  const level = facts.target.isProduction ? error : warning;
  return level(
    "EV023",
    "has too little variety for a secret of its length; generate one, such as with `openssl rand -hex 32`",
  );
}

/** Placeholders are errors, unless the release is known to go somewhere else than to production. */
function graded({ facts }: Subject, rule: "EV020" | "EV021" | "EV022" | "EV024", message: string): Finding {
  return (facts.target.isElsewhere ? warning : error)(rule, message);
}
