// Runs one case of a module: `node run-case.ts <module's URL> <name>`.
import type { Cases } from "./cases.ts";

const [url = "", name = ""] = process.argv.slice(2);
const module: { readonly cases: Cases } = await import(url);
const work = module.cases[name];
if (work === undefined) throw new Error(`${url} has no case "${name}"`);
await work();
process.stdout.write(`passed: ${name}\n`);
