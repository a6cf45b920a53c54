import { placeIn } from "../../contract/contract.ts";
import type { Facts } from "../facts.ts";
import type { Problem } from "../problem.ts";

/** EV092 and EV093: the contract and the example file name the same variables. */
export function checkExampleDrift({ contract, example }: Facts): readonly Problem[] {
  if (example === undefined) return [];
  const missing = [...contract.variables.values()].filter(
    ({ name, terms }) => terms.deprecated === undefined && !example.variables.has(name),
  );
  const extra = [...example.variables.values()].filter(({ name }) => !contract.variables.has(name));
  return [
    ...missing.map((variable): Problem => {
      const message = `is in the contract and not in ${example.file ?? "the example"}; add it there, commented out if it is optional`;
      return { rule: "EV092", level: "warning", name: variable.name, message, place: placeIn(contract, variable) };
    }),
    ...extra.map((variable): Problem => {
      const message = `is in the example and not in the contract ${contract.file ?? ""}`.trimEnd();
      return { rule: "EV093", level: "warning", name: variable.name, message, place: placeIn(example, variable) };
    }),
  ];
}

/** EV060 as far as names and the contract tell it, for runs without values. */
export function checkPublicDeclarations(facts: Facts): readonly Problem[] {
  return facts.subjects.all.flatMap(({ variable, terms, open }): readonly Problem[] => {
    if (terms.secret !== true || !open) return [];
    const message = "is declared a secret under a name that a build makes public; rename it";
    return [{ rule: "EV060", level: "error", name: variable.name, message, place: placeIn(facts.contract, variable) }];
  });
}
