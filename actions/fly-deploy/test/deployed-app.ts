import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

export const APP = "acme-api";

/** The deployed app: says what it is and what it got, and is well once the file that it waits for is there. */
export const SERVER = `
import { existsSync } from "node:fs";
import { createServer } from "node:http";
const { WAIT_FOR = "", PORT, HOST, VERSION } = process.env;
const secrets = Object.fromEntries(Object.entries(process.env).filter(([name]) => name.startsWith("S_")));
createServer((request, response) => {
  if (request.url === "/livez") return response.writeHead(WAIT_FOR === "" || existsSync(WAIT_FOR) ? 200 : 503).end();
  response.setHeader("content-type", "application/json");
  response.end(JSON.stringify({ version: VERSION, env: process.env.LOG_LEVEL ?? null, secrets }));
}).listen(Number(PORT), HOST);
process.on("SIGINT", () => process.exit(0));
`;

/** What the app answers at its public address. */
export interface AppAnswer {
  readonly version: string;
  readonly env: string;
  /** Its variables whose names begin with `S_`. */
  readonly secrets: Readonly<Record<string, string>>;
}

/** Asks the app. */
export async function ask(url: string): Promise<AppAnswer> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the server above wrote it
  return (await (await fetch(url)).json()) as AppAnswer;
}

/** What a test's fly.toml says beside the usual. */
export interface TomlOptions {
  /** Of `[env]`. */
  readonly env?: Readonly<Record<string, string>>;
  /** Lines of `[deploy]`. */
  readonly deploy?: string;
}

/** The app's fly.toml. */
export function flyToml({ env = { LOG_LEVEL: "info" }, deploy = "" }: TomlOptions): string {
  const lines = Object.entries(env).map(([name, value]) => `${name} = ${JSON.stringify(value)}`);
  return `app = "${APP}"
primary_region = "ams"
[env]
${lines.join("\n")}
[deploy]
${deploy}
[http_service]
internal_port = 8080
auto_start_machines = true
[[http_service.checks]]
path = "/livez"
interval = "1s"
grace_period = "1s"
`;
}

/** Writes files into a folder, which is made; its path. */
export async function writeFiles(folder: string, contents: Readonly<Record<string, string>>): Promise<string> {
  for (const [file, content] of Object.entries(contents)) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), content);
  }
  return folder;
}
