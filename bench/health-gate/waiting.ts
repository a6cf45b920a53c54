import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";

import { type FaultServer, TestAuthority, faultServer, sendJson } from "@slipway/health/testing";
import { node24 } from "@slipway/local-runner/node24";

import { gateEnvironment } from "./contenders.ts";
import { printTable } from "./table.ts";

/** Clock ticks a second in /proc, the same on every Linux that Node runs on. */
const TICKS = 100;

interface Usage {
  /** Processor time since the start, in milliseconds. */
  readonly cpu: number;
  /** Resident memory now, and the most of it so far, in MiB. */
  readonly memory: number;
  readonly peak: number;
}

/** What a process has used, from Linux's own books: asking the process itself would change it. */
function usageOf(child: ChildProcess): Usage {
  const stat = readFileSync(`/proc/${child.pid}/stat`, "utf8");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  const status = readFileSync(`/proc/${child.pid}/status`, "utf8");
  const mebibytes = (name: string): number =>
    Number(new RegExp(`^${name}:\\s+(\\d+) kB$`, "m").exec(status)?.[1]) / 1024;
  const cpu = ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS;
  return { cpu, memory: mebibytes("VmRSS"), peak: mebibytes("VmHWM") };
}

interface Subject {
  readonly name: string;
  readonly child: ChildProcess;
}

interface Place {
  readonly folder: string;
  readonly bundle: string;
  readonly authority: string;
}

function startGate(name: string, url: URL, { folder, bundle, authority }: Place): Subject {
  const own = join(folder, `waiting-${name}`);
  mkdirSync(own);
  // Everything but the time to wait is as in production: the defaults.
  const env = gateEnvironment(
    { url: url.href, "converge-timeout": "10m", deadline: "15m" },
    { folder: own, authority },
  );
  return { name, child: spawn(node24(), [join(bundle, "index.js")], { cwd: own, env, stdio: "ignore" }) };
}

function startEmpty(folder: string): Subject {
  const file = join(folder, "empty.mjs");
  writeFileSync(file, "setTimeout(() => {}, 3_600_000);\n");
  return { name: "an empty Node process", child: spawn(node24(), [file], { cwd: folder, env: {}, stdio: "ignore" }) };
}

/** Prints what a gate uses while a service does not come up, over http and over https, beside an empty process. */
export async function measureWaiting(folder: string, bundle: string, seconds: number): Promise<void> {
  if (!existsSync("/proc/self/stat")) return console.log("What waiting costs is measured on Linux only.\n");
  const authority = new TestAuthority();
  const trusted = join(folder, "authority-of-waiting.pem");
  writeFileSync(trusted, authority.cert);
  const tls = authority.issue({ name: "localhost" });
  authority.dispose();
  const down = (options = {}): Promise<FaultServer> =>
    faultServer((_request, response) => sendJson(response, 503, { checks: { database: false } }), options);
  const servers = [await down(), await down({ tls })] as const;
  const place = { folder, bundle, authority: trusted };
  const subjects = [
    startEmpty(folder),
    startGate("http", servers[0].url, place),
    startGate("https", new URL(`https://localhost:${servers[1].url.port}/`), place),
  ];
  try {
    await watch(subjects, seconds);
  } finally {
    for (const { child } of subjects) child.kill("SIGKILL");
    await Promise.all(servers.map((server) => server.close()));
  }
  console.log(`Requests that were answered: ${servers.map(({ arrivals }) => arrivals.length).join(" and ")}.\n`);
}

async function watch(subjects: readonly Subject[], seconds: number): Promise<void> {
  // The start is no waiting.
  await delay(2_000);
  const before = subjects.map(({ child }) => usageOf(child));
  const begun = performance.now();
  await delay(seconds * 1000);
  const elapsed = performance.now() - begun;
  const after = subjects.map(({ child }) => usageOf(child));
  const empty = after[0];
  if (empty === undefined) throw new Error("there is no process to compare with");
  console.log(`Waiting ${seconds} s at the default interval:`);
  const rows = subjects.map(({ name }, index) => {
    const [first, last] = [before[index], after[index]];
    if (first === undefined || last === undefined) throw new Error(`${name} was not measured`);
    const share = ((last.cpu - first.cpu) / elapsed) * 100;
    const start = `${first.cpu.toFixed(0)} ms`;
    return [
      name,
      start,
      `${share.toFixed(2)} %`,
      `${last.memory.toFixed(1)} MiB`,
      `${last.peak.toFixed(1)} MiB`,
      (last.peak / empty.peak).toFixed(2),
    ];
  });
  printTable([
    ["process", "CPU at the start", "CPU of a core, waiting", "memory", "its peak", "ratio of peaks"],
    ...rows,
  ]);
}
