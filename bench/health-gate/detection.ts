import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";

import { faultServer, sendJson } from "@slipway/health/testing";
import { node24 } from "@slipway/local-runner/node24";

import { gateEnvironment, outputOf } from "./contenders.ts";
import { runProcess } from "./processes.ts";
import { median, printTable } from "./table.ts";

const RELEASES = 20;
const INTERVAL = 1_000;
const THRESHOLD = 3;
/** A release becomes healthy between these, in milliseconds after its gate was started. */
const [EARLIEST, LATEST] = [4_000, 9_000];

/** Milliseconds from a release's becoming healthy, at a random moment, to the end of its gate. */
async function detect(folder: string, bundle: string): Promise<number> {
  mkdirSync(folder);
  let healthyAt = Number.POSITIVE_INFINITY;
  const server = await faultServer((_request, response) =>
    performance.now() < healthyAt ? sendJson(response, 503, {}) : sendJson(response, 200, { status: "ok" }),
  );
  const inputs = {
    url: server.url.href,
    interval: `${INTERVAL}ms`,
    "success-threshold": String(THRESHOLD),
    "converge-timeout": "60s",
    soak: "0s",
  };
  const env = gateEnvironment(inputs, { folder, authority: "" });
  const run = runProcess({ file: node24(), args: [join(bundle, "index.js")], cwd: folder, env, limit: 90_000 });
  await delay(EARLIEST + Math.random() * (LATEST - EARLIEST));
  healthyAt = performance.now();
  const { at, output } = await run;
  await server.close();
  if (outputOf(folder, "verdict") !== "healthy") throw new Error(`a sound release was not called healthy:\n${output}`);
  return at - healthyAt;
}

/** Prints how long the gate takes to see that a release has become healthy. */
export async function measureDetection(folder: string, bundle: string): Promise<void> {
  const runs = Array.from({ length: RELEASES }, (_none, index) => detect(join(folder, `detection-${index}`), bundle));
  const times = await Promise.all(runs);
  const [bound, middle] = [THRESHOLD * INTERVAL, median(times)];
  const seconds = (time: number): string => `${(time / 1000).toFixed(2)} s`;
  console.log(`From healthy to the end of the gate, ${RELEASES} releases, ${THRESHOLD} passes at ${INTERVAL} ms:`);
  printTable([
    ["fastest", "median", "slowest", "bound (passes x interval + 10 %)", "median / (passes x interval)"],
    [
      ...[Math.min(...times), middle, Math.max(...times), bound * 1.1].map(seconds),
      `${(middle / bound).toFixed(2)}${middle <= bound * 1.1 ? "" : " OVER"}`,
    ],
  ]);
}
