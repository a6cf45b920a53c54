import type { ComposeReference, ComposeScan } from "../../compose/scan.ts";
import { namesSecret } from "../../contract/secret-name.ts";
import { placeOf } from "../../values/value.ts";
import { type Facts, isSet } from "../facts.ts";
import type { Problem } from "../problem.ts";

/** Names that Compose or the shell provides. */
const PROVIDED = /^(?:COMPOSE_.*|HOME|PWD|USER|HOSTNAME|PATH)$/;

/** EV080–EV085: what compose files ask for, and what they give away. */
export function checkCompose(facts: Facts): readonly Problem[] {
  const { compose } = facts;
  if (compose === undefined) return [];
  return [
    ...unset(compose, facts),
    ...defaults(compose, facts),
    ...conflicts(compose),
    ...literals(compose, facts),
    ...(facts.withValues ? unused(compose, facts) : []),
    ...compose.malformed.map((place): Problem => {
      const message = "a reference here is malformed, and Compose refuses the file: write $$ for a dollar sign";
      return { rule: "EV084", level: "error", name: "", message, place };
    }),
  ];
}

/** Nobody sets it, and there is no default. Without values, the contract has to know it. */
function unset({ references }: ComposeScan, facts: Facts): readonly Problem[] {
  const told = new Set<string>();
  return references.flatMap(({ name, operator, place }): readonly Problem[] => {
    const isFine = operator.endsWith("-") || operator.endsWith("+") || PROVIDED.test(name) || told.has(name);
    const isKnown = facts.contract.variables.has(name);
    if (isFine || (facts.withValues ? isSupplied(name, facts) : isKnown)) return [];
    told.add(name);
    const consequence = operator.endsWith("?") ? "Compose refuses the file" : "Compose puts nothing in its place";
    const cause = facts.withValues ? "not set" : "not in the contract";
    return [
      {
        rule: "EV080",
        level: "error",
        name,
        message: `is used here without a default and is ${cause}; ${consequence}`,
        place,
      },
    ];
  });
}

/** Set by any source: also by one that the contract does not know of, since Compose reads the whole file. */
function isSupplied(name: string, facts: Facts): boolean {
  return isSet(facts, name) || facts.sources.some(({ main }) => main.entries.some((entry) => entry.name === name));
}

function isSecretName(name: string, facts: Facts): boolean {
  const terms = facts.contract.variables.get(name)?.terms;
  return terms?.secret ?? (terms?.isPublic !== true && namesSecret(name));
}

function defaults({ references }: ComposeScan, facts: Facts): readonly Problem[] {
  return references.flatMap(({ name, operator, argument, place }): readonly Problem[] => {
    // A default that is itself a reference gives nothing away.
    const isWritten = operator.endsWith("-") && argument.replaceAll(/\$\{[^{}]*\}|\$\w+/g, "") !== "";
    if (!isWritten || !isSecretName(name, facts)) return [];
    const message =
      "is a secret with a default in the file: a release without it starts, with a secret that everybody can read. Use ${…:?}";
    return [{ rule: "EV081", level: "error", name, message, place }];
  });
}

function conflicts({ references }: ComposeScan): readonly Problem[] {
  const first = new Map<string, ComposeReference>();
  return references.flatMap((reference): readonly Problem[] => {
    if (!reference.operator.endsWith("-")) return [];
    const before = first.get(reference.name);
    if (before === undefined) first.set(reference.name, reference);
    if (before === undefined || before.argument === reference.argument) return [];
    const other = `${before.place.file ?? ""}:${before.place.line ?? 1}`;
    return [
      {
        rule: "EV083",
        level: "warning",
        name: reference.name,
        message: `has another default here than in ${other}`,
        place: reference.place,
      },
    ];
  });
}

function literals({ literals: written }: ComposeScan, facts: Facts): readonly Problem[] {
  return written
    .filter(({ name }) => isSecretName(name, facts))
    .map(({ name, place }) => {
      const message = "is a secret whose value is written into the file; use a reference, and replace the secret";
      return { rule: "EV085", level: "error", name, message, place };
    });
}

/** With `env_file`, everything goes into the containers without being named. */
function unused({ references, hasEnvFile }: ComposeScan, facts: Facts): readonly Problem[] {
  if (hasEnvFile) return [];
  const used = new Set(references.map(({ name }) => name));
  return [...facts.values.values()]
    .filter(({ name, origin }) => origin === "file" && !used.has(name))
    .map((value) => ({
      rule: "EV082",
      level: "warning",
      name: value.name,
      message: "is set, and no compose file uses it",
      place: placeOf(value),
    }));
}
