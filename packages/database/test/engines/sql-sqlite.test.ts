import { describe } from "vitest";

import { testInNode24 } from "../support/cases.ts";
import { cases } from "./sql-sqlite.cases.ts";

describe("plain SQL on SQLite", () => testInNode24(new URL("sql-sqlite.cases.ts", import.meta.url).href, cases));
