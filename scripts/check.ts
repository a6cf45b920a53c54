// Everything that must hold before a commit: format, lint, types, arrows between packages, generated files.
import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { SOURCE_ARGS } from "@slipway/local-runner/node24";

import { wrongArrows } from "./check/arrows.ts";
import { ROOT } from "./workspace.ts";

const bin = (name: string): string => join(ROOT, "node_modules", ".bin", name);

const checks: readonly (readonly [string, () => boolean])[] = [
  ["format", () => succeeds(bin("oxfmt"), ["--check", "."])],
  ["types", () => succeeds(bin("tsc"), ["-b"])],
  ["lint", () => succeeds("npm", ["run", "--silent", "lint"])],
  ["arrows", arrowsHold],
  [
    "generated files",
    () => succeeds(process.execPath, [...SOURCE_ARGS, join(ROOT, "scripts", "generate.ts"), "--check"]),
  ],
];

const failed = checks.filter(([name, check]) => {
  const ok = check();
  console.log(`${ok ? "ok     " : "FAILED "} ${name}`);
  return !ok;
});
process.exitCode = failed.length === 0 ? 0 : 1;

function succeeds(file: string, args: readonly string[]): boolean {
  const result = spawnSync(file, [...args], { cwd: ROOT, encoding: "utf8" });
  if (result.status !== 0) console.log(`${result.stdout}${result.stderr}`.trimEnd());
  return result.status === 0;
}

function arrowsHold(): boolean {
  const list = execFileSync("git", ["ls-files", "-co", "--exclude-standard", "packages/*.ts", "actions/*.ts"], {
    cwd: ROOT,
    encoding: "utf8",
  });
  const sources = list.split("\n").filter((path) => path.includes("/src/") && !path.endsWith(".test.ts"));
  const wrong = wrongArrows(sources.map((path) => ({ path, text: readFileSync(join(ROOT, path), "utf8") })));
  if (wrong.length > 0) console.log(wrong.join("\n"));
  return wrong.length === 0;
}
