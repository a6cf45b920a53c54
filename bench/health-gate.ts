// Holds health-gate's bundle against its peers, and measures what a gate costs.
// Usage: npm run bench:health-gate -- [comparison] [detection] [waiting] [escape] [--long] [--bundles <folder>]
// Without a name all but `escape` run; `--long` waits three minutes instead of 20 s. Needs openssl, and npm run build.
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";

import { ROOT } from "../scripts/workspace.ts";
import { compare } from "./health-gate/comparison.ts";
import { measureDetection } from "./health-gate/detection.ts";
import { simulateEscapes } from "./health-gate/escape.ts";
import { measureWaiting } from "./health-gate/waiting.ts";

const PARTS = ["comparison", "detection", "waiting", "escape"];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { long: { type: "boolean", default: false }, bundles: { type: "string", default: join(ROOT, "dist") } },
});
const unknown = positionals.filter((part) => !PARTS.includes(part));
if (unknown.length > 0) throw new Error(`there is no part ${unknown.join(", ")}; there are ${PARTS.join(", ")}`);
const parts = positionals.length > 0 ? positionals : PARTS.slice(0, 3);
const bundle = resolve(values.bundles, "health-gate");
if (!existsSync(join(bundle, "index.js"))) throw new Error(`${bundle} holds no bundle; run npm run build first`);

const folder = mkdtempSync(join(tmpdir(), "slipway-bench-"));
try {
  if (parts.includes("comparison")) {
    const missed = await compare(folder, bundle);
    if (missed > 0) process.exitCode = 1;
  }
  if (parts.includes("detection")) await measureDetection(folder, bundle);
  if (parts.includes("waiting")) await measureWaiting(folder, bundle, values.long ? 180 : 20);
  if (parts.includes("escape")) await simulateEscapes();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
