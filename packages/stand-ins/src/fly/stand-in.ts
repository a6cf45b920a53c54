import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type { RecordedRequest } from "../http/record.ts";
import { startServer } from "../http/server.ts";
import { flyHandler } from "./api/handler.ts";
import { RateLimiter } from "./api/rate-limit.ts";
import type { GraphQLExchange } from "./api/route.ts";
import { appHandle } from "./app-handle.ts";
import type { FlyAppHandle } from "./app-handle.ts";
import { FlyFaults } from "./faults/faults.ts";
import { ImageStore } from "./images/store.ts";
import { killGroup } from "./machine/process.ts";
import type { FlyOptions } from "./options.ts";
import { FlyApp } from "./state/app.ts";
import { machinePath, writeFlyctl } from "./wrapper.ts";

/** A running stand-in for Fly.io. */
export interface FlyStandIn {
  /** All of Fly's APIs. */
  readonly url: string;
  /** What makes flyctl, the real one or the stand-in's, talk to it. */
  readonly env: Readonly<Record<string, string>>;
  /** The executable that stands for flyctl. */
  readonly flyctlPath: string;
  readonly dataDir: string;
  readonly requests: readonly RecordedRequest[];
  /** Every exchange in GraphQL, to be held against Fly's published schema. */
  readonly questions: readonly GraphQLExchange[];
  readonly faults: FlyFaults;
  readonly images: ImageStore;
  /** Throws for an app that was not among the options. */
  app(name: string): FlyAppHandle;
  /** Ends every process that it started, and removes its data when it chose the folder; safe to call twice. */
  close(): Promise<void>;
}

const DEFAULT_SPEED = 10;

/** Starts Fly's APIs on loopback, an edge for each app, and writes a `flyctl` that talks to them. */
export async function startFly(options: FlyOptions): Promise<FlyStandIn> {
  const dataDir = options.dataDir ?? (await mkdtemp(join(tmpdir(), "slipway-fly-")));
  await mkdir(dataDir, { recursive: true });
  const speed = options.speed ?? DEFAULT_SPEED;
  const faults = new FlyFaults(options.faults);
  faults.http.add(...(options.httpFaults ?? []));
  const images = await ImageStore.open(join(dataDir, "images"));
  const processes = new Set<number>();
  const path = machinePath(process.env["PATH"] ?? "");
  const floor = { folder: join(dataDir, "machines"), speed, faults, images, path, processes };
  const apps = new Map(options.apps.map((app) => [app.name, new FlyApp(app, floor)]));
  await Promise.all(options.apps.map(async ({ name, url }) => await apps.get(name)?.open(url)));
  const access = { token: options.token, scoped: options.scopedTokens ?? [] };
  const limiter = options.rateLimits === false ? undefined : new RateLimiter();
  const questions: GraphQLExchange[] = [];
  const context = { apps, images, faults, access, limiter, questions };
  const server = await startServer(flyHandler(context), { faults: faults.http });
  const flyctlPath = await writeFlyctl(join(dataDir, "bin"), speed);
  const lastResort = guardProcesses(processes);
  const close = async (): Promise<void> => {
    await server.close();
    await Promise.all([...apps.values()].map((app) => app.close()));
    lastResort();
    if (options.dataDir === undefined) await rm(dataDir, { recursive: true, force: true });
  };
  const { url, requests } = server;
  const app = (name: string): FlyAppHandle => appHandle(known(apps, name), images);
  return { url, env: flyEnvironment(url), flyctlPath, dataDir, requests, questions, faults, images, app, close };
}

/** The variables by which flyctl finds its APIs, and that keep it from talking to anyone else. */
function flyEnvironment(url: string): Record<string, string> {
  return {
    FLY_API_BASE_URL: url,
    FLY_UIEX_BASE_URL: url,
    FLY_FLAPS_BASE_URL: url,
    FLY_TRACE_COLLECTOR_URL: "127.0.0.1",
    FLY_SEND_METRICS: "0",
    FLY_SYNTHETICS_AGENT: "0",
    FLY_NO_UPDATE_CHECK: "1",
  };
}

function known(apps: ReadonlyMap<string, FlyApp>, name: string): FlyApp {
  const app = apps.get(name);
  if (!app) throw new Error(`The Fly stand-in has no app "${name}"; it has ${[...apps.keys()].join(", ")}`);
  return app;
}

/** Should this process end without `close`, its machines end with it. Returns what takes the guard away. */
function guardProcesses(processes: Set<number>): () => void {
  const end = (): void => {
    for (const pid of processes) killGroup(pid, "SIGKILL");
  };
  process.once("exit", end);
  return () => {
    end();
    process.removeListener("exit", end);
  };
}
