import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { type FlyStandIn, startFly } from "@slipway/stand-ins/fly";

export const APP = "demo";
export const TOKEN = "canary-token-5d20c7";

const SERVER = `import { createServer } from "node:http";
const { PORT, HOST, VERSION } = process.env;
createServer((_request, response) => response.end(VERSION)).listen(Number(PORT), HOST);
process.on("SIGINT", () => process.exit(0));
`;

/** The app's configuration: as the seed has it, with another setting. */
const configuration = (deploy: string): string => `app = "${APP}"
primary_region = "ams"
[env]
VERSION = "2"
[deploy]
${deploy}
[http_service]
internal_port = 8080
auto_start_machines = true
[[http_service.checks]]
path = "/livez"
interval = "2s"
timeout = "1s"
grace_period = "1s"
`;

/** An app on a stand-in that runs version 1, a folder with its configuration, and the image of version 2. */
export interface Scene {
  readonly fly: FlyStandIn;
  readonly folder: string;
  readonly image: string;
  readonly digest: string;
}

/** Starts it; what the folders leave in the temp folder is removed by whoever made that one. */
export async function openScene(machines: number, deploy = ""): Promise<Scene> {
  const root = mkdtempSync(join(tmpdir(), "scene-"));
  const [source, folder] = [join(root, "source"), join(root, "work")];
  for (const each of [source, folder]) mkdirSync(each);
  writeFileSync(join(source, "server.mjs"), SERVER);
  writeFileSync(join(folder, "fly.toml"), configuration(deploy));
  const fly = await startFly({ token: TOKEN, apps: [{ name: APP, machines }], dataDir: join(root, "fly") });
  const cmd = ["node", "server.mjs"];
  const checks = [{ path: "/livez", interval: "1s", grace_period: "1s" }];
  await fly.app(APP).seed({ from: { folder: source, cmd }, env: { VERSION: "1" }, checks, machines });
  writeFileSync(join(source, "server.mjs"), `${SERVER}// Another content gives another digest.\n`);
  const { digest } = await fly.images.push({ app: APP, folder: source, cmd });
  return { fly, folder, digest, image: `registry.fly.io/${APP}@${digest}` };
}
