import { existsSync, readFileSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import { type FlyFault, type FlyStandIn, startFly } from "@slipway/stand-ins/fly";
import { type GitHubStandIn, startGitHub } from "@slipway/stand-ins/github";

import { type Step, type StepCall, startStep } from "./step.ts";

export const APP = "acme-api";
export const FLY_TOKEN = "fly-token-canary-51c2";
export const GITHUB_TOKEN = "ghs_canary_77ab";
const SHA = "0123456789abcdef0123456789abcdef01234567";

/** The deployed app: says what it is and what it got, and starts as slowly as it is told. */
const SERVER = `
import { createServer } from "node:http";
const { START_AFTER = "0", PORT, HOST, VERSION } = process.env;
const secrets = Object.fromEntries(Object.entries(process.env).filter(([name]) => name.startsWith("S_")));
const begun = Date.now();
createServer((request, response) => {
  if (request.url === "/livez") return response.writeHead(Date.now() - begun < Number(START_AFTER) ? 503 : 200).end();
  response.setHeader("content-type", "application/json");
  response.end(JSON.stringify({ version: VERSION, env: process.env.LOG_LEVEL ?? null, secrets }));
}).listen(Number(PORT), HOST);
process.on("SIGINT", () => process.exit(0));
`;

/** What to begin a test's world with. */
export interface WorldOptions {
  readonly machines?: number;
  readonly faults?: readonly FlyFault[];
  /** Lines of `[env]`. */
  readonly env?: Readonly<Record<string, string>>;
  /** Lines of `[deploy]`. */
  readonly deploy?: string;
}

/** An app that is live as release 1, an image of the next version, a checked out repository, and GitHub. */
export interface World {
  readonly fly: FlyStandIn;
  readonly github: GitHubStandIn;
  readonly folder: string;
  /** `registry.fly.io/acme-api:v2` and its digest. */
  readonly next: { readonly tag: string; readonly digest: string };
  /** A flyctl that does what the stand-in's does, and notes how each `deploy` ended, for inputs. */
  readonly noting: { readonly "flyctl-path": string };
  /** The exit codes of the noting flyctl's deploys. */
  exitCodes(): readonly number[];
  /** Starts the action as a process of its own, as the runner does. */
  start(call?: StepCall): Step;
  /** Runs it to its end. */
  deploy(call?: StepCall): Promise<Awaited<Step["done"]>>;
  /** Pushes a version of the app. */
  push(version: string, tag?: string): Promise<{ readonly tag: string; readonly digest: string }>;
  /** What the app answers at its public address. */
  ask(): Promise<{ readonly version: string; readonly env: string; readonly secrets: Record<string, string> }>;
  /** The statuses of a record, oldest first, as `state: description`; of the newest one unless said otherwise. */
  statuses(id?: number): readonly string[];
  close(): Promise<void>;
}

/** Starts a world of its own for one test. */
export async function createWorld(options: WorldOptions = {}): Promise<World> {
  const folder = await mkdtemp(join(tmpdir(), "slipway-fly-world-"));
  const fly = await startFly({
    token: FLY_TOKEN,
    apps: [{ name: APP, machines: options.machines ?? 2 }],
    rateLimits: false,
    speed: 20,
  });
  const github = await startGitHub({ token: GITHUB_TOKEN, repositories: [{ owner: "acme", name: "app" }] });
  const steps: Step[] = [];
  const start = (call: StepCall = {}): Step => {
    const step = startStep({ ...surroundings({ fly, github, folder }), ...call });
    steps.push(step);
    return step;
  };
  const push = async (version: string, tag = `v${version}`) => {
    const source = await files(folder, `image-${version}`, { "server.mjs": SERVER, version });
    const image = { app: APP, folder: source, tag, cmd: ["node", "server.mjs"], env: { VERSION: version } };
    const { digest } = await fly.images.push(image);
    return { tag: `registry.fly.io/${APP}:${tag}`, digest };
  };
  await seed(fly, await push("1"));
  await files(folder, "workspace", { "fly.toml": toml(options) });
  fly.faults.add(...(options.faults ?? []));
  return {
    fly,
    github,
    folder,
    next: await push("2"),
    noting: await notingFlyctl(fly, folder),
    exitCodes: () => exitCodesIn(folder),
    start,
    deploy: (call) => start(call).done,
    push,
    ask: async () => await (await fetch(fly.app(APP).url)).json(),
    statuses: (id) => statusesOf(github, id),
    async close() {
      for (const step of steps) step.child.kill("SIGKILL");
      await Promise.all([fly.close(), github.close()]);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A test in a world of its own, which ends with it. */
export function inWorld(options: WorldOptions, test: (world: World) => Promise<void>): () => Promise<void> {
  return async () => {
    const world = await createWorld(options);
    try {
      await test(world);
    } finally {
      await world.close();
    }
  };
}

async function seed(fly: FlyStandIn, { tag }: { readonly tag: string }): Promise<void> {
  const checks = [{ path: "/livez", interval: "1s", grace_period: "1s" }];
  await fly.app(APP).seed({ from: { image: tag }, env: { LOG_LEVEL: "info" }, checks });
}

function toml({ env = { LOG_LEVEL: "info" }, deploy = "" }: WorldOptions): string {
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

type Parts = Pick<World, "fly" | "github" | "folder">;

function surroundings({ fly, github, folder }: Parts): Pick<StepCall, "base" | "env" | "workspace"> {
  return {
    workspace: join(folder, "workspace"),
    base: {
      app: APP,
      "api-token": FLY_TOKEN,
      "flyctl-path": fly.flyctlPath,
      "api-url": fly.url,
      "machines-api-url": fly.url,
      environment: "production",
      "github-token": GITHUB_TOKEN,
      "wait-timeout": "20s",
    },
    env: { GITHUB_API_URL: github.url, GITHUB_GRAPHQL_URL: github.graphqlUrl, GITHUB_SHA: SHA },
  };
}

async function files(folder: string, name: string, contents: Readonly<Record<string, string>>): Promise<string> {
  for (const [file, content] of Object.entries(contents)) {
    const path = join(folder, name, file);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
  }
  return join(folder, name);
}

async function notingFlyctl(fly: FlyStandIn, folder: string): Promise<World["noting"]> {
  const path = join(folder, "noting-flyctl");
  const note = `[ "$1" = deploy ] && echo "$code" >> '${join(folder, "exit-codes")}'`;
  await writeFile(path, `#!/bin/sh\n'${fly.flyctlPath}' "$@"\ncode=$?\n${note}\nexit $code\n`, { mode: 0o755 });
  return { "flyctl-path": path };
}

function exitCodesIn(folder: string): readonly number[] {
  const file = join(folder, "exit-codes");
  return existsSync(file) ? readFileSync(file, "utf8").trim().split("\n").map(Number) : [];
}

function statusesOf(github: GitHubStandIn, id: number | undefined): readonly string[] {
  const all = [...github.repository("acme/app").deployments.values()];
  const record = id === undefined ? all.at(-1) : all.find((each) => each.id === id);
  return (record?.statuses ?? []).map(({ state, description }) => `${state}: ${description}`);
}

/** Waits for what other processes bring about; the test's own timeout is the limit. */
export async function until(done: () => boolean): Promise<void> {
  while (!done()) await sleep(10);
}
