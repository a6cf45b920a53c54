import type { IndexStmt } from "@pgsql/types";

import type { Risk } from "../../risk/risk.ts";
import { relationName } from "../names.ts";

/** What building an index means for a table with rows. */
export function indexRisks({ relation, idxname, concurrent, unique, if_not_exists }: IndexStmt): readonly Risk[] {
  const object = relationName(relation);
  const risks: Risk[] = [];
  if (concurrent !== true) risks.push({ rule: unique === true ? "add-unique" : "index-blocks-writes", object });
  else if (if_not_exists !== true)
    risks.push({ rule: "not-repeatable", object, subject: idxname ?? `an index on ${object}` });
  return risks;
}
