import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import { type FlyFault, type FlyStandIn, startFly } from "@slipway/stand-ins/fly";
import { type GitHubStandIn, startGitHub } from "@slipway/stand-ins/github";

import { APP, type AppAnswer, SERVER, type TomlOptions, ask, flyToml, writeFiles } from "./deployed-app.ts";
import { exitCodesIn, notingFlyctl } from "./noting-flyctl.ts";
import { type Step, type StepCall, type StepResult, startStep } from "./step.ts";

export { APP } from "./deployed-app.ts";

export const FLY_TOKEN = "fly-token-canary-51c2";
export const GITHUB_TOKEN = "ghs_canary_77ab";
/** The real flyctl, for a run where nothing but loopback is (test/real/flyctl); the stand-in's when absent. */
const REAL_FLYCTL = process.env["SLIPWAY_REAL_FLYCTL"];

/** How long a test may take: the real flyctl watches every machine for ten seconds. */
export const LIMIT = REAL_FLYCTL === undefined ? 60_000 : 240_000;

const SHA = "0123456789abcdef0123456789abcdef01234567";

/** A sweep sends in an hour what a hundred jobs would; GitHub's own limit is 1,000. */
const RATE_LIMIT = 100_000;

const REPOSITORY = { owner: "acme", name: "app" };

/** What to begin a test's world with. */
export interface WorldOptions extends TomlOptions {
  readonly machines?: number;
  readonly faults?: readonly FlyFault[];
}

/** An app that is live as release 1, an image of the next version, a checked out repository, and GitHub. */
export interface World {
  readonly fly: FlyStandIn;
  readonly github: GitHubStandIn;
  readonly folder: string;
  /** The path of flyctl. */
  readonly flyctl: string;
  /** What the runner sets of GitHub, for steps with variables of their own. */
  readonly env: Readonly<Record<string, string>>;
  /** `registry.fly.io/acme-api:v2` and its digest. */
  readonly next: { readonly tag: string; readonly digest: string };
  /** A flyctl that does what `flyctl` does, and notes how each `deploy` ended, for inputs. */
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
  ask(): Promise<AppAnswer>;
  /** The statuses of a record, oldest first, as `state: description`; of the newest one unless said otherwise. */
  statuses(id?: number): readonly string[];
  close(): Promise<void>;
}

/** Starts a world of its own for one test. */
async function createWorld(options: WorldOptions): Promise<World> {
  const folder = await mkdtemp(join(tmpdir(), "slipway-fly-world-"));
  const apps = [{ name: APP, machines: options.machines ?? 2 }];
  const fly = await startFly({ token: FLY_TOKEN, apps, rateLimits: false, speed: 20 });
  const github = await startGitHub({ token: GITHUB_TOKEN, repositories: [REPOSITORY], rateLimit: RATE_LIMIT });
  const push = (version: string, tag = `v${version}`) => pushTo(fly, folder, version, tag);
  await seed(fly, await push("1"));
  await writeFiles(join(folder, "workspace"), { "fly.toml": flyToml(options) });
  fly.faults.add(...(options.faults ?? []));
  const flyctl = REAL_FLYCTL ?? fly.flyctlPath;
  const parts = { fly, github, folder, flyctl };
  const steps = stepsIn(parts);
  return {
    ...parts,
    env: gitHubEnv(github),
    push,
    start: steps.start,
    next: await push("2"),
    noting: await notingFlyctl(flyctl, folder),
    exitCodes: () => exitCodesIn(folder),
    deploy: (call) => steps.start(call).done,
    ask: () => ask(fly.app(APP).url),
    statuses: (id) => statusesOf(github, id),
    async close() {
      steps.end();
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

/** The steps of a world, those that a test gave up waiting for included. */
function stepsIn(parts: Parts): { readonly start: World["start"]; readonly end: () => void } {
  const steps: Step[] = [];
  return {
    start(call = {}) {
      const step = startStep({ ...surroundings(parts), ...call });
      steps.push(step);
      return { ...step, done: step.done.then(withoutTokens) };
    },
    end() {
      for (const { child } of steps) child.kill("SIGKILL");
    },
  };
}

/** Throws when a token stands anywhere in what a step left: not one of these is the place for it. */
function withoutTokens(result: StepResult): StepResult {
  const log = result.stdout.replaceAll(/^::add-mask::.*$/gm, "");
  const text = JSON.stringify([log, result.stderr, result.summary, result.outputs, result.state]);
  for (const token of [FLY_TOKEN, GITHUB_TOKEN]) if (text.includes(token)) throw new Error(`a token is shown: ${text}`);
  return result;
}

async function pushTo(fly: FlyStandIn, root: string, version: string, tag: string) {
  const folder = await writeFiles(join(root, `image-${version}`), { "server.mjs": SERVER, version });
  const { digest } = await fly.images.push({
    app: APP,
    folder,
    tag,
    cmd: ["node", "server.mjs"],
    env: { VERSION: version },
  });
  return { tag: `registry.fly.io/${APP}:${tag}`, digest };
}

type Parts = Pick<World, "fly" | "github" | "folder" | "flyctl">;

function surroundings({ fly, github, folder, flyctl }: Parts): Pick<StepCall, "base" | "env" | "workspace"> {
  return {
    workspace: join(folder, "workspace"),
    base: {
      app: APP,
      "api-token": FLY_TOKEN,
      "flyctl-path": flyctl,
      "api-url": fly.url,
      "machines-api-url": fly.url,
      environment: "production",
      "github-token": GITHUB_TOKEN,
      "wait-timeout": REAL_FLYCTL === undefined ? "20s" : "60s",
    },
    env: gitHubEnv(github),
  };
}

function gitHubEnv({ url, graphqlUrl }: GitHubStandIn): World["env"] {
  return { GITHUB_API_URL: url, GITHUB_GRAPHQL_URL: graphqlUrl, GITHUB_SHA: SHA };
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
