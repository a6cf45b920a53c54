// Runs in a process of its own, in the workspace, on Node 24: @actions/glob looks in the current folder, and prints
// debug commands to stdout, which would be mixed into the runner's own output.
// Reads {mode, patterns, hidden} from argv and answers one JSON line on the fourth file descriptor.
import { createHash } from "node:crypto";
import { createReadStream, statSync, writeSync } from "node:fs";
import { sep } from "node:path";
import { pipeline } from "node:stream/promises";

import { create } from "@actions/glob";

const { mode, patterns, hidden } = JSON.parse(process.argv[2] ?? "{}");

const globber = await create(patterns.join("\n"), {
  followSymbolicLinks: mode === "list",
  omitBrokenSymbolicLinks: true,
  excludeHiddenFiles: mode === "list" && !hidden,
});

/** sha256 of the digests of all matching files of the workspace, as GitHub's runner computes it. */
async function hash() {
  const whole = createHash("sha256");
  let matches = 0;
  for await (const file of globber.globGenerator()) {
    if (!file.startsWith(process.cwd() + sep) || statSync(file).isDirectory()) continue;
    const one = createHash("sha256");
    await pipeline(createReadStream(file), one);
    whole.update(one.digest());
    matches += 1;
  }
  return matches === 0 ? "" : whole.digest("hex");
}

async function list() {
  const files = (await globber.glob()).filter((file) => !statSync(file).isDirectory());
  return { files, roots: globber.getSearchPaths() };
}

writeSync(3, JSON.stringify(mode === "list" ? await list() : await hash()));
