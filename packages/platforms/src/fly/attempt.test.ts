import { existsSync, readFileSync } from "node:fs";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { type ProcessResult, UserError } from "@slipway/core";
import { type FakeEnding, fakeExec, fakeHttp } from "@slipway/core/testing";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { type FlyPlan, attemptOf, deploy, emittedVersion } from "./attempt.ts";
import type { Connection } from "./connection.ts";
import { parseToken } from "./token.ts";

let temp: string;
beforeEach(async () => {
  temp = await mkdtemp(join(tmpdir(), "slipway-attempt-"));
});
afterEach(() => rm(temp, { recursive: true, force: true }));

const plan: FlyPlan = {
  app: "acme-api",
  config: "fly.toml",
  image: undefined,
  strategy: undefined,
  waitTimeout: 60_000,
  env: {},
  releaseCommand: "run",
  flyctl: "/opt/flyctl",
  folder: "/work",
  secrets: {},
  timeout: 60_000,
};

function connection(http: Connection["http"]): Connection {
  const url = new URL("http://127.0.0.1:1");
  return { http, token: parseToken("fm2_x"), app: "acme-api", apiUrl: url, machinesUrl: url };
}

const ended: ProcessResult = {
  exitCode: 0,
  signal: null,
  stdout: "",
  stderr: "",
  tail: "",
  truncated: false,
  endedBy: "itself",
};

describe("attemptOf", () => {
  it.each<[string, FakeEnding, string]>([
    ["0", { exitCode: 0 }, "success"],
    ["1", { exitCode: 1 }, "failure"],
    ["126, a deadline", { exitCode: 126 }, "failure"],
    ["127, a signal that flyctl noticed", { exitCode: 127 }, "interrupted"],
    ["a signal", { exitCode: null, signal: "SIGKILL" }, "interrupted"],
    ["0 after a cancellation", { endedBy: "cancellation" }, "interrupted"],
    ["a timeout", { exitCode: 127, endedBy: "timeout" }, "interrupted"],
  ])("takes an end with %s as it is", (_what, ending, exit) => {
    expect(attemptOf({ ...ended, ...ending }).exit).toBe(exit);
  });
});

describe("the error of an attempt", () => {
  it("is the last one that flyctl names, and none after a success", () => {
    const tail = "Updating\nError: first\nError: failed to get lease on VM x (Request ID: y)\n\nYou can try again";
    expect(attemptOf({ ...ended, exitCode: 1, tail }).error).toBe("failed to get lease on VM x (Request ID: y)");
    expect(attemptOf({ ...ended, exitCode: 1, tail: "gone" }).error).toBeUndefined();
    expect(attemptOf({ ...ended, exitCode: 0, tail }).error).toBeUndefined();
  });
});

describe("emittedVersion", () => {
  it("finds flyctl's line of JSON among other lines", () => {
    const line = '{"id":"rel_1","version":42,"image_ref":"registry.fly.io/acme-api:x"}';
    expect(emittedVersion(`==> Building\n{"level":"info"}\n${line}\n{not json}\nVisit your app`)).toBe(42);
    expect(emittedVersion("Visit your newly deployed app at https://acme-api.fly.dev/")).toBeUndefined();
  });
});

describe("deploy", () => {
  it("sets the secrets exactly as they are, and makes flyctl wait for their version", async () => {
    const secrets = { A: "p#ss\"word'\n", B: "x".repeat(70 * 1024), C: "" };
    const http = fakeHttp(() => ({ body: { secrets: [], version: 7 } }));
    let config = "";
    const exec = fakeExec((command) => {
      const folder = command.env["FLY_CONFIG_DIR"] ?? "";
      config = readFileSync(join(folder, "config.yml"), "utf8");
      expect(JSON.stringify(command)).not.toContain("p#ss");
      return {};
    });
    const ports = { exec, signal: new AbortController().signal, env: { PATH: "/bin" }, temp };
    await deploy(connection(http), { ...plan, secrets }, ports);
    expect(http.requests).toHaveLength(1);
    const [request] = http.requests;
    expect(request).toMatchObject({ method: "POST", headers: { authorization: "FlyV1 fm2_x" } });
    expect(request?.url.pathname).toBe("/v1/apps/acme-api/secrets");
    expect(JSON.parse(String(request?.body))).toEqual({ values: secrets });
    expect(config).toBe('app_secrets_minvers:\n    "acme-api": 7\n');
    expect(await readdir(temp)).toEqual([]);
  });

  it("asks nothing of Fly itself when there is no secret, and leaves no folder behind when flyctl cannot start", async () => {
    const exec = fakeExec((command) => {
      expect(existsSync(command.env["FLY_CONFIG_DIR"] ?? "")).toBe(true);
      throw new UserError("cannot start");
    });
    const http = fakeHttp((request) => new Error(`unexpected: ${request.url.href}`));
    const ports = { exec, signal: new AbortController().signal, env: {}, temp };
    await expect(deploy(connection(http), plan, ports)).rejects.toThrow("cannot start");
    expect(await readdir(temp)).toEqual([]);
  });

  it("does not start flyctl when the secrets are refused", async () => {
    const exec = fakeExec(() => ({}));
    const ports = { exec, signal: new AbortController().signal, env: {}, temp };
    const refused = deploy(connection(fakeHttp(() => ({ status: 403 }))), { ...plan, secrets: { A: "1" } }, ports);
    await expect(refused).rejects.toThrow(UserError);
    expect(exec.commands).toEqual([]);
  });
});
