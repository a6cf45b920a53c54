import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

import type { Command } from "@slipway/core";
import { type FakeEnding, fakeClock, fakeExec, fakeLog } from "@slipway/core/testing";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { installCli } from "./install.ts";
import type { CliBuildPorts } from "./request.ts";
import { PINNED_CLI, parseCliVersion } from "./version.ts";

const SUM = `sha512-${"A".repeat(86)}==`;
const pinned = parseCliVersion(PINNED_CLI);

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "slipway-cli-install-"));
});
afterEach(async () => {
  await rm(root, { recursive: true, force: true });
});

type Installed = Record<string, { integrity?: string }>;

/** An npm that installs what the lock says, changed by `tamper`, and writes down what it installed, as npm does. */
async function npm({ cwd }: Command, tamper: (packages: Installed) => void = () => undefined): Promise<FakeEnding> {
  const lock = JSON.parse(await readFile(join(cwd, "package-lock.json"), "utf8")) as { packages: Installed };
  const packages = Object.fromEntries(Object.entries(lock.packages).filter(([path]) => path !== ""));
  tamper(packages);
  const program = join(cwd, "node_modules/vercel/dist/vc.js");
  await mkdir(dirname(program), { recursive: true });
  await writeFile(program, "");
  await writeFile(join(cwd, "node_modules/.package-lock.json"), JSON.stringify({ packages }));
  return {};
}

function portsOf(play: (command: Command) => Promise<FakeEnding>, env: Record<string, string> = {}) {
  const exec = fakeExec((command) => play(command));
  const ports: CliBuildPorts = {
    exec,
    clock: fakeClock(),
    signal: new AbortController().signal,
    env: { PATH: "/bin", RUNNER_TOOL_CACHE: join(root, "tools"), VERCEL_TOKEN: "secret", ...env },
    log: fakeLog(),
    temp: join(root, "temp"),
  };
  return { exec, ports };
}

describe("installing the CLI", () => {
  it("installs every package by its checksum, without scripts, once for all jobs", async () => {
    const { exec, ports } = portsOf(npm);
    const program = await installCli(pinned, ports, 1_000);
    expect(program).toContain(join(root, "tools", "slipway-vercel", PINNED_CLI));
    expect(await installCli(pinned, ports, 1_000)).toBe(program);
    expect(exec.commands).toHaveLength(1);
    const [{ file, args, env } = expect.unreachable()] = exec.commands;
    expect([file, args.slice(0, 3)]).toEqual(["npm", ["install", "--ignore-scripts", "--package-lock=true"]]);
    expect(env).toEqual({ PATH: "/bin" });
    const lock = JSON.parse(await readFile(join(program, "../../../../package-lock.json"), "utf8")) as {
      packages: Record<string, { integrity?: string }>;
    };
    const sums = Object.entries(lock.packages).filter(([path]) => path !== "");
    expect(sums.length).toBeGreaterThan(290);
    expect(sums.filter(([, { integrity }]) => integrity?.startsWith("sha512-") !== true)).toEqual([]);
  });

  it.each([
    ["the CLI", "node_modules/vercel", "npm installed another vercel"],
    ["a package that it needs", "node_modules/@vercel/build-utils", "npm installed other packages"],
    ["a package that it does not know", "node_modules/surprise", "npm installed other packages"],
  ])("refuses and keeps nothing when %s has another checksum", async (_what, path, message) => {
    const { ports } = portsOf((command) => npm(command, (packages) => (packages[path] = { integrity: SUM })));
    await expect(installCli(pinned, ports, 1_000)).rejects.toThrow(message);
    const kept = await readdir(join(root, "tools/slipway-vercel", PINNED_CLI));
    expect(kept).toEqual([]);
  });

  it("holds another version against the checksum that was given with it", async () => {
    const other = parseCliVersion(`61.0.0@${SUM}`);
    const wrong = (packages: Installed): void => void (packages["node_modules/vercel"] = { integrity: "sha512-B" });
    await expect(installCli(other, portsOf((command) => npm(command, wrong)).ports, 1_000)).rejects.toThrow("61.0.0");
    const right = (packages: Installed): void => void (packages["node_modules/vercel"] = { integrity: SUM });
    expect(await installCli(other, portsOf((command) => npm(command, right)).ports, 1_000)).toContain("61.0.0-");
  });

  it("goes to the job's own folder when the tool cache cannot be written to", async () => {
    await writeFile(join(root, "file"), "");
    const { ports } = portsOf(npm, { RUNNER_TOOL_CACHE: join(root, "file") });
    expect(await installCli(pinned, ports, 1_000)).toContain(join(root, "temp", "slipway-tools"));
  });

  it("says what npm said when it fails", async () => {
    const { ports } = portsOf(async () => ({ exitCode: 1, tail: "npm error code EINTEGRITY" }));
    await expect(installCli(pinned, ports, 1_000)).rejects.toThrow(
      "npm could not install vercel@60.1.3: npm error code",
    );
  });
});
