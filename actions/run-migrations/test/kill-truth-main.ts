// For what only Node.js 24 can look at: `node kill-truth-main.ts <url> <files> <patience in ms> [statement …]`.
import { lookAt } from "./kill-truth.ts";

const [url = "", files = "0", patience = "0", ...statements] = process.argv.slice(2);
const truth = await lookAt(url, { files: Number(files), patience: Number(patience), statements });
process.stdout.write(JSON.stringify(truth));
