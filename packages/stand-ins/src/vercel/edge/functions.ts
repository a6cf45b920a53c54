import { fork } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { request as httpRequest } from "node:http";
import type { IncomingMessage } from "node:http";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import type { Reply, StandInRequest } from "../../http/message.ts";
import { functionConfig, writeFunction } from "./function-files.ts";
import type { Site } from "./site.ts";

// From `src/vercel/edge` and from `build/vercel/edge` alike; the compiler copies no JavaScript.
const LAUNCHER = fileURLToPath(new URL("../../../src/vercel/edge/launcher.mjs", import.meta.url));

interface Running {
  readonly child: ChildProcess;
  readonly port: number;
  readonly folder: string;
}

/** Where a request to a function goes. */
export interface Invocation {
  readonly site: Site;
  /** The function's folder in the output. */
  readonly folder: string;
  /** After the routes. */
  readonly url: URL;
  /** What the platform sets (`VERCEL_URL` and others). */
  readonly env: Readonly<Record<string, string>>;
}

/** The functions of all deployments, each a process that starts with its first visit. */
export class Functions {
  readonly #running = new Map<Site, Map<string, Promise<Running>>>();
  readonly #all = new Set<Promise<Running>>();

  /**
   * Has a function answer.
   *
   * @throws when it cannot be run here
   */
  async invoke(invocation: Invocation, request: StandInRequest): Promise<Reply> {
    const { site, folder } = invocation;
    const ofSite = this.#running.get(site) ?? new Map<string, Promise<Running>>();
    this.#running.set(site, ofSite);
    const started = ofSite.get(folder) ?? start(invocation);
    ofSite.set(folder, started);
    this.#all.add(started);
    const { port } = await started;
    return await forward(port, invocation.url, request);
  }

  /** Ends all processes and removes their files. */
  async close(): Promise<void> {
    await Promise.allSettled([...this.#all].map(async (started) => await end(await started)));
    this.#running.clear();
    this.#all.clear();
  }
}

async function start({ site, folder, env }: Invocation): Promise<Running> {
  const { handler = "", shouldAddHelpers, environment = {} } = functionConfig(site.tree, folder);
  const target = await mkdtemp(join(tmpdir(), "slipway-vercel-function-"));
  await writeFunction(site.tree, site.root, folder, target);
  const child = fork(LAUNCHER, [join(target, handler), shouldAddHelpers === true ? "helpers" : "plain"], {
    cwd: target,
    env: { PATH: process.env["PATH"] ?? "", ...env, ...environment },
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
  let errors = "";
  child.stderr?.setEncoding("utf8").on("data", (text: string) => (errors += text));
  const first = await Promise.race([once(child, "message"), once(child, "exit").then(() => undefined)]);
  const message: unknown = first?.[0];
  if (typeof message !== "object" || message === null || !("port" in message)) {
    await rm(target, { recursive: true, force: true });
    throw new Error(`FUNCTION_INVOCATION_FAILED: ${errors}`);
  }
  return { child, port: Number(message.port), folder: target };
}

async function end({ child, folder }: Running): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    const gone = once(child, "exit");
    child.kill("SIGKILL");
    await gone;
  }
  await rm(folder, { recursive: true, force: true });
}

async function forward(port: number, url: URL, request: StandInRequest): Promise<Reply> {
  const { method, headers, body, signal } = request;
  const onward = httpRequest({ host: "127.0.0.1", port, method, path: url.pathname + url.search, headers, signal });
  onward.end(body);
  // The event has the answer as its only argument.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const [answer] = (await once(onward, "response")) as [IncomingMessage];
  const kept = Object.entries(answer.headers).filter(([name]) => !HOP_BY_HOP.has(name));
  const own = kept.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));
  return { status: answer.statusCode ?? 502, headers: Object.fromEntries(own), body: answer };
}

/** Headers of one connection. */
const HOP_BY_HOP = new Set(["connection", "keep-alive", "transfer-encoding"]);
