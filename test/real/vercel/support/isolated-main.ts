// The process of `isolated`: calls the function that the file names, and writes its result back into the file.
import { readFile, writeFile } from "node:fs/promises";
import { networkInterfaces } from "node:os";
import { argv, exit } from "node:process";

const [, , file = ""] = argv;
const interfaces = Object.keys(networkInterfaces());
if (interfaces.join() !== "lo") throw new Error(`This process is not isolated: it has ${interfaces.join(", ")}`);
const call = JSON.parse(await readFile(file, "utf8")) as { module: string; exported: string; argument: unknown };
const module = (await import(call.module)) as Record<string, (argument: unknown) => Promise<unknown>>;
const exported = module[call.exported];
if (exported === undefined) throw new Error(`${call.module} exports no ${call.exported}`);
await writeFile(file, JSON.stringify({ result: (await exported(call.argument)) ?? null }));
exit(0);
