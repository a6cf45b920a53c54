import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

import { SOURCE_ARGS, node24 } from "@slipway/local-runner/node24";
import { expect, it } from "vitest";

/** Tests by their names, for code that only Node.js 24 can run. They assert with `node:assert`. */
export type Cases = Readonly<Record<string, () => Promise<void>>>;

const RUNNER = fileURLToPath(new URL("run-case.ts", import.meta.url));

/** Makes a test of each case, which runs in a Node.js 24 of its own, whatever runs the tests. */
export function testInNode24(url: string, cases: Cases): void {
  for (const name of Object.keys(cases)) {
    it(name, { timeout: 120_000 }, async () => {
      const child = spawn(node24(), [...SOURCE_ARGS, RUNNER, url, name], { stdio: ["ignore", "pipe", "pipe"] });
      let said = "";
      for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => (said += String(chunk)));
      const [code] = await once(child, "close");
      expect(code, said).toBe(0);
      expect(said).toContain(`passed: ${name}`);
    });
  }
}
