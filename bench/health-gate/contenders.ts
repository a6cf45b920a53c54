import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

import { inputVariable } from "@slipway/core";
import { node24 } from "@slipway/local-runner/node24";

import type { Fault } from "./faults.ts";
import { runProcess } from "./processes.ts";

/** One service, for one contender. */
export interface Trial {
  readonly fault: Fault;
  readonly url: URL;
  /** A folder of the trial's own. */
  readonly folder: string;
  /** The authority that the machine trusts beside the usual ones (a file). */
  readonly authority: string;
  /** The folder of health-gate's bundle. */
  readonly bundle: string;
}

/** What a contender called a service. */
export interface Opinion {
  readonly healthy: boolean;
  readonly words: string;
}

/** Something that says whether a service is up. */
export interface Contender {
  readonly name: string;
  judge(trial: Trial): Promise<Opinion>;
}

/** How long everybody waits for a service to come up, in milliseconds. */
const PATIENCE = 5_000;
/** From try to try, in milliseconds. */
const INTERVAL = 200;
/** For one request, in milliseconds. */
const REQUEST = 2_000;
/** No process is let live longer, in milliseconds. */
const LIMIT = 30_000;

const require = createRequire(import.meta.url);

/** health-gate's inputs but its address; the defaults, in fast motion. */
const FAST = {
  interval: `${INTERVAL}ms`,
  "request-timeout": `${REQUEST}ms`,
  "converge-timeout": `${PATIENCE}ms`,
  soak: "4s",
  "soak-interval": "100ms",
  deadline: "20s",
  "max-latency-p95": "600ms",
};

/** The environment of a run of health-gate's bundle. */
export function gateEnvironment(
  inputs: Readonly<Record<string, string>>,
  { folder, authority }: Pick<Trial, "folder" | "authority">,
): Readonly<Record<string, string>> {
  const output = join(folder, "output");
  writeFileSync(output, "");
  return {
    ...Object.fromEntries(Object.entries(inputs).map(([name, value]) => [inputVariable(name), value])),
    GITHUB_OUTPUT: output,
    GITHUB_WORKSPACE: folder,
    NODE_EXTRA_CA_CERTS: authority,
  };
}

/** An output that a run of an action has written; the last one of the name. */
export function outputOf(folder: string, name: string): string | undefined {
  const text = readFileSync(join(folder, "output"), "utf8");
  return [...text.matchAll(new RegExp(`^${name}<<(\\S+)\\n(.*)\\n\\1$`, "gm"))].at(-1)?.[2];
}

const gate: Contender = {
  name: "health-gate",
  async judge(trial) {
    const { fault, url, folder, bundle } = trial;
    const own = fault.inputs?.(url) ?? { url: url.href, "expect-version": "2" };
    const env = gateEnvironment({ ...FAST, ...own }, trial);
    const args = [join(bundle, "index.js")];
    const { code, output } = await runProcess({ file: node24(), args, cwd: folder, env, limit: LIMIT });
    const verdict = outputOf(folder, "verdict");
    if (verdict === undefined) throw new Error(`health-gate gave no verdict on ${fault.name}:\n${output}`);
    return { healthy: code === 0, words: `${verdict} (${outputOf(folder, "reason")})` };
  },
};

/** The machine's own environment, which the peers need to find a shell, and the authority that it trusts. */
function peerEnvironment({ authority }: Trial): Readonly<Record<string, string>> {
  return { PATH: process.env["PATH"] ?? "", NODE_EXTRA_CA_CERTS: authority };
}

/** wait-on asks with HEAD for `http://`, with GET for `http-get://`. */
function waitOn(name: string, address: (url: URL) => string): Contender {
  return {
    name,
    async judge(trial) {
      const times = ["--timeout", String(PATIENCE), "--interval", String(INTERVAL), "--httpTimeout", String(REQUEST)];
      const args = [require.resolve("wait-on/bin/wait-on"), ...times, address(trial.url)];
      const env = peerEnvironment(trial);
      return opinion(await runProcess({ file: node24(), args, cwd: trial.folder, env, limit: LIMIT }));
    },
  };
}

const startServerAndTest: Contender = {
  name: "start-server-and-test",
  async judge(trial) {
    const server = `${node24()} -e "setTimeout(() => {}, ${LIMIT})"`;
    const test = `${node24()} -e 0`;
    const args = [require.resolve("start-server-and-test/src/bin/start.js"), server, withGet(trial.url), test];
    const times = { WAIT_ON_TIMEOUT: String(PATIENCE), WAIT_ON_INTERVAL: String(INTERVAL) };
    const env = { ...peerEnvironment(trial), ...times };
    return opinion(await runProcess({ file: node24(), args, cwd: trial.folder, env, limit: LIMIT }));
  },
};

function opinion({ code }: { readonly code: number | null }): Opinion {
  return code === 0 ? { healthy: true, words: "up" } : { healthy: false, words: "gave up" };
}

function withGet(url: URL): string {
  return url.href.replace(/^(https?):/, "$1-get:");
}

/** The gate, and what is used in its place. */
export const CONTENDERS: readonly Contender[] = [
  gate,
  waitOn("wait-on (HEAD)", (url) => url.href),
  waitOn("wait-on (GET)", withGet),
  startServerAndTest,
];
