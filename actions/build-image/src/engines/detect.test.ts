import { type Command, UserError } from "@slipway/core";
import { type FakeEnding, fakeExec } from "@slipway/core/testing";
import { describe, expect, it } from "vitest";

import { detectEngine } from "./detect.ts";

/** Programs by the beginning of their command line; others are not there. */
function machine(programs: Readonly<Record<string, FakeEnding>>) {
  const exec = fakeExec(({ file, args }: Command) => {
    const line = [file, ...args].join(" ");
    const found = Object.entries(programs).find(([start]) => line.startsWith(start));
    if (found === undefined) throw new UserError(`cannot start ${file}`);
    return found[1];
  });
  return { exec, env: {}, cwd: "/", signal: new AbortController().signal };
}

const server = (version: string): FakeEnding => ({
  stdout: JSON.stringify({ Client: { Version: version }, Server: {} }),
});
const noBuildx = { exitCode: 1, stderr: "docker: unknown command: docker buildx" };
const docker = (version: string) => ({
  "docker version": server(version),
  "docker --version": { stdout: `Docker version ${version}` },
  "docker info": { stdout: "[]" },
});

describe("detectEngine", () => {
  it.each([
    [
      { "docker buildx inspect": { stdout: "Name: b\nDriver: docker-container\n" }, ...docker("28.2.2") },
      "buildx (driver docker-container)",
    ],
    [
      { "docker buildx inspect": { stdout: "Name: d\nDriver: docker\n" }, ...docker("28.2.2") },
      "buildx (driver docker)",
    ],
    // The docker driver is nothing without a daemon; a remote one needs none.
    [
      { "docker buildx inspect": { stdout: "Driver: remote\n" }, "docker version": { exitCode: 1 } },
      "buildx (driver remote)",
    ],
    [{ "buildx inspect": { stdout: "Driver: remote\n" } }, "buildx (driver remote)"],
    [{ "docker buildx": noBuildx, ...docker("20.10.24+dfsg1"), buildah: {} }, "Docker with BuildKit"],
    [{ "docker buildx": noBuildx, ...docker("28.2.2"), buildah: {}, podman: {} }, "buildah"],
    [{ "docker buildx": noBuildx, ...docker("28.2.2"), podman: {} }, "podman"],
    [{ "docker buildx": noBuildx, ...docker("28.2.2") }, "Docker's legacy builder"],
    [
      {
        "docker version": server("5.0"),
        "docker --version": { stdout: "podman version 5.0" },
        "docker buildx": noBuildx,
        podman: {},
      },
      "podman",
    ],
    [
      {
        "docker buildx inspect": { stdout: "Name: default\nDriver: \nError: failed to connect" },
        "docker version": { exitCode: 1 },
        buildah: {},
      },
      "buildah",
    ],
  ])("finds in %o: %s", async (programs, title) => {
    expect((await detectEngine("auto", machine(programs))).title).toBe(title);
  });

  it("takes what is asked for, and nothing else", async () => {
    const all = { "docker buildx inspect": { stdout: "Driver: docker\n" }, ...docker("20.10.24"), buildah: {} };
    expect((await detectEngine("docker", machine(all))).title).toBe("Docker with BuildKit");
    expect((await detectEngine("buildah", machine(all))).title).toBe("buildah");
    await expect(detectEngine("buildx", machine({ buildah: {} }))).rejects.toThrow("builder: buildx is not here");
    await expect(detectEngine("buildah", machine(docker("20.10.24")))).rejects.toThrow("builder: buildah is not here");
  });

  it("says what is missing when there is nothing", () =>
    expect(detectEngine("auto", machine({}))).rejects.toThrow(/^nothing here can build images: neither buildx/));

  it("knows that the docker driver can do more with containerd's store", async () => {
    const status = JSON.stringify([["driver-type", "io.containerd.snapshotter.v1"]]);
    const programs = {
      "docker buildx inspect": { stdout: "Driver: docker\n" },
      ...docker("29.0.0"),
      "docker info": { stdout: status },
    };
    expect((await detectEngine("auto", machine(programs))).lacks).toEqual([]);
    const plain = { ...programs, "docker info": { stdout: '[["Backing Filesystem","extfs"]]' } };
    expect((await detectEngine("auto", machine(plain))).lacks).toContain("cache: gha");
  });
});
