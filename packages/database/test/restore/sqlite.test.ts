import { describe } from "vitest";

import { testInNode24 } from "../support/cases.ts";
import { cases } from "./sqlite.cases.ts";

describe("a restore of SQLite", () => testInNode24(new URL("sqlite.cases.ts", import.meta.url).href, cases));
