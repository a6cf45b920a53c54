import { execFileSync } from "node:child_process";
import { parseEnv } from "node:util";

import { NAMES, type World } from "./world.ts";

/** Builds the older commit and makes it what is live on Fly before the run. */
export async function seedLiveVersion(world: World): Promise<void> {
  const { live: folder } = world;
  run("npm", ["ci", "--prefer-offline", "--no-audit", "--no-fund"], folder);
  run("npm", ["run", "build"], folder);
  const env = definedValues(parseEnv(world.appEnv.text));
  const app = world.fly.app(NAMES.app);
  app.setSecrets(env);
  await app.seed({
    from: { folder, cmd: ["node", "build/backend/server.js"] },
    env: { NODE_ENV: "production", GIT_SHA: world.repository.commits[0] },
    internalPort: 3001,
    checks: [{ type: "http", method: "get", path: "/livez", interval: "10s", timeout: "2s", grace_period: "10s" }],
  });
}

function run(file: string, args: readonly string[], cwd: string): void {
  execFileSync(file, [...args], { cwd, stdio: ["ignore", "ignore", "inherit"] });
}

function definedValues(values: NodeJS.Dict<string>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
