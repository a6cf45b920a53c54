// For what only Node.js 24 can look at: `node kill-truth-main.ts <url> <a Look as JSON>`.
import { type Look, lookAt } from "./kill-truth.ts";

const [url = "", look = "{}"] = process.argv.slice(2);
const given: Look = JSON.parse(look);
process.stdout.write(JSON.stringify(await lookAt(url, given)));
