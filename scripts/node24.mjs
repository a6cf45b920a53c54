// Runs a TypeScript file of this repository on Node 24, whatever Node the host has.
import { spawn } from "node:child_process";
import { constants } from "node:os";

import { SOURCE_ARGS, node24 } from "@slipway/local-runner/node24";

const child = spawn(node24(), [...SOURCE_ARGS, ...process.argv.slice(2)], { stdio: "inherit" });
// A terminal sends Ctrl-C to the whole group; the child decides when it is done, and this process waits for it.
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
child.on("exit", (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));
