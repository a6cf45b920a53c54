import type { TypeName } from "../../types/types.ts";
import { EMPTY_CONTRACT, NO_SECTION, type Variable } from "../contract.ts";
import { Issues } from "../native/issues.ts";
import type { ReadContract } from "../native/native.ts";
import { checked, key, lineOfKey, mapOf, object } from "../native/object.ts";
import { choice, flag, text } from "../native/shape.ts";
import { isPattern } from "../pattern.ts";
import type { Tree } from "../tree/tree.ts";

const TYPES: Readonly<Record<"String" | "Integer" | "Float" | "Boolean" | "Url" | "Email", TypeName>> = {
  String: "string",
  Integer: "int",
  Float: "number",
  Boolean: "bool",
  Url: "url",
  Email: "email",
};

const ENTRY = checked(
  object({
    required: key(flag, "Whether it must be set"),
    type: key(choice(["String", "Integer", "Float", "Boolean", "Url", "Email"]), "What the value has to be"),
    regex: key(text, "A regular expression that is found in the value"),
  }),
  ({ values: { regex }, tree }, issues) => {
    if (regex !== undefined && !isPattern(regex))
      issues.note(lineOfKey(tree, "regex"), "regex: is no regular expression of JavaScript, which this reads it as");
  },
);

const SCHEMA = object({
  version: key(text, "The version of the format"),
  allow_other_keys: key(flag, "Whether other names are fine"),
  entries: key(mapOf({ pattern: /^[A-Za-z_]\w*$/, form: "the name of a variable" }, ENTRY), "The variables"),
});

/** Whether a document is a schema of dotenv-linter 4 rather than our own contract. */
export function isLinterSchema(tree: Tree): boolean {
  return tree.kind === "map" && tree.entries.some((entry) => entry.key === "entries");
}

/** Reads the JSON schema of dotenv-linter 4. */
export function readLinterSchema(file: string, tree: Tree): ReadContract {
  const issues = new Issues();
  const values = SCHEMA.read(tree, issues)?.values ?? {};
  const variables = new Map(
    (values.entries ?? []).map(({ name, line, value: { values: entry } }): [string, Variable] => [
      name,
      {
        name,
        line,
        required: entry.required ?? false,
        terms: {
          section: NO_SECTION,
          ...(entry.type === undefined ? {} : { type: TYPES[entry.type] }),
          ...(entry.regex === undefined ? {} : { pattern: entry.regex }),
        },
      },
    ]),
  );
  return {
    contract: { ...EMPTY_CONTRACT, file, variables, allowUnknown: values.allow_other_keys ?? true },
    issues: issues.found,
  };
}
