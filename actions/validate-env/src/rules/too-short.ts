import type { Contract } from "../contract/contract.ts";
import { SHORTEST_MASK } from "../values/mask.ts";
import type { Problem } from "./problem.ts";

/** EV100: secrets that the log cannot hide, because hiding them would hide half of the log. */
export function warnTooShort(contract: Contract, names: readonly string[]): readonly Problem[] {
  return names.map((name) => ({
    rule: "EV100",
    level: "warning",
    name,
    message: `is too short to be masked safely (fewer than ${SHORTEST_MASK} characters); anything that prints it shows it`,
    place: contract.variables.get(name)?.place ?? {},
  }));
}
