// Runs a plan against stand-ins of Fly, and writes down what it saw. Started where nothing but loopback is.
// Usage: node world.ts <plan.json> <report.json>
import { readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { networkInterfaces } from "node:os";
import { setTimeout as delay } from "node:timers/promises";

import type { Plan, Report, RunPlan, RunReport } from "./plan.ts";
import { deploy, runFlyctl } from "./run.ts";
import { APP, openScene } from "./scene.ts";

/** Where flyctl sends its traces, on whatever host it is told (flyctl: internal/tracing). */
const TRACES_PORT = 4318;

const [, , planFile = "", reportFile = ""] = process.argv;
// Written by the test that started this.
const plan = JSON.parse(readFileSync(planFile, "utf8")) as Plan;

const traces: string[] = [];
const collector = createServer((socket) => {
  socket.on("data", (chunk) => traces.push(chunk.toString("latin1").split("\r\n\r\n")[0] ?? ""));
  socket.on("error", () => undefined);
  socket.end("HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n");
});
await new Promise<void>((resolve) => collector.listen(TRACES_PORT, "127.0.0.1", resolve));

async function run(each: RunPlan): Promise<RunReport> {
  const scene = await openScene(each.machines, each.deploy);
  const { fly, image, digest } = scene;
  if (each.asleep === true) await fly.app(APP).sleep("stopped");
  if (each.empty === true) await fly.app(APP).clear();
  try {
    const flyctl = each.flyctl === "real" ? plan.flyctl : fly.flyctlPath;
    const { outputs, milliseconds, upAfter, ...ended } = await deploy(each, scene, flyctl);
    const calls = fly.requests.map(({ method, path, query, body, status, headers }) => {
      const agent = headers["user-agent"] ?? "";
      return { method, path, query: query.toString(), body, status, agent };
    });
    const afterwards = [];
    for (const args of each.afterwards ?? []) {
      // Fly answers a listing a second, and flyctl does not ask again when it is refused one.
      await delay(1_100);
      afterwards.push(await runFlyctl(each, scene, flyctl, args));
    }
    const app = fly.app(APP);
    const [machines, releases] = [app.machines(), app.releases()];
    const questions = [...fly.questions];
    return {
      name: each.name,
      deploy: ended,
      milliseconds,
      upAfter,
      outputs,
      afterwards,
      image,
      digest,
      calls,
      questions,
      machines,
      releases,
    };
  } finally {
    await fly.close();
  }
}

/** How many deploys go on at once, where they need not go one by one: most of the time they wait. */
const AT_ONCE = 5;

/** Runs all of them, so many at a time. */
async function runAll(plans: readonly RunPlan[], limit: number): Promise<readonly RunReport[]> {
  const reports: RunReport[] = [];
  const rest = [...plans.entries()];
  const worker = async (): Promise<void> => {
    for (let next = rest.shift(); next !== undefined; next = rest.shift()) reports[next[0]] = await run(next[1]);
  };
  await Promise.all(Array.from({ length: limit }, worker));
  return reports;
}

const interfaces = Object.keys(networkInterfaces());
const runs = await runAll(plan.runs, plan.oneByOne === true ? 1 : AT_ONCE);
collector.close();
const report: Report = { interfaces, runs, traces };
writeFileSync(reportFile, JSON.stringify(report));
