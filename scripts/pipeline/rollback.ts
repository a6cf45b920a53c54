// Rolls the example back by hand on this machine, through its rollback.yml: see USAGE in rollback-arguments.ts.
import { messageOf } from "@slipway/core";

import { type RollbackArguments, USAGE, parseRollback } from "./rollback-arguments.ts";
import { rollbackFacts } from "./rollback-report.ts";

try {
  const options = parseRollback(process.argv.slice(2));
  if (options.help) console.log(USAGE);
  else process.exitCode = await main(options);
} catch (error) {
  console.error(`npm run rollback: ${messageOf(error)}`);
  process.exitCode = 2;
}

/** Returns the exit code: 0 only when what came back is live and well, or after a dry run. */
async function main(options: RollbackArguments): Promise<number> {
  // Loaded here, and not above: a wrong option must not cost the start of everything.
  const [{ createWorld }, { rollBack }, { releaseEarlier }, { openShow }] = await Promise.all([
    import("./world.ts"),
    import("./run.ts"),
    import("./earlier-releases.ts"),
    import("./show.ts"),
  ]);
  const show = openShow(options);
  console.log("Starting PostgreSQL and the stand-ins for GitHub, Fly and Vercel …");
  const world = await createWorld({ third: true, environment: options.environment });
  try {
    console.log("First two releases, by the pipeline; lint, types and tests are left out for them …");
    await releaseEarlier(world, [1, 2], show.watch);
    const result = await rollBack(world, options, show.watch);
    show.close();
    const facts = rollbackFacts(
      result.jobs.find(({ id }) => id === "rollback"),
      "it began",
    );
    console.log(`\nRollback of ${options.environment}\n`);
    for (const [name, value] of facts.filter(([, text]) => text !== "")) console.log(`  ${name.padEnd(10)} ${value}`);
    return result.conclusion === "success" ? 0 : 1;
  } finally {
    show.close();
    await world.close();
  }
}
