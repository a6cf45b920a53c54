// Runs the example from commit to healthy on this machine: see USAGE in arguments.ts.
import { writeFileSync } from "node:fs";

import { messageOf } from "@slipway/core";

import { type Arguments, USAGE, parseArguments } from "./arguments.ts";
import { renderPage } from "./report-page.ts";
import { releaseReport, renderReport } from "./report.ts";

const NO_BACKUP =
  "This machine has no pg_dump that can read the database's version, so this run makes no backup. On Debian: apt install postgresql";

const EARLIER = "First two releases that are good, by the same pipeline; lint, types and tests are left out for them …";

try {
  const options = parseArguments(process.argv.slice(2));
  if (options.help) console.log(USAGE);
  else process.exitCode = await main(options);
} catch (error) {
  console.error(`npm run pipeline: ${messageOf(error)}`);
  process.exitCode = 2;
}

/** Returns the exit code: 0 only when the release is live and healthy. */
async function main(options: Arguments): Promise<number> {
  // Loaded here, and not above: a wrong option must not cost the start of everything.
  const [{ createWorld }, { runPipeline }, { prepare }, { openShow }] = await Promise.all([
    import("./world.ts"),
    import("./run.ts"),
    import("./earlier-releases.ts"),
    import("./show.ts"),
  ]);
  const show = openShow(options);
  console.log("Starting PostgreSQL and the stand-ins for GitHub, Fly and Vercel …");
  const world = await createWorld(options);
  if (!world.postgres.canBackUp) console.log(NO_BACKUP);
  try {
    if (options.break === "health") console.log(EARLIER);
    await prepare(world, options, show.watch);
    const result = await runPipeline(world, options, show.watch);
    show.close();
    const report = releaseReport(result);
    console.log(`\n${renderReport(report)}`);
    if (options.report !== undefined) writeFileSync(options.report, renderPage(report));
    return result.conclusion === "success" ? 0 : 1;
  } finally {
    show.close();
    await world.close();
  }
}
