import { execFile } from "node:child_process";
import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";

import { act } from "../../test/real/build-image/support/act.ts";
import type { World } from "../../test/real/build-image/support/world.ts";

/** A way to bring unchanged images to their registry. */
export interface Contender {
  readonly name: string;
  /** Does it once, on a fresh checkout; gives back milliseconds, from spawn to exit. */
  readonly run: () => Promise<number>;
}

/** What is built: a folder for each image. */
export interface Subject {
  readonly bundle: string;
  readonly sources: string;
  readonly images: readonly string[];
  readonly base: string;
}

/** Ours first; each builds the same contexts with the same arguments into repositories of its own. */
export function contenders(world: World, subject: Subject): readonly Contender[] {
  const env = world.envOf("buildx, docker driver");
  const host = world.proxy.host;
  const checkout = (): string => {
    const folder = join(world.folder, "checkout");
    rmSync(folder, { recursive: true, force: true });
    // As in a job: the same contents, written just now.
    cpSync(subject.sources, folder, { recursive: true });
    return folder;
  };
  const forEach = (line: (image: string, build: string) => string, of: Readonly<Record<string, string>>) => () =>
    shell(
      subject.images
        .map((image) => line(image, `--network=none --build-arg BASE=${subject.base} --tag ${host}/bench/${image}`))
        .join(" && "),
      checkout(),
      of,
    );
  return [
    { name: "build-image, unchanged", run: () => ours(world, subject, checkout()) },
    {
      name: "docker build && docker push",
      run: forEach(
        (image, build) => `docker build ${build}:docker ${image} && docker push ${host}/bench/${image}:docker`,
        { ...world.envOf("docker"), DOCKER_BUILDKIT: "1" },
      ),
    },
    {
      name: "docker buildx build --push (docker driver)",
      run: forEach((image, build) => `docker buildx build ${build}:buildx --push ${image}`, env),
    },
    {
      name: "docker buildx build --push (BuildKit of its own)",
      run: forEach(
        (image, build) => `docker buildx build ${build}:kit --provenance=false --push ${image}`,
        world.envOf("buildx, BuildKit"),
      ),
    },
  ];
}

async function ours(world: World, { bundle, images, base }: Subject, workspace: string): Promise<number> {
  const inputs = {
    images: images.map((image) => `${image}: { context: ${image} }`).join("\n"),
    registry: `${world.proxy.host}/bench-action`,
    tags: "sha branch",
    "build-args": `BASE=${base}`,
    network: "none",
  };
  const env = world.envOf("buildx, docker driver");
  const acted = await act({ workspace, folder: world.folder, env, inputs, entry: bundle });
  if (acted.exitCode !== 0) throw new Error(acted.output);
  return acted.took;
}

/** Not synchronously: the proxy in front of the registry is in this process. */
async function shell(line: string, cwd: string, env: Readonly<Record<string, string>>): Promise<number> {
  const begin = performance.now();
  await promisify(execFile)("/bin/sh", ["-c", line], { cwd, env, maxBuffer: 64 * 1024 * 1024 });
  return performance.now() - begin;
}
