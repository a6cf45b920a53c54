import { expect, it } from "vitest";
import { parseInputs } from "@slipway/core";

import { databaseUrlOf } from "./database-url.ts";
import { definition } from "./definition.ts";

const URL = "postgresql://app:canary%23@db.internal:5432/app?sslmode=require";

it.each([
  ["the input", { "database-url": URL }, URL],
  ["the input before the environment", { "database-url": URL, env: "DATABASE_URL=mysql://other/x" }, URL],
  ["the environment", { env: `# here\nPORT=1\nexport DATABASE_URL="${URL}" # primary\n` }, URL],
  ["an environment with Windows line ends", { env: `PORT=1\r\nDATABASE_URL=${URL}\r\n` }, URL],
  ["no other variable", { env: `TEST_DATABASE_URL=${URL}\n# DATABASE_URL=${URL}` }, undefined],
  ["no empty one", { env: "DATABASE_URL=\n" }, undefined],
  ["nothing", {}, undefined],
])("the address comes from %s", (_from, given, url) => {
  expect(databaseUrlOf(given)).toBe(url);
});

it.each([
  [{}, "is required"],
  [{ INPUT_ENV: "PORT=canary" }, "is required, because env has no DATABASE_URL"],
])("without an address nothing starts, and nothing of the environment is shown: %j", (env, message) => {
  expect(parseInputs(definition, env)).toMatchObject({ ok: false, problems: [{ input: "database-url", message }] });
});
