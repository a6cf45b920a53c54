import { text } from "node:stream/consumers";

import { runFlyctl } from "./cli.ts";

const interrupt = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => interrupt.abort());

process.exitCode = await runFlyctl(process.argv.slice(2), {
  env: process.env,
  cwd: process.cwd(),
  interrupted: interrupt.signal,
  stdin: async () => await text(process.stdin),
  terminal: {
    out: (line) => void process.stdout.write(`${line}\n`),
    err: (line) => void process.stderr.write(`${line}\n`),
  },
});
