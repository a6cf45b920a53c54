import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { type ActionsServicesStandIn, startActionsServices } from "@slipway/stand-ins/actions-services";
import { type FlyStandIn, startFly } from "@slipway/stand-ins/fly";
import { type GitHubStandIn, startGitHub } from "@slipway/stand-ins/github";
import { type VercelStandIn, startVercel } from "@slipway/stand-ins/vercel";

import { ROOT } from "../workspace.ts";
import { type AppEnv, createAppEnv } from "./app-env.ts";
import { type Postgres, startPostgres } from "./postgres.ts";
import type { Scenario } from "./scenario.ts";
import { createLiveDatabase } from "./live-database.ts";
import { type Repository, checkOut, createRepository } from "./repository.ts";

/** The repository on GitHub, the app on Fly and the project on Vercel that the example has. */
export const NAMES = {
  owner: "structra",
  repository: "structra",
  app: "structra-api",
  project: "prj_structra",
  database: "structra",
} as const;

/** Everything around a run that is not the run: servers, a repository, secrets. */
export interface World {
  readonly folder: string;
  /** The name of the environment that is released to. */
  readonly environment: string;
  /** The files of the version that is live. */
  readonly live: string;
  readonly repository: Repository;
  readonly github: GitHubStandIn;
  readonly services: ActionsServicesStandIn;
  readonly fly: FlyStandIn;
  readonly vercel: VercelStandIn;
  readonly postgres: Postgres;
  readonly appEnv: AppEnv;
  readonly tokens: { readonly fly: string; readonly vercel: string; readonly github: string };
  /** Every value that no output may show. */
  readonly secrets: readonly string[];
  close(): Promise<void>;
}

/**
 * Starts the stand-ins and PostgreSQL, and makes the example's repository and the database of its live version. Nothing
 * is left behind after `close`.
 */
export async function createWorld(scenario: Scenario = {}): Promise<World> {
  const folder = mkdtempSync(join(tmpdir(), "slipway-pipeline-"));
  const example = join(ROOT, "examples", "structra");
  const repository = createRepository(example, join(folder, "repository"), scenario);
  const environment = scenario.environment ?? "laptop";
  const live = join(folder, "live");
  checkOut(repository, repository.commits[0], live);
  const tokens = { fly: secret("fly"), vercel: secret("vercel"), github: secret("github") };
  const [postgres, github, services, fly, vercel] = await Promise.all([
    startDatabase(live),
    startGitHub({ token: tokens.github, repositories: [repositoryOptions(repository, environment)] }),
    startActionsServices({ repository: `${NAMES.owner}/${NAMES.repository}` }),
    startFly({ token: tokens.fly, dataDir: join(folder, "fly"), apps: [APP] }),
    startVercel({ token: tokens.vercel, projects: [{ id: NAMES.project, name: NAMES.repository }] }),
  ]);
  const appEnv = createAppEnv(join(example, ".env.example"), {
    DATABASE_URL: postgres.url(NAMES.database),
    REDIS_URL: "redis://127.0.0.1:6379",
  });
  const close = async (): Promise<void> => {
    await Promise.all([fly.close(), vercel.close(), github.close(), services.close(), postgres.stop()]);
    rmSync(folder, { recursive: true, force: true });
  };
  const secrets = [...Object.values(tokens), ...appEnv.secrets, ...passwordOf(postgres)];
  const servers = { github, services, fly, vercel, postgres };
  return { folder, environment, live, repository, ...servers, appEnv, tokens, secrets, close };
}

const APP = { name: NAMES.app, regions: ["iad"], machines: 2 };

async function startDatabase(live: string): Promise<Postgres> {
  const postgres = await startPostgres();
  await postgres.createDatabase(NAMES.database);
  await createLiveDatabase(postgres.url(NAMES.database), live);
  return postgres;
}

/** Somebody's own server may ask for none. */
function passwordOf(postgres: Postgres): readonly string[] {
  const { password } = new URL(postgres.url(NAMES.database));
  return password === "" ? [] : [decodeURIComponent(password)];
}

function secret(name: string): string {
  return `${name}_${randomBytes(20).toString("hex")}`;
}

function repositoryOptions({ commits }: Repository, environment: string) {
  const [newest] = commits.toReversed();
  return {
    owner: NAMES.owner,
    name: NAMES.repository,
    refs: { main: newest ?? "" },
    commits: commits.map((sha, index) => ({ sha, parents: commits.slice(Math.max(0, index - 1), index) })),
    environments: [environment],
    // One run for each commit, and one more by hand.
    runs: [...commits, newest ?? ""].map((headSha, index) => ({
      id: index + 1,
      headSha,
      status: "in_progress" as const,
    })),
  };
}
