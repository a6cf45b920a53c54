// Runs the example from commit to healthy on this machine: see USAGE in arguments.ts.
import { messageOf } from "@slipway/core";
import type { RunEvent } from "@slipway/local-runner";

import { type Arguments, USAGE, parseArguments } from "./arguments.ts";
import { releaseReport, renderReport } from "./report.ts";

const NO_BACKUP =
  "This machine has no pg_dump that can read the database's version, so this run makes no backup. On Debian: apt install postgresql";

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
  const [{ createWorld }, { runPipeline }, { createProgress, eventsFile }] = await Promise.all([
    import("./world.ts"),
    import("./run.ts"),
    import("@slipway/local-runner"),
  ]);
  const cancellation = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => cancellation.abort());
  console.log("Starting PostgreSQL and the stand-ins for GitHub, Fly and Vercel …");
  const world = await createWorld(options);
  if (!world.postgres.canBackUp) console.log(NO_BACKUP);
  const progress = createProgress({ stream: process.stdout, verbose: options.verbose });
  const events = options.events === undefined ? undefined : eventsFile(options.events);
  try {
    const on = (event: RunEvent): void => {
      progress.on(event);
      events?.on(event);
    };
    const result = await runPipeline(world, options, on, cancellation.signal);
    progress.close();
    console.log(`\n${renderReport(releaseReport(result))}`);
    return result.conclusion === "success" ? 0 : 1;
  } finally {
    progress.close();
    events?.close();
    await world.close();
  }
}
