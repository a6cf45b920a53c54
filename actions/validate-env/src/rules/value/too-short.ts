import { SHORTEST_MASK } from "../../values/mask.ts";
import type { Facts } from "../facts.ts";
import { type Finding, warning } from "../problem.ts";
import type { Subject } from "../subject.ts";

/** EV100: a secret that the log cannot hide, because hiding it would hide half of the log. */
export function checkMaskable({ variable }: Subject, { tooShort }: Facts): Finding | undefined {
  if (!tooShort.includes(variable.name)) return undefined;
  return warning(
    "EV100",
    `is too short to be masked safely (fewer than ${SHORTEST_MASK} characters); anything that prints it shows it`,
  );
}
