import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { text } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, vi } from "vitest";

import { startFly } from "@slipway/stand-ins/fly";
import type { FlyOptions, FlyStandIn } from "@slipway/stand-ins/fly";

// Each test starts several programs, which a busy machine makes wait.
vi.setConfig({ testTimeout: 120_000 });

export const TOKEN = "test-token-4f1c";

const running: FlyStandIn[] = [];
const folders: string[] = [];
const commands: ChildProcess[] = [];

afterEach(async () => {
  // One that a test gave up waiting for must not outlive it.
  for (const command of commands.splice(0)) command.kill("SIGKILL");
  await Promise.all(running.splice(0).map((fly) => fly.close()));
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true, force: true })));
});

/** A stand-in that ends with the test; without rate limits, which have a test of their own. */
export async function startTestFly(options: Partial<FlyOptions> = {}): Promise<FlyStandIn> {
  const fly = await startFly({ token: TOKEN, apps: [{ name: "demo" }], rateLimits: false, ...options });
  running.push(fly);
  return fly;
}

const SERVER = `
import { createServer } from "node:http";
if (process.env.CRASH === "1") process.exit(3);
const { BROKEN, APP_VERSION, SECRET, FLY_MACHINE_ID, FLY_APP_NAME, FLY_IMAGE_REF, HOST, PORT } = process.env;
createServer((request, response) => {
  if (request.url === "/livez") return response.writeHead(BROKEN === "1" ? 503 : 200).end("live");
  const { fly_request_id, ...headers } = request.headers;
  response.setHeader("content-type", "application/json");
  response.end(JSON.stringify({ version: APP_VERSION, secret: SECRET, machine: FLY_MACHINE_ID, app: FLY_APP_NAME,
    image: FLY_IMAGE_REF, names: Object.keys(process.env), headers }));
}).listen(Number(PORT), HOST, () => console.log("listening as", APP_VERSION));
process.on("SIGINT", () => process.exit(0));
`;

/** The seed's own command and checks: the same app, without a Dockerfile. */
export const CHECKS = [{ path: "/livez", interval: "1s", grace_period: "1s" }];

/** A folder in the temp folder with these files; it goes with the test. */
export async function folderWith(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "slipway-fly-test-"));
  folders.push(folder);
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  return folder;
}

/** A folder with a small Node app, its Dockerfile, and a fly.toml with what is given put in. */
export async function appFolder(toml: { env?: Readonly<Record<string, string>>; deploy?: string; more?: string } = {}) {
  const env = Object.entries({ APP_VERSION: "2", ...toml.env }).map(
    ([name, value]) => `${name} = ${JSON.stringify(value)}`,
  );
  return await folderWith({
    "server.mjs": SERVER,
    Dockerfile: 'FROM node:24-slim\nWORKDIR /app\nCOPY . .\nENV FROM_IMAGE=yes\nCMD ["node", "/app/server.mjs"]\n',
    ".dockerignore": "ignored.txt\n",
    "ignored.txt": "not in the image",
    "fly.toml": `app = "demo"
primary_region = "ams"
[env]
${env.join("\n")}
[deploy]
${toml.deploy ?? ""}
[http_service]
internal_port = 8080
auto_start_machines = true
[[http_service.checks]]
path = "/livez"
interval = "1s"
grace_period = "1s"
${toml.more ?? ""}
`,
  });
}

/** Makes version 1 of the small app live. */
export async function seedDemo(fly: FlyStandIn, machines = 1): Promise<void> {
  const folder = await folderWith({ "server.mjs": SERVER });
  await fly.app("demo").seed({
    from: { folder, cmd: ["node", "server.mjs"] },
    env: { APP_VERSION: "1" },
    checks: CHECKS,
    machines,
  });
}

export interface Finished {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Starts the stand-in's flyctl; the environment has nothing of this process but what programs need. */
export function startFlyctl(
  fly: FlyStandIn,
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>> = {},
) {
  const child: ChildProcess = spawn(fly.flyctlPath, args, {
    cwd,
    env: { PATH: process.env["PATH"], HOME: cwd, FLY_API_TOKEN: TOKEN, ...fly.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  commands.push(child);
  const done = (async (): Promise<Finished> => {
    const code = new Promise<number | null>((resolve) => child.once("exit", resolve));
    const [out, err] = await Promise.all(
      [child.stdout, child.stderr].map((stream) => (stream ? text(stream) : Promise.resolve(""))),
    );
    return { code: await code, out: out ?? "", err: err ?? "" };
  })();
  return { child, done };
}

/** Runs the stand-in's flyctl to its end. */
export async function flyctl(
  fly: FlyStandIn,
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>> = {},
): Promise<Finished> {
  return await startFlyctl(fly, args, cwd, env).done;
}

/** Asks the API, as in `GET /v1/apps/demo`, as the owner of the token. */
export async function api(
  fly: FlyStandIn,
  call: string,
  body?: unknown,
  headers: Readonly<Record<string, string>> = {},
) {
  const [method = "GET", path = ""] = call.split(" ");
  const answer = await fetch(`${fly.url}${path}`, {
    method,
    headers: { authorization: `Bearer ${TOKEN}`, ...headers },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const answered = await answer.text();
  return {
    status: answer.status,
    headers: answer.headers,
    body: answered === "" ? undefined : JSON.parse(answered),
  };
}

/** What the app answers at its public URL. */
export async function ask(fly: FlyStandIn, headers: Readonly<Record<string, string>> = {}) {
  const answer = await fetch(fly.app("demo").url, { headers });
  const body = await answer.text();
  return {
    status: answer.status,
    headers: answer.headers,
    body: body.startsWith("{") ? JSON.parse(body) : body,
  };
}

/** Waits for what other processes bring about; the test's own timeout is the limit. */
export async function until(done: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await done())) await sleep(20);
}
