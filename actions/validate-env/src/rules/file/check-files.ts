import type { Facts } from "../facts.ts";
import type { Problem } from "../problem.ts";
import { checkDialects } from "./dialects.ts";
import { checkEncoding } from "./encoding.ts";
import { checkNames } from "./names.ts";
import { checkSyntax } from "./syntax.ts";

/** EV070–EV075, EV090: how the texts are written that values come from. */
export function checkFiles(facts: Facts): readonly Problem[] {
  return facts.sources.flatMap((source) => {
    const special = checkSyntax(source, facts);
    return [
      ...special,
      ...checkDialects(source, facts, special),
      ...checkEncoding(source),
      ...checkNames(source, facts),
    ];
  });
}
