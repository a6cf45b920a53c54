import { dirname, join } from "node:path";

import { type RunEvent, type RunOptions, type RunResult, runWorkflow } from "@slipway/local-runner";
import { node24 } from "@slipway/local-runner/node24";

import { ROOT } from "../workspace.ts";
import type { Scenario } from "./scenario.ts";
import { NAMES, type World } from "./world.ts";

/** The repository that the example's workflow names; here it is this one. */
const SUITE = "slipway-actions/slipway";

/** Who listens to a run, and how it is cancelled. */
export interface Watch {
  readonly on: (event: RunEvent) => void;
  readonly signal?: AbortSignal | undefined;
}

/** Runs the example's deploy workflow in a world, as a push of its newest commit would on GitHub. */
export function runPipeline(world: World, scenario: Scenario, watch: Watch): Promise<RunResult> {
  return release(world, world.repository.commits.length - 1, watch, scenario.dryRun === true ? DRY_RUN : {});
}

/** Releases a commit by its place in the history; each has a run of its own, which is over afterwards. */
export function release(
  world: World,
  commit: number,
  watch: Watch,
  change: Partial<RunOptions> = {},
): Promise<RunResult> {
  const sha = world.repository.commits[commit] ?? "";
  const event = { name: "push", payload: { ref: "refs/heads/main", after: sha } };
  return runIn(world, { ...watch, sha, runId: commit + 1 }, { workflow: DEPLOY, event, ...change });
}

const DEPLOY = ".github/workflows/deploy.yml";

/** As somebody starts it by hand, to see what would change. */
const DRY_RUN = { event: { name: "workflow_dispatch", payload: {} }, inputs: { "dry-run": true } } as const;

/** What a person fills in to roll back by hand. */
export interface RollbackForm {
  readonly environment: string;
  readonly to: string;
  readonly reason: string;
  readonly confirm: string;
  readonly dryRun: boolean;
}

/** Runs the example's rollback workflow, as somebody starts it by hand on GitHub. */
export function rollBack(world: World, { dryRun, ...form }: RollbackForm, watch: Watch): Promise<RunResult> {
  const { environment: name, to, reason, confirm } = form;
  const { commits } = world.repository;
  const run = { ...watch, sha: commits.at(-1) ?? "", runId: commits.length + 1 };
  return runIn(world, run, {
    workflow: ".github/workflows/rollback.yml",
    event: { name: "workflow_dispatch", payload: {} },
    inputs: { environment: name, to, reason, confirm, "dry-run": dryRun, "cancel-deploys": false },
  });
}

/** A run: who watches it, of which commit it is, and its id on GitHub. */
export interface Run extends Watch {
  readonly sha: string;
  readonly runId: number;
}

/** Runs a workflow of the example's repository, with the secrets and variables that it has on GitHub. */
export async function runIn(
  world: World,
  { on, signal, sha, runId }: Run,
  what: Pick<RunOptions, "workflow" | "event"> & Partial<RunOptions>,
): Promise<RunResult> {
  const result = await runWorkflow({
    ...settingsOf(world),
    repository: { path: world.repository.path, name: NAME, sha, ref: "refs/heads/main" },
    runId,
    env: environment(world),
    on,
    ...(signal === undefined ? {} : { signal }),
    ...what,
  });
  const run = world.github.repository(NAME).runs.find(({ id }) => id === runId);
  if (run !== undefined) Object.assign(run, { status: "completed", conclusion: result.conclusion });
  return result;
}

const NAME = `${NAMES.owner}/${NAMES.repository}`;

function settingsOf(world: World) {
  const secrets = {
    FLY_API_TOKEN: world.tokens.fly,
    VERCEL_TOKEN: world.tokens.vercel,
    DATABASE_URL: world.postgres.url(NAMES.database),
    APP_ENV: world.appEnv.text,
  };
  return {
    repositories: { [SUITE]: ROOT },
    environments: { [world.environment]: { secrets } },
    vars: variables(world),
    token: world.tokens.github,
    actionsEnv: world.services.env,
    apiUrl: world.github.url,
    graphqlUrl: world.github.graphqlUrl,
    node24: node24(),
  };
}

function variables(world: World): Readonly<Record<string, string>> {
  return {
    // Not production: validate-env rightly refuses a production whose database is on this machine.
    DEPLOY_ENVIRONMENT: world.environment,
    // The stand-in for Fly runs a folder, and no image of a registry.
    IMAGE_BUILDER: "none",
    HEALTH_URL: `${world.fly.app(NAMES.app).url}/health`,
    FLY_API_URL: world.fly.url,
    FLY_MACHINES_API_URL: world.fly.url,
    API_URL: world.fly.app(NAMES.app).url,
    VERCEL_API_URL: world.vercel.url,
    VERCEL_PROJECT_ID: NAMES.project,
    PAGE_URL: world.vercel.project(NAMES.project).productionUrl,
    FLYCTL_PATH: world.fly.flyctlPath,
    // Kept for as long as the world, so that a test can read what is in it.
    DATABASE_BACKUP_DIR: join(world.folder, "backups"),
    ...(world.postgres.canBackUp ? {} : { DATABASE_BACKUP: "off" }),
    ...GATE_TIMES,
    ...(world.repository.commits.length > 2 ? SHORT_TIMES : {}),
  };
}

/** On a laptop nobody waits for minutes to see that an old version stays. */
const GATE_TIMES = { HEALTH_CONVERGE_TIMEOUT: "15s", HEALTH_SOAK: "5s" } as const;

/** Three releases in a row, each with a gate: they are watched for less. */
const SHORT_TIMES = {
  FLY_WAIT_TIMEOUT: "1m",
  HEALTH_CONVERGE_TIMEOUT: "12s",
  HEALTH_SOAK: "2s",
  ROLLBACK_SOAK: "3s",
} as const;

/** What npm needs to reach its registry from this machine: its settings, proxies and certificates. */
const KEPT =
  /^(?:HOME|LANG|LC_ALL|TMPDIR|npm_config_(?:cache|registry|userconfig|cafile)|NODE_EXTRA_CA_CERTS|SSL_CERT_(?:FILE|DIR)|https?_proxy|no_proxy)$/i;

/** What a self-hosted runner of this team would have: the usual variables, npm's cache, and flyctl. */
function environment(world: World): Readonly<Record<string, string>> {
  const inherited = Object.entries(process.env).filter(([name]) => KEPT.test(name));
  return {
    ...Object.fromEntries(inherited.map(([name, value]) => [name, value ?? ""])),
    PATH: [dirname(world.fly.flyctlPath), dirname(node24()), process.env["PATH"] ?? ""].join(":"),
    npm_config_prefer_offline: "true",
    npm_config_audit: "false",
    npm_config_fund: "false",
  };
}
