import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { SOURCE_ARGS, node24 } from "@slipway/local-runner/node24";
import { describe, expect, it } from "vitest";

const MODULES = fileURLToPath(new URL("../../../test/real/tools/node_modules", import.meta.url));
const CASE = fileURLToPath(new URL("push-case.ts", import.meta.url));

describe("prisma db push on a SQLite file in WAL mode", () => {
  it(
    "is rehearsed on a copy, backed up with every row, and refused when it would drop a table",
    { timeout: 120_000 },
    (ctx) => {
      if (!existsSync(MODULES)) ctx.skip("the tools are not installed here: npm ci --prefix test/real/tools");
      const { stdout, stderr } = spawnSync(node24(), [...SOURCE_ARGS, CASE], { encoding: "utf8" });
      expect(stdout, stderr).toContain("passed");
    },
  );
});
