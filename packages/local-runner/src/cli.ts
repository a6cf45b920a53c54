// The command line. `node scripts/node24.mjs packages/local-runner/src/cli.ts --help` says how to use it.
import { runCommandLine } from "./cli/command-line.ts";

process.exitCode = await runCommandLine(process.argv.slice(2));
