// Proves that dist/ is what the sources give: builds twice, here and in a copy in another folder, and compares bytes.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { SOURCE_ARGS } from "@slipway/local-runner/node24";

import { copySources, filesBelow } from "./bundling/bundle.ts";
import { ROOT } from "./workspace.ts";

const here = mkdtempSync(join(tmpdir(), "slipway-dist-"));
const tracked = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
  cwd: ROOT,
  encoding: "utf8",
});
const sources = tracked.split("\0").filter((file) => file !== "" && !file.startsWith("dist/"));
const copy = copySources(ROOT, sources, join(tmpdir(), "slipway-other-folder-"));

try {
  build(ROOT, here);
  build(copy, join(copy, "dist"));
  const problems = [
    ...compare("the build here", here, "the build in another folder", join(copy, "dist")),
    ...compare("dist/", join(ROOT, "dist"), "the build here", here),
  ];
  if (problems.length === 0)
    console.log(
      `dist/ is reproducible: ${filesBelow(here).length} files, the same bytes from two folders and as committed`,
    );
  else {
    console.error(`${problems.join("\n")}\nRun npm run build and commit dist/.`);
    process.exitCode = 1;
  }
} finally {
  rmSync(here, { recursive: true, force: true });
  rmSync(copy, { recursive: true, force: true });
}

function build(root: string, target: string): void {
  execFileSync(process.execPath, [...SOURCE_ARGS, join(root, "scripts", "build.ts"), target], {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
  });
}

function compare(leftName: string, left: string, rightName: string, right: string): readonly string[] {
  const names = [...new Set([...filesBelow(left), ...filesBelow(right)])].toSorted();
  return names.flatMap((name) => {
    const [a, b] = [read(join(left, name)), read(join(right, name))];
    if (a === undefined) return [`${name} is missing in ${leftName}`];
    if (b === undefined) return [`${name} is missing in ${rightName}`];
    return a.equals(b) ? [] : [`${name} differs between ${leftName} and ${rightName}`];
  });
}

function read(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
