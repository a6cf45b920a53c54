import { execFile } from "node:child_process";
import { mkdirSync, symlinkSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { promisify } from "node:util";

import { type Daemon, startDaemon } from "./daemon.ts";

const run = promisify(execFile);

/** A Docker of this test's own. */
export interface Docker extends Daemon {
  /** `DOCKER_HOST`. */
  readonly host: string;
}

/** Starts dockerd below a folder: no bridge, no rules of the firewall, nothing outside of the folder. */
export async function startDocker(dockerd: string, folder: string): Promise<Docker> {
  mkdirSync(folder, { recursive: true });
  const socket = join(folder, "docker.sock");
  const args = ["--iptables=false", "--ip6tables=false", "--bridge=none", "-H", `unix://${socket}`];
  const places = { "data-root": "data", "exec-root": "exec", pidfile: "pid" };
  const own = Object.entries(places).map(([name, place]) => `--${name}=${join(folder, place)}`);
  const daemon = await startDaemon({
    file: dockerd,
    args: [...args, ...own],
    isReady: () => answers(socket),
    childPidFile: join(folder, "exec", "containerd", "containerd.pid"),
  });
  return { ...daemon, host: `unix://${socket}` };
}

/** A BuildKit of this test's own. */
export interface Buildkit extends Daemon {
  readonly address: string;
}

/** Starts buildkitd below a folder. */
export async function startBuildkit(buildkitd: string, folder: string): Promise<Buildkit> {
  mkdirSync(folder, { recursive: true });
  const socket = join(folder, "buildkitd.sock");
  const args = ["--root", join(folder, "root"), "--addr", `unix://${socket}`, "--containerd-worker=false"];
  const daemon = await startDaemon({
    file: buildkitd,
    args: [...args, "--oci-worker=true", "--oci-worker-net=host", "--allow-insecure-entitlement", "network.host"],
    isReady: () => answers(socket),
    patience: 1_000,
  });
  return { ...daemon, address: `unix://${socket}` };
}

/** Makes a configuration of Docker's with buildx in it, and a builder when an address is given. */
export async function makeDockerConfig(folder: string, buildx: string, remote?: string): Promise<string> {
  mkdirSync(join(folder, "cli-plugins"), { recursive: true });
  symlinkSync(buildx, join(folder, "cli-plugins", "docker-buildx"));
  const env = { ...process.env, DOCKER_CONFIG: folder };
  if (remote !== undefined)
    await run(buildx, ["create", "--use", "--name", "own", "--driver", "remote", remote], { env });
  return folder;
}

function answers(socket: string): Promise<boolean> {
  return new Promise((resolve) => {
    const connection = connect(socket);
    connection.once("connect", () => resolve(true)).once("error", () => resolve(false));
    connection.once("connect", () => connection.destroy());
  });
}
