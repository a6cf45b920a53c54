import { execFileSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { configWithHelper, findInConfig } from "./docker-config.ts";
import { HELPER_SCRIPT, answerVariable, helperAnswer } from "./helper.ts";
import { readLogins } from "./logins.ts";

const base = {
  registry: "ghcr.io/acme",
  username: undefined,
  password: undefined,
  logins: undefined,
  githubToken: undefined,
  actor: "octocat",
};

describe("readLogins", () => {
  it("takes the job's token for ghcr.io alone, and only when nothing else is given", () => {
    const githubToken = "ghs_1";
    expect(readLogins({ ...base, githubToken })).toEqual([{ host: "ghcr.io", username: "octocat", password: "ghs_1" }]);
    expect(readLogins({ ...base, githubToken, registry: "registry.fly.io" })).toEqual([]);
    expect(readLogins({ ...base, githubToken, password: "p", username: "u" })).toEqual([
      { host: "ghcr.io", username: "u", password: "p" },
    ]);
  });

  it("reads more logins, one a line, and knows Docker Hub by all its names", () => {
    const logins = "# more\nregistry.fly.io x token\n\n registry-1.docker.io  acme  pass ";
    expect(readLogins({ ...base, logins })).toEqual([
      { host: "registry.fly.io", username: "x", password: "token" },
      { host: "docker.io", username: "acme", password: "pass" },
    ]);
  });

  it.each(["registry.fly.io canary", "a b c d", "ghcr.io u p\nghcr.io v q", "://x canary p"])(
    "refuses %j without showing it",
    (logins) => {
      const act = (): unknown => readLogins({ ...base, logins });
      expect(act).toThrow(/^logins: (?:line 1 must be|ghcr.io has more than one user)/);
      expect(act).not.toThrow(/canary/);
    },
  );
});

describe("Docker's configuration", () => {
  const auth = Buffer.from("u:p:w").toString("base64");
  const text = JSON.stringify({
    auths: { "ghcr.io": { auth }, "https://index.docker.io/v1/": { auth, identitytoken: "id" }, "empty.io": {} },
    credHelpers: { "gcr.io": "gcloud" },
    proxies: { default: {} },
  });

  it("finds passwords, tokens and helpers where Docker keeps them", () => {
    expect(findInConfig(text, "ghcr.io")).toEqual({
      kind: "here",
      credentials: { kind: "password", username: "u", password: "p:w" },
    });
    expect(findInConfig(text, "docker.io")).toEqual({
      kind: "here",
      credentials: { kind: "identity-token", token: "id" },
    });
    expect(findInConfig(text, "gcr.io")).toEqual({
      kind: "helper",
      program: "docker-credential-gcloud",
      server: "gcr.io",
    });
    expect(findInConfig(JSON.stringify({ credsStore: "pass" }), "a.io")).toMatchObject({
      program: "docker-credential-pass",
    });
    for (const host of ["empty.io", "other.io"]) expect(findInConfig(text, host)).toBeUndefined();
    for (const broken of ["", "[]", '{"auths":7}']) expect(findInConfig(broken, "ghcr.io")).toBeUndefined();
  });

  it("keeps what the job has, and leaves our hosts to our helper", () => {
    const made: unknown = JSON.parse(configWithHelper(text, ["docker.io", "a.io"], "slipway"));
    expect(made).toMatchObject({
      proxies: { default: {} },
      auths: { "ghcr.io": { auth } },
      credHelpers: { "gcr.io": "gcloud", "https://index.docker.io/v1/": "slipway", "a.io": "slipway" },
    });
    expect(JSON.parse(configWithHelper(undefined, ["a.io"], "slipway"))).toEqual({
      credHelpers: { "a.io": "slipway" },
    });
  });
});

describe("the credential helper", () => {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "slipway-helper-"));
    writeFileSync(join(folder, "helper"), HELPER_SCRIPT);
    chmodSync(join(folder, "helper"), 0o755);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  function ask(action: string, input: string, env: Readonly<Record<string, string>>): string {
    return execFileSync(join(folder, "helper"), [action], {
      input,
      encoding: "utf8",
      env: { PATH: process.env["PATH"] ?? "", ...env },
      stdio: "pipe",
    });
  }

  it.each(["https://index.docker.io/v1/", "127.0.0.1:5000", "a-b.example.com"])("answers for %s", (server) => {
    const password = "p\"w'$(touch x)`\\ %s é";
    const env = { [answerVariable(server)]: helperAnswer(server, "octo cat", password) };
    for (const input of [`${server}\n`, server])
      expect(JSON.parse(ask("get", input, env))).toEqual({ ServerURL: server, Username: "octo cat", Secret: password });
  });

  it("has nothing for others, and keeps nothing", () => {
    expect(() => ask("get", "other.io\n", {})).toThrow();
    expect(() => ask("store", "{}", {})).toThrow();
  });
});
