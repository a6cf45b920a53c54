import { expect, it } from "vitest";

import { rules } from "./rules.ts";

const URL = { "database-url": "postgresql://app@h/shop" };

it.each([
  [{}, "database-url"],
  [{ ...URL, mode: "resolve" }, "resolve"],
  [{ ...URL, mode: "restore", confirm: "shop" }, "backup-file"],
  [{ ...URL, mode: "apply", "backup-file": "x.dump" }, "backup-file"],
  [{ ...URL, mode: "plan", confirm: "shop" }, "confirm"],
  [{ ...URL, engine: "command" }, "command"],
  [{ ...URL, engine: "sqlx", command: "sqlx migrate run" }, "command"],
  [{ ...URL, rehearse: true, backup: "off" }, "rehearse"],
])("has something against %j", (inputs, input) => {
  expect(rules(inputs).map((problem) => problem.input)).toEqual([input]);
});

it.each([
  { ...URL, mode: "restore", "backup-file": "x.dump" },
  { ...URL, mode: "apply", rehearse: true, backup: "auto" },
  { ...URL, "backup-file": "x.dump" },
])("has nothing against %j, where a wrong mode is told by itself", (inputs) => {
  expect(rules(inputs)).toEqual([]);
});
