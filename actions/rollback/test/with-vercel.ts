import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { type VercelStandIn, startVercel } from "@slipway/stand-ins/vercel";

import type { Step, StepCall, StepResult } from "../../fly-deploy/test/step.ts";
import { GITHUB_TOKEN } from "../../fly-deploy/test/world.ts";
import { type RollbackWorld, inRollbackWorld } from "./rolled-back-world.ts";

const VERCEL_TOKEN = "vercelCanary4f2a";
const PROJECT = "prj_demo";
const SHA = "0123456789abcdef0123456789abcdef01234567";
const MAIN = fileURLToPath(new URL("../../vercel-deploy/src/main.ts", import.meta.url));

/** A frontend on Vercel beside the API on Fly. */
export interface PairWorld extends RollbackWorld {
  readonly vercel: VercelStandIn;
  /** Releases a page in a run. */
  releasePage(page: string, run: number, env?: Readonly<Record<string, string>>): Promise<StepResult>;
  /** Writes a page, and starts its release. */
  startPage(page: string, run: number, call: Pick<StepCall, "env" | "inputs">): Promise<Step>;
  /** Writes a page; what starts its release. */
  preparePage(page: string, run: number, call: Pick<StepCall, "env" | "inputs">): Promise<() => Step>;
  /** Inputs that reach Vercel. */
  readonly reach: Readonly<Record<string, string>>;
  /** The page in production. */
  page(): Promise<string>;
  /** What both show: the API's version and the page. */
  pair(): Promise<readonly [string, string]>;
}

/** A test in a world of its own, with a project on Vercel that has nothing in production. */
export function withVercel(test: (world: PairWorld) => Promise<void>): () => Promise<void> {
  return inRollbackWorld({ machines: 1 }, async (world) => {
    const vercel = await startVercel({ token: VERCEL_TOKEN, projects: [{ id: PROJECT, name: "demo" }] });
    try {
      await test(pairOf(world, vercel));
    } finally {
      await vercel.close();
    }
  });
}

function pairOf(world: RollbackWorld, vercel: VercelStandIn): PairWorld {
  const workspace = join(world.folder, "workspace");
  const page = async (): Promise<string> => await (await fetch(vercel.project(PROJECT).productionUrl)).text();
  const call = deployCall(vercel);
  const { github } = world;
  const reaching = { GITHUB_API_URL: github.url, GITHUB_GRAPHQL_URL: github.graphqlUrl, GITHUB_SHA: SHA };
  const prepare: PairWorld["preparePage"] = async (text, run, more) => {
    await writeIn(workspace, { "config.json": '{"version":3}', "static/index.html": text });
    return () => world.start({ ...call, ...more, run: { id: run } });
  };
  return {
    ...world,
    vercel,
    releasePage: async (text, run, env = {}) =>
      await (
        await prepare(text, run, { env: { ...reaching, ...env } })
      )().done,
    startPage: async (text, run, more) => (await prepare(text, run, more))(),
    preparePage: prepare,
    reach: { "vercel-token": VERCEL_TOKEN, "vercel-team-id": "team_acme", "vercel-api-url": vercel.url },
    page,
    pair: async () => [await world.version(), await page()],
  };
}

function deployCall({ url }: VercelStandIn): StepCall {
  return {
    main: MAIN,
    base: {
      token: VERCEL_TOKEN,
      "project-id": PROJECT,
      "team-id": "team_acme",
      target: "production",
      environment: "production",
      "github-token": GITHUB_TOKEN,
      "api-url": url,
      timeout: "60s",
    },
  };
}

async function writeIn(workspace: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    const path = join(workspace, ".vercel/output", name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
  }
}
