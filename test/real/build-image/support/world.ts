import { execFile } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

import { type Buildkit, type Docker, makeDockerConfig, startBuildkit, startDocker } from "./engines.ts";
import { find, findOldDocker, linkPrograms } from "./programs.ts";
import { type Proxy, startProxy } from "./proxy.ts";
import { type TestRegistry, USER, startRegistry } from "./registry.ts";
import { BASE, plant } from "./systems.ts";
import { type TokenServer, startTokenServer } from "./token-server.ts";

const run = promisify(execFile);

/** The tools of these tests, and what is missing of them. */
export function tools() {
  const found = {
    dockerd: find("dockerd"),
    docker: find("docker"),
    oldDocker: findOldDocker(),
    registry: find("docker-registry"),
    buildx: find("buildx"),
    buildkitd: find("buildkitd"),
    buildah: find("buildah"),
    busybox: find("busybox"),
    runc: find("runc"),
  };
  const missing = Object.entries(found).flatMap(([name, file]) => (file === undefined ? [name] : []));
  return { missing, program: (name: keyof typeof found): string => found[name] ?? name };
}

/** The ways to build, each as a job has it. */
export const ENGINES = ["buildx, docker driver", "buildx, BuildKit", "docker", "buildah"] as const;
/** What is taken when there is nothing better; it knows no secrets. */
export const LEGACY = "docker, legacy builder";
export type EngineName = (typeof ENGINES)[number] | typeof LEGACY;

/** What the action calls them: a test that built with another one would prove nothing. */
export const TITLES: Readonly<Record<EngineName, string>> = {
  "buildx, docker driver": "building with buildx (driver docker)",
  "buildx, BuildKit": "building with buildx (driver remote)",
  docker: "building with Docker with BuildKit",
  buildah: "building with buildah",
  [LEGACY]: "building with Docker's legacy builder",
};

/** A machine with builders, a registry, and a proxy in front of that. */
export interface World {
  readonly folder: string;
  readonly docker: Docker;
  readonly registry: TestRegistry;
  readonly proxy: Proxy;
  /** Where tokens for the registry come from, if it wants one. */
  readonly tokens: TokenServer | undefined;
  /** The environment of a job that has this builder, and no other. */
  readonly envOf: (engine: EngineName) => Readonly<Record<string, string>>;
  /** Talks to the world's Docker; gives back its standard output. */
  readonly dockerRun: (...args: readonly string[]) => Promise<string>;
  close(): Promise<void>;
}

/** What a world may be like. */
export interface WorldOptions {
  readonly auth?: "none" | "basic" | "token";
}

/** Starts everything; `auth` says how the registry wants to be asked, if it does not let everybody in. */
export async function startWorld({ auth = "none" }: WorldOptions = {}): Promise<World> {
  const { program } = tools();
  const folder = mkdtempSync(join(tmpdir(), "slipway-build-"));
  const tokens = auth === "token" ? await startTokenServer(folder, USER) : undefined;
  const [docker, kit, registry] = await Promise.all([
    startDocker(program("dockerd"), join(folder, "docker")),
    startBuildkit(program("buildkitd"), join(folder, "kit")),
    startRegistry(program("registry"), join(folder, "registry"), auth === "token" ? tokens : auth),
  ]);
  const proxy = await startProxy(registry.host);
  const envs = await environments(folder, docker, kit);
  const env = { ...process.env, ...envs["buildx, docker driver"] };
  return {
    folder,
    docker,
    registry,
    proxy,
    tokens,
    envOf: (engine) => envs[engine],
    dockerRun: async (...args) => (await run("docker", args, { env })).stdout.trim(),
    async close() {
      await Promise.all([proxy.close(), tokens?.close()]);
      await Promise.all([docker.stop(), kit.stop(), registry.stop()]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function environments(
  folder: string,
  docker: Docker,
  kit: Buildkit,
): Promise<Readonly<Record<EngineName, Readonly<Record<string, string>>>>> {
  const { program } = tools();
  const [plain, remote, none] = ["plain", "remote", "none"].map((name) => join(folder, `config-${name}`)) as [
    string,
    string,
    string,
  ];
  await makeDockerConfig(plain, program("buildx"));
  await makeDockerConfig(remote, program("buildx"), kit.address);
  mkdirSync(none);
  const common = Object.fromEntries(["sh", "od", "tr"].map((name) => [name, find(name) ?? name]));
  const path = (name: string, programs: Readonly<Record<string, string>>): string =>
    linkPrograms(join(folder, "bin", name), { ...common, ...programs });
  const newest = path("docker", { docker: program("docker") });
  const storage = join(folder, "storage.conf");
  writeFileSync(
    storage,
    `[storage]\ndriver = "overlay"\ngraphroot = "${folder}/storage"\nrunroot = "${folder}/storage-run"\n`,
  );
  return {
    "buildx, docker driver": { PATH: newest, DOCKER_HOST: docker.host, DOCKER_CONFIG: plain },
    // The builder in use is kept a Docker host, and none was named when it was made.
    "buildx, BuildKit": { PATH: newest, DOCKER_HOST: docker.host, DOCKER_CONFIG: remote, BUILDX_BUILDER: "own" },
    docker: { PATH: path("old", { docker: program("oldDocker") }), DOCKER_HOST: docker.host, DOCKER_CONFIG: none },
    [LEGACY]: {
      PATH: path("legacy", { docker: pretendNewer(folder, program("oldDocker")) }),
      DOCKER_HOST: docker.host,
      DOCKER_CONFIG: none,
    },
    buildah: {
      PATH: `${path("buildah", { buildah: program("buildah") })}:/usr/sbin:/sbin`,
      CONTAINERS_STORAGE_CONF: storage,
      BUILDAH_ISOLATION: "chroot",
    },
  };
}

/** A client that says it is one from 23 on without buildx: those have the legacy builder only. Builds are the real one's. */
function pretendNewer(folder: string, docker: string): string {
  const file = join(folder, "pretended-docker");
  const script = `#!/bin/sh
case "$1" in
  version) echo '{"Client":{"Version":"28.2.2"},"Server":{}}' ;;
  buildx) echo "docker: unknown command: docker buildx" >&2; exit 1 ;;
  *) exec ${docker} "$@" ;;
esac
`;
  writeFileSync(file, script, { mode: 0o755 });
  return file;
}

/** Makes the base image of all Dockerfiles and pushes it; `mark` makes it another one. Returns its name. */
export async function pushBase(world: World, host: string, mark = ""): Promise<string> {
  const folder = mkdtempSync(join(world.folder, "base-"));
  plant(folder, { ...BASE, "etc/mark": mark });
  copyFileSync(tools().program("busybox"), join(folder, "busybox"));
  const name = `${host}/base/tools:1`;
  await world.dockerRun("buildx", "build", "--network=none", "--tag", name, "--push", folder);
  return name;
}
