import { dirname, join } from "node:path";

import { type RunEvent, type RunOptions, type RunResult, runWorkflow } from "@slipway/local-runner";
import { node24 } from "@slipway/local-runner/node24";

import { ROOT } from "../workspace.ts";
import type { Scenario } from "./scenario.ts";
import { seedLiveVersion } from "./seed.ts";
import { NAMES, type World } from "./world.ts";

/** The repository that the example's workflow names; here it is this one. */
const SUITE = "slipway-actions/slipway";

/** Runs the example's deploy workflow in a world, as a push of its newest commit would on GitHub. */
export async function runPipeline(
  world: World,
  scenario: Scenario,
  on: (event: RunEvent) => void,
  signal?: AbortSignal,
): Promise<RunResult> {
  if (scenario.stale === true) {
    await seedLiveVersion(world);
    world.fly.faults.add({ kind: "stale-edge", app: NAMES.app });
  }
  return runWorkflow({
    ...runOf(world),
    ...(scenario.dryRun === true ? DRY_RUN : {}),
    env: environment(world),
    on: (event) => {
      if (scenario.break === "health") breakHealth(event, world);
      on(event);
    },
    ...(signal === undefined ? {} : { signal }),
  });
}

/** As somebody starts it by hand, to see what would change. */
const DRY_RUN = { event: { name: "workflow_dispatch", payload: {} }, inputs: { "dry-run": true } } as const;

/** A push of the newest commit, with the secrets and variables that the repository has on GitHub. */
function runOf(world: World): RunOptions {
  const [, sha] = world.repository.commits;
  const name = `${NAMES.owner}/${NAMES.repository}`;
  const secrets = {
    FLY_API_TOKEN: world.tokens.fly,
    VERCEL_TOKEN: world.tokens.vercel,
    DATABASE_URL: world.postgres.url(NAMES.database),
    APP_ENV: world.appEnv.text,
  };
  return {
    workflow: ".github/workflows/deploy.yml",
    repository: { path: world.repository.path, name, sha, ref: "refs/heads/main" },
    repositories: { [SUITE]: ROOT },
    event: { name: "push", payload: { ref: "refs/heads/main", after: sha } },
    runId: 1,
    environments: { [NAMES.environment]: { secrets } },
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
    DEPLOY_ENVIRONMENT: NAMES.environment,
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
  };
}

/** On a laptop nobody waits for minutes to see that an old version stays. */
const GATE_TIMES = { HEALTH_CONVERGE_TIMEOUT: "15s", HEALTH_SOAK: "5s" } as const;

/** The database goes away once the release is deployed: from then on `/health` answers 503. */
function breakHealth(event: RunEvent, world: World): void {
  if (event.type === "step-completed" && event.id === "fly" && event.phase === "main") void world.postgres.stop();
}

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
