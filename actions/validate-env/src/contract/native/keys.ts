import { FORMAT_NAMES } from "../../formats/formats.ts";
import { VARIABLE_NAME } from "../../names.ts";
import { TYPE_NAMES } from "../../types/types.ts";
import { checkVariable } from "./check-variable.ts";
import { checked, entriesOf, key, mapOf, mapped, object, orEmpty } from "./object.ts";
import { type Shape, choice, constant, count, flag, listOf, number, oneOrMore, text, textLike } from "./shape.ts";
import { toTerms, toVariable } from "./variable.ts";

const name = textLike(VARIABLE_NAME, "the name of a variable, such as DATABASE_URL");
const names = { pattern: VARIABLE_NAME, form: "the name of a variable, such as DATABASE_URL" };
const reasons = mapOf({ pattern: /^EV\d{3}$/, form: "the id of a rule, such as EV020" }, text);
const ignore = key(
  reasons,
  "Rules that keep silent here, each with its reason: {EV051: the cache runs beside the app}",
);

/** The keys of a variable, each on its own. */
export const VARIABLE_KEYS = object({
  description: key(text, "What the variable is for; shown with its problems"),
  section: key(text, "The heading that it stands under in the summary"),
  required: key(flag, "Whether it must be set. Default: true; false for members of a group"),
  "required-in": key(oneOrMore(text), "The environments in which it must be set; optional elsewhere"),
  when: key(mapOf(names, oneOrMore(text)), "Must be set only when other variables have one of these values"),
  "allow-empty": key(flag, "Whether an empty value is meant. Default: false"),
  secret: key(flag, "Whether the value is a secret. Default: read off the name"),
  public: key(flag, "Whether everybody may see the value; it is then never masked"),
  type: key(choice(TYPE_NAMES), "What the value has to be. Default: string, or enum when there are values"),
  format: key(choice(FORMAT_NAMES), "A well-known kind of key that the value has to look like"),
  pattern: key(text, "A regular expression that the whole value has to match"),
  values: key(listOf(text, 1), "The allowed values of an enum"),
  protocols: key(
    oneOrMore(textLike(/^[a-z][a-z0-9+.-]*$/, "a protocol without its colon, such as https")),
    "The allowed protocols of an address",
  ),
  "min-length": key(count, "The least number of characters"),
  "max-length": key(count, "The greatest number of characters"),
  min: key(number, "The least allowed number"),
  max: key(number, "The greatest allowed number"),
  "distinct-from": key(oneOrMore(name), "Variables that must have another value"),
  deprecated: key(text, "Why it should no longer be set, and what to set instead"),
  example: key(text, "A value for documentation; nobody may deploy with it when the variable is a secret"),
  ignore,
});

/** What a contract may say of one variable. */
const VARIABLE = mapped(checked(VARIABLE_KEYS, checkVariable), toTerms);

const members = listOf(name, 2);

/** What a contract may say about several variables: exactly one of the keys that are not `name` or `ignore`. */
export const GROUP = object(
  {
    name: key(text, "What the group is called in messages"),
    "one-of": key(members, "Exactly one of these is set"),
    "any-of": key(members, "At least one of these is set"),
    "all-or-none": key(members, "All of these are set, or none"),
    conflicts: key(members, "At most one of these is set"),
    requires: key(
      mapOf(names, oneOrMore(name)),
      "Variables that need others: {SMTP_USERNAME: [SMTP_HOST, SMTP_PASSWORD]}",
    ),
    "matches-url": key(
      object(
        {
          url: key(name, "The variable that holds the whole address"),
          host: key(name, "The variable that repeats its host"),
          port: key(name, "The variable that repeats its port; the protocol's own port counts"),
          database: key(name, "The variable that repeats its database"),
          user: key(name, "The variable that repeats its user"),
          password: key(name, "The variable that repeats its password"),
        },
        { required: ["url"], minProperties: 2 },
      ),
      "An address and the variables that repeat parts of it",
    ),
    ignore,
  },
  {
    oneOf: ["one-of", "any-of", "all-or-none", "conflicts", "requires", "matches-url"].map((kind) => ({
      required: [kind],
    })),
  },
);

/** The whole contract. */
export const ROOT = object(
  {
    $schema: key(text, "Where an editor finds the schema of this file"),
    version: key(constant(1), "The version of this format"),
    vars: key(orEmpty(entriesOf(names, orEmpty(VARIABLE), toVariable)), "The variables, by name"),
    groups: key(listOf(GROUP, 0), "Rules over several variables"),
    "public-prefixes": key(
      listOf(text, 0),
      "Beginnings of names that a build makes public. Default: those of the usual frameworks",
    ),
    "allow-unknown": key(flag, "Whether variables that are not listed here are fine. Default: false"),
    "example-file": key(
      text,
      "The example file that must list the same variables. Default: .env.example, when there is one",
    ),
  },
  { required: ["version", "vars"] },
);

/** What a shape reads. */
export type ReadOf<S> = S extends Shape<infer T> ? T : never;
