// Renews the published JSON Schema after a change of the contract's keys:
//   node scripts/node24.mjs actions/validate-env/test/write-schema.ts && npx oxfmt actions/validate-env/schema
import { writeFileSync } from "node:fs";

import { contractJsonSchema } from "../src/contract/native/json-schema.ts";

const file = new URL("../schema/env.schema.json", import.meta.url);
writeFileSync(file, `${JSON.stringify(contractJsonSchema(), null, 2)}\n`);
