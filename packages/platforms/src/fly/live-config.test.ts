import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { UserError } from "@slipway/core";
import { type FakeAnswer, type FakeEnding, fakeExec, fakeHttp } from "@slipway/core/testing";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { localConfig, validateConfig } from "./app-config.ts";
import { liveConfig, saveConfig } from "./live-config.ts";
import { connectionTo } from "./testing.ts";

let temp: string;
beforeEach(async () => {
  temp = await mkdtemp(join(tmpdir(), "slipway-config-"));
});
afterEach(() => rm(temp, { recursive: true, force: true }));

const release = (version: number, status: string) => ({
  id: `r${version}`,
  version,
  status,
  image: undefined,
  createdAt: undefined,
});
const local = { flyctl: "/opt/flyctl", folder: "/work", config: "fly.toml" };

function portsWith(play: (args: readonly string[]) => FakeEnding) {
  const exec = fakeExec(({ args }) => play(args));
  return { exec, signal: new AbortController().signal, env: {}, temp, debug: () => undefined };
}

const nodes = (...versions: readonly number[]) => ({
  body: {
    data: { app: { releases: { nodes: versions.map((version) => ({ version, configDefinition: { v: version } })) } } },
  },
});

describe("liveConfig", () => {
  async function read(answer: FakeAnswer, failedSince: boolean, shown: FakeEnding = { exitCode: 1 }) {
    const http = fakeHttp(() => answer);
    const ports = portsWith(() => shown);
    const current = release(41, "complete");
    const releases = failedSince ? [release(42, "failed"), current] : [current];
    const config = await liveConfig(connectionTo(http), { current, releases }, "/opt/flyctl", ports);
    return { config, http, ports };
  }

  it("is that of the complete release, not of a newer one that failed", async () => {
    const { config, http } = await read(nodes(42, 41), true);
    expect(config).toMatchObject({ version: 41, config: { v: 41 } });
    expect(JSON.parse(String(http.requests[0]?.body))).toMatchObject({ variables: { name: "acme-api", first: 2 } });
  });

  it("is what flyctl shows when Fly's GraphQL does not answer and nothing has failed since", async () => {
    const { config, ports } = await read({ status: 503 }, false, { stdout: '{"v":41}' });
    expect(config).toMatchObject({ version: 41, config: { v: 41 } });
    expect(ports.exec.commands[0]?.args).toEqual(["config", "show", "--app", "acme-api"]);
  });

  it("is not known rather than wrong", async () => {
    expect((await read({ status: 503 }, true, { stdout: '{"v":42}' })).config).toBeUndefined();
    expect((await read(nodes(42), false)).config).toBeUndefined();
    expect((await read({ status: 503 }, false, { stdout: "no" })).config).toBeUndefined();
  });

  it("is saved as JSON under a name that flyctl takes for JSON", async () => {
    const path = await saveConfig("acme-api", { version: 41, config: { v: 41 }, sha256: "" }, temp);
    expect(path).toMatch(/acme-api-v41\.json$/);
    expect(JSON.parse(await readFile(path, "utf8"))).toEqual({ v: 41 });
  });
});

describe("validateConfig", () => {
  const validate = (strict: FakeEnding, plain: FakeEnding) => {
    const ports = portsWith((args) => (args.includes("--strict") ? strict : plain));
    return validateConfig(connectionTo(fakeHttp(() => ({}))), local, ports);
  };
  const unknown = { exitCode: 1, tail: "Error: Found unrecognized sections or keys: intrenal_port" };

  it("says nothing of a good configuration", async () => {
    expect(await validate({}, { exitCode: 1 })).toBeUndefined();
  });

  it("names what flyctl does not know", async () => {
    expect(await validate(unknown, {})).toBe("Found unrecognized sections or keys: intrenal_port");
  });

  it("refuses what flyctl calls wrong", async () => {
    const wrong = { exitCode: 1, tail: "Validating\nError: invalid app configuration:\n  services: no port" };
    await expect(validate(wrong, wrong)).rejects.toThrow(UserError);
    await expect(validate(wrong, wrong)).rejects.toThrow("invalid app configuration: services: no port");
  });
});

describe("localConfig", () => {
  it("is what flyctl makes of the file", async () => {
    const ports = portsWith(() => ({ stdout: '{"app":"acme-api"}' }));
    expect(await localConfig(connectionTo(fakeHttp(() => ({}))), local, ports)).toEqual({ app: "acme-api" });
    expect(ports.exec.commands[0]).toMatchObject({
      cwd: "/work",
      args: ["config", "show", "--local", "--app", "acme-api", "--config", "fly.toml"],
    });
  });
});
