// Restores a database: `node restore-now.ts <url> <backup>`; for tests that kill it on the way.
import { restoreUrl } from "./restoring.ts";

const [url = "", backup = ""] = process.argv.slice(2);
process.stdout.write("begun\n");
await restoreUrl(url, backup);
