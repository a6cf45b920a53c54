import { mkdir, readdir, rm, symlink } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";

import type { StoredImage } from "../images/image.ts";
import { pack } from "../images/pack.ts";
import { durationMs } from "../wire/duration.ts";
import { RESERVED_GROUPS, processGroupOf } from "../wire/machine-config.ts";
import type { MachineConfig } from "../wire/machine-config.ts";
import { CheckRunner } from "./checks.ts";
import { machineCommand, machineEnvironment } from "./environment.ts";
import type { MachineHost, SecretsSnapshot } from "./host.ts";
import { MachineProcess, isSignal } from "./process.ts";
import type { ProcessExit, SignalName } from "./process.ts";

/** What one version of a machine is made of. */
export interface InstancePlan {
  readonly host: MachineHost;
  readonly machine: string;
  readonly region: string;
  readonly privateIp: string;
  /** The ULID of this version; Fly calls it `instance_id` too. */
  readonly version: string;
  readonly config: MachineConfig;
  readonly image: StoredImage;
  readonly secrets: SecretsSnapshot;
  readonly onCheck: () => void;
}

/** How a process is to be stopped, in place of what its configuration says. */
export interface StopRequest {
  readonly signal?: string;
  readonly timeoutMs?: number;
}

/** One version of a machine: its unpacked image, its process while it runs, and its checks. */
export class Instance {
  readonly plan: InstancePlan;
  readonly checks: CheckRunner;
  readonly #root: string;
  #process: MachineProcess | undefined;
  #port = 0;
  #stopRequested = false;

  constructor(plan: InstancePlan) {
    this.plan = plan;
    this.#root = join(plan.host.folder, plan.machine, plan.version);
    const { host, config } = plan;
    const critical = this.spared ? undefined : host.faults.take("checks-critical", host.app);
    this.checks = new CheckRunner({
      config,
      port: () => this.#port,
      speed: host.speed,
      critical: critical && (critical.output ?? "connect: connection refused"),
      onChange: plan.onCheck,
    });
  }

  /** Whether faults pass it by, as a machine of a group that Fly keeps for itself. */
  get spared(): boolean {
    return RESERVED_GROUPS.includes(processGroupOf(this.plan.config));
  }

  /** The loopback port that its process was given. */
  get port(): number {
    return this.#port;
  }

  /** Whether its end was asked for, so that it is not started again. */
  get stopRequested(): boolean {
    return this.#stopRequested;
  }

  get running(): boolean {
    return this.#process !== undefined && !this.#process.ended;
  }

  get pid(): number | undefined {
    return this.running ? this.#process?.pid : undefined;
  }

  /** Unpacks the image afresh, as each start of a machine does, and starts the command; resolves with its end. */
  async start(): Promise<{ readonly exited: Promise<ProcessExit> }> {
    const { host, image } = this.plan;
    this.#stopRequested = false;
    await rm(this.#root, { recursive: true, force: true });
    await unpack(host.images.rootOf(image), this.#root);
    this.#port = await freePort();
    const started = new MachineProcess(this.#processPlan());
    this.#process = started;
    const { pid } = started;
    if (pid !== undefined) host.processes.add(pid);
    this.checks.start();
    this.#plantCrash(started);
    const exited = started.exited.then((exit) => {
      if (pid !== undefined) host.processes.delete(pid);
      return exit;
    });
    return { exited };
  }

  /** Stops the process as the configuration says (SIGINT and 5 s when it says nothing), or as asked here. */
  async stop(asked: StopRequest = {}): Promise<ProcessExit | undefined> {
    this.#stopRequested = true;
    const { stop_config: stop } = this.plan.config;
    const signal = signalName(asked.signal ?? stop?.signal ?? "SIGINT");
    this.checks.down("the machine is stopped");
    this.signal("SIGCONT");
    return await this.#process?.stop(signal, asked.timeoutMs ?? durationMs(stop?.timeout ?? "5s"));
  }

  signal(signal: SignalName): void {
    this.#process?.signal(signal);
  }

  /** Removes what it left on disk; only after it has stopped. */
  async remove(): Promise<void> {
    await rm(this.#root, { recursive: true, force: true });
  }

  #processPlan() {
    const { host, machine, region, config, image, secrets } = this.plan;
    const crash = this.spared ? undefined : host.faults.take("crash-on-start", host.app);
    const argv = crash
      ? [process.execPath, "-e", `process.exit(${crash.exitCode ?? 1})`]
      : machineCommand(config, image);
    return {
      argv,
      cwd: this.#root,
      env: machineEnvironment({
        ...this.plan,
        app: host.app,
        secrets: secrets.values,
        port: this.#port,
        root: this.#root,
        path: host.path,
      }),
      log: (stream: "stdout" | "stderr" | "fly", text: string) =>
        host.log({ timestamp: new Date().toISOString(), machine, region, stream, text }),
    };
  }

  #plantCrash(started: MachineProcess): void {
    const { host } = this.plan;
    const crash = this.spared ? undefined : host.faults.take("crash-after", host.app);
    if (!crash) return;
    const timer = setTimeout(() => started.signal("SIGKILL"), crash.ms);
    started.exited.finally(() => clearTimeout(timer)).catch(() => undefined);
  }
}

function signalName(name: string): SignalName {
  if (!isSignal(name)) throw new Error(`"${name}" is no signal`);
  return name;
}

/** Copies an image's root; its dependency folder is linked whole, since it is only read. */
async function unpack(image: string, root: string): Promise<void> {
  await mkdir(root, { recursive: true });
  for (const entry of await readdir(image, { withFileTypes: true })) {
    const from = join(image, entry.name);
    if (entry.name === "node_modules" && entry.isDirectory()) await symlink(from, join(root, entry.name));
    else await pack(from, join(root, entry.name));
  }
}

async function freePort(): Promise<number> {
  return await new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      const port = typeof address === "object" && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
