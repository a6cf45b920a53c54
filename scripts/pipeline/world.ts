import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { type ActionsServicesStandIn, startActionsServices } from "@slipway/stand-ins/actions-services";
import { type FlyStandIn, startFly } from "@slipway/stand-ins/fly";
import { type GitHubStandIn, startGitHub } from "@slipway/stand-ins/github";

import { ROOT } from "../workspace.ts";
import { type AppEnv, createAppEnv } from "./app-env.ts";
import { type Postgres, startPostgres } from "./postgres.ts";
import type { Scenario } from "./scenario.ts";
import { createLiveDatabase } from "./live-database.ts";
import { type Repository, checkOut, createRepository } from "./repository.ts";

/** The repository on GitHub and the app on Fly that the example has. */
export const NAMES = {
  owner: "structra",
  repository: "structra",
  app: "structra-api",
  environment: "laptop",
  database: "structra",
} as const;

/** Everything around a run that is not the run: servers, a repository, secrets. */
export interface World {
  readonly folder: string;
  /** The files of the version that is live. */
  readonly live: string;
  readonly repository: Repository;
  readonly github: GitHubStandIn;
  readonly services: ActionsServicesStandIn;
  readonly fly: FlyStandIn;
  readonly postgres: Postgres;
  readonly appEnv: AppEnv;
  readonly flyToken: string;
  readonly githubToken: string;
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
  const live = join(folder, "live");
  checkOut(repository, repository.commits[0], live);
  const [flyToken, githubToken] = [secret("fly"), secret("github")];
  const [postgres, github, services, fly] = await Promise.all([
    startDatabase(live),
    startGitHub({ token: githubToken, repositories: [repositoryOptions(repository)] }),
    startActionsServices({ repository: `${NAMES.owner}/${NAMES.repository}` }),
    startFly({ token: flyToken, dataDir: join(folder, "fly"), apps: [APP] }),
  ]);
  const appEnv = createAppEnv(join(example, ".env.example"), {
    DATABASE_URL: postgres.url(NAMES.database),
    REDIS_URL: "redis://127.0.0.1:6379",
  });
  const close = async (): Promise<void> => {
    await Promise.all([fly.close(), github.close(), services.close(), postgres.stop()]);
    rmSync(folder, { recursive: true, force: true });
  };
  const secrets = [flyToken, githubToken, ...appEnv.secrets, ...passwordOf(postgres)];
  return { folder, live, repository, github, services, fly, postgres, appEnv, flyToken, githubToken, secrets, close };
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
  return `${name}-${randomBytes(20).toString("hex")}`;
}

function repositoryOptions({ commits: [live, next] }: Repository) {
  return {
    owner: NAMES.owner,
    name: NAMES.repository,
    refs: { main: next },
    commits: [{ sha: live }, { sha: next, parents: [live] }],
    environments: [NAMES.environment],
    runs: [{ id: 1, headSha: next, status: "in_progress" as const }],
  };
}
