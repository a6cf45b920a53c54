import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";

import { type GitHubStandIn, startGitHub } from "@slipway/stand-ins/github";
import {
  type VercelOptions,
  type VercelStandIn,
  openVercelDescription,
  startVercel,
  unexplained,
} from "@slipway/stand-ins/vercel";

import { contract } from "../../../test/support/contracts.ts";
import { type Step, type StepCall, type StepResult, startStep } from "../../fly-deploy/test/step.ts";

export type { StepResult } from "../../fly-deploy/test/step.ts";

export const VERCEL_TOKEN = "vercelCanary4f2a";
export const GITHUB_TOKEN = "ghs_canary_77ab";
export const PROJECT = "prj_demo";
/** The pull request of previews. */
const PULL = { number: 7, headSha: "89abcdef0123456789abcdef0123456789abcdef", headRef: "feature" };
const SHA = "0123456789abcdef0123456789abcdef01234567";
const MAIN = fileURLToPath(new URL("../src/main.ts", import.meta.url));

/** A project on Vercel with something live, a built output, and GitHub. */
export interface World {
  readonly vercel: VercelStandIn;
  readonly github: GitHubStandIn;
  /** The checked out repository. */
  readonly workspace: string;
  /** What was in production when the test began. */
  readonly live: string;
  /** Writes files of the workspace: path → content. */
  write(files: Readonly<Record<string, string>>): Promise<void>;
  /** Starts the action as a process of its own, as the runner does. */
  start(call?: StepCall): Step;
  /** Runs it to its end. */
  deploy(call?: StepCall): Promise<StepResult>;
  /** What a visitor of production sees. */
  page(): Promise<string>;
  /** The statuses of the newest record, oldest first, as `state: description`. */
  statuses(): readonly string[];
}

const { file } = contract("vercel.openapi.json");
const published = file === undefined ? undefined : openVercelDescription(file);

/** Throws when the action or the stand-in did what Vercel's published description does not have, where it is at hand. */
function holdAgainstDescription({ exchanges }: VercelStandIn): void {
  const violations = unexplained(exchanges.flatMap((exchange) => published?.check(exchange) ?? []));
  if (violations.length > 0) throw new Error(`not as Vercel describes it: ${JSON.stringify(violations, undefined, 2)}`);
}

/** Starts a world of its own for a test, which ends with it. */
export function inWorld(options: Partial<VercelOptions>, test: (world: World) => Promise<void>): () => Promise<void> {
  return async () => {
    const folder = await mkdtemp(join(tmpdir(), "slipway-vercel-world-"));
    const vercel = await startVercel({ token: VERCEL_TOKEN, projects: [{ id: PROJECT, name: "demo" }], ...options });
    const github = await startGitHub({
      token: GITHUB_TOKEN,
      repositories: [{ owner: "acme", name: "app", pulls: [PULL] }],
    });
    const steps: Step[] = [];
    try {
      await test(await createWorld({ folder, vercel, github, steps }));
      holdAgainstDescription(vercel);
    } finally {
      for (const { child } of steps) child.kill("SIGKILL");
      await Promise.all([vercel.close(), github.close()]);
      await rm(folder, { recursive: true, force: true });
    }
  };
}

interface Parts {
  readonly folder: string;
  readonly vercel: VercelStandIn;
  readonly github: GitHubStandIn;
  readonly steps: Step[];
}

async function createWorld({ folder, vercel, github, steps }: Parts): Promise<World> {
  const workspace = join(folder, "workspace");
  const project = vercel.project(PROJECT);
  const live = await project.seed({ from: { pages: { "index.html": "old" } } });
  await writeFiles(workspace, {
    ".vercel/output/config.json": '{"version":3}',
    ".vercel/output/static/index.html": "new",
  });
  const start = (call: StepCall = {}): Step => {
    const inputs = { ...baseInputs(vercel), ...call.inputs };
    const env = { GITHUB_API_URL: github.url, GITHUB_GRAPHQL_URL: github.graphqlUrl, GITHUB_SHA: SHA, ...call.env };
    const step = startStep({ main: MAIN, workspace, ...call, inputs, env });
    steps.push(step);
    return { ...step, done: step.done.then(withoutTokens) };
  };
  return {
    vercel,
    github,
    workspace,
    live: live.id,
    write: async (files) => await writeFiles(workspace, files),
    start,
    deploy: async (call) => await start(call).done,
    page: async () => await (await fetch(project.productionUrl)).text(),
    statuses: () => statusesOf(github),
  };
}

/** Inputs of every deploy here. */
export function baseInputs({ url }: VercelStandIn): Record<string, string> {
  return {
    token: VERCEL_TOKEN,
    "project-id": PROJECT,
    "team-id": "team_acme",
    target: "production",
    environment: "production",
    "github-token": GITHUB_TOKEN,
    "api-url": url,
    timeout: "60s",
  };
}

async function writeFiles(root: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), content);
  }
}

/** Throws when a token stands anywhere in what a step left: not one of these is the place for it. */
function withoutTokens(result: StepResult): StepResult {
  const log = result.stdout.replaceAll(/^::add-mask::.*$/gm, "");
  const text = JSON.stringify([log, result.stderr, result.summary, result.outputs, result.state]);
  for (const token of [VERCEL_TOKEN, GITHUB_TOKEN])
    if (text.includes(token)) throw new Error(`a token is shown: ${text}`);
  return result;
}

function statusesOf(github: GitHubStandIn): readonly string[] {
  const record = [...github.repository("acme/app").deployments.values()].at(-1);
  return (record?.statuses ?? []).map(({ state, description }) => `${state}: ${description}`);
}

/** Waits for what other processes bring about; the test's own timeout is the limit. */
export async function until(done: () => boolean): Promise<void> {
  while (!done()) await sleep(10);
}
