// Runs a program of this repository on the Node that npm itself runs on. In a script of npm, `node` is the Node 24
// that is installed for the bundles: it lies in node_modules/.bin, which npm puts in front of the PATH.
import { spawn } from "node:child_process";
import { constants } from "node:os";

const child = spawn(process.env["npm_node_execpath"] ?? process.execPath, process.argv.slice(2), { stdio: "inherit" });
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
child.on("exit", (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));
