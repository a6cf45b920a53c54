import type { TypeName } from "../../types/types.ts";
import type { Terms } from "../contract.ts";
import { isPattern } from "../pattern.ts";
import type { Issues } from "../native/issues.ts";
import { type Argument, type Expression, textOf } from "./decorators.ts";

type Typed = {
  -readonly [K in "type" | "values" | "protocols" | "pattern" | "minLength" | "maxLength" | "min" | "max"]?: Terms[K];
};

const TYPES: Readonly<Record<string, Typed>> = {
  string: { type: "string" },
  number: { type: "number" },
  boolean: { type: "bool" },
  url: { type: "url" },
  domain: { type: "host" },
  enum: { type: "enum" },
  email: { type: "email" },
  port: { type: "port" },
  ip: { type: "ip" },
  semver: { type: "semver" },
  isoDate: { type: "date" },
  uuid: { type: "uuid" },
  md5: { type: "hex", minLength: 32, maxLength: 32 },
  duration: { type: "duration" },
  array: { type: "list" },
  record: { type: "json" },
  "simple-object": { type: "json" },
};

/** Options that say what becomes of a value, and not which values are right. */
const WITHOUT_EFFECT = /^(?:toUpperCase|toLowerCase|normalize|coerceToMinMaxRange|allowEmpty|output|format|separator)$/;

/** The type of an item with its options, in our own words. */
export function readType(value: Expression | undefined, line: number, issues: Issues): Typed {
  const name = value?.kind === "call" ? value.name : (textOf(value) ?? "");
  const known = Object.hasOwn(TYPES, name) ? TYPES[name] : undefined;
  if (known === undefined) {
    issues.note(line, "@type names a type that is not read here");
    return {};
  }
  const args = value?.kind === "call" ? value.args : [];
  if (known.type === "enum") return { ...known, values: args.map((argument) => textOf(argument.value) ?? "") };
  const typed: Typed = { ...known };
  for (const argument of args) {
    // The first, nameless argument of a list is the type of its items, which are not looked at one by one.
    if (argument.name !== undefined && !option(argument.name, argument, typed)) {
      issues.note(line, `@type: the option ${argument.name} is not read here`);
    }
  }
  return typed;
}

/** Takes an option over; whether it was one that is read. */
function option(name: string, { value }: Argument, typed: Typed): boolean {
  const text = textOf(value) ?? "";
  const amount = Number(text);
  if (name === "isInt" || name === "precision")
    typed.type = text === "true" || amount === 0 ? "int" : (typed.type ?? "number");
  else if (name === "prependHttps") typed.type = text === "false" ? "url" : ("string" satisfies TypeName);
  else if (name === "allowedProtocols")
    typed.protocols = listed(value).map((each) => each.replace(/:$/, "").toLowerCase());
  else if (["startsWith", "endsWith", "matches"].includes(name)) return patternOption(name, text, typed);
  else if (["min", "max", "minLength", "maxLength", "isLength"].includes(name)) return bound(name, amount, typed);
  else return WITHOUT_EFFECT.test(name);
  return true;
}

function bound(name: string, amount: number, typed: Typed): boolean {
  // Durations and lists are bounded in units of their own.
  if (!Number.isFinite(amount) || typed.type === "duration" || typed.type === "list") return false;
  if (name === "min" || name === "max") typed[name] = amount;
  if (name === "minLength" || name === "isLength") typed.minLength = amount;
  if (name === "maxLength" || name === "isLength") typed.maxLength = amount;
  return true;
}

function patternOption(name: string, text: string, typed: Typed): boolean {
  const literal = text.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);
  const [, source, flags] = /^\/(.+)\/([a-z]*)$/s.exec(text) ?? [undefined, text, ""];
  if (name === "matches" && ((flags !== "" && flags !== "u") || !isPattern(source ?? ""))) return false;
  const found = { startsWith: `^${literal}`, endsWith: `${literal}$` }[name] ?? source;
  const both = typed.pattern === undefined ? found : `(?=[^]*?(?:${typed.pattern}))(?=[^]*?(?:${found}))`;
  typed.pattern = typed.pattern === undefined ? both : `^${both}`;
  return true;
}

function listed(value: Expression): readonly string[] {
  return value.kind === "text" ? [value.text] : value.args.map((argument) => textOf(argument.value) ?? "");
}
