import { createHash } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { act } from "./support/act.ts";
import { find } from "./support/programs.ts";
import { ALL_TYPES, USER } from "./support/registry.ts";
import { plant } from "./support/systems.ts";
import { ENGINES, TITLES, type World, pushBase, startWorld, tools } from "./support/world.ts";

const { missing } = tools();
if (missing.length > 0) console.log(`skipped: not on this machine: ${missing.join(", ")} (build-image, secrets)`);

const BUILD_SECRET = "canary-build-secret-4711";
const TOKEN = "canary-github-token-4711";
/** The password as it would stand in Docker's own file. */
const IN_BASE64 = Buffer.from(`${USER.username}:${USER.password}`).toString("base64");
const CANARY = new RegExp(`canary-(?:registry|build-secret|github-token)-4711|${IN_BASE64}`);
const BASIC = { authorization: `Basic ${IN_BASE64}`, accept: ALL_TYPES };

const DOCKERFILE = `ARG BASE
FROM \${BASE}
RUN --mount=type=secret,id=npm \\
    test "$(sha256sum /run/secrets/npm | cut -c1-64)" = ${createHash("sha256").update(BUILD_SECRET).digest("hex")} && echo got-it > /got
`;

describe.skipIf(missing.length > 0)("build-image and secrets", () => {
  let world: World;
  let base = "";
  beforeAll(async () => {
    world = await startWorld({ auth: "basic" });
    await world.dockerRun("login", "--username", USER.username, "--password", USER.password, world.registry.host);
    base = await pushBase(world, world.registry.host);
    await world.dockerRun("logout", world.registry.host);
  });
  afterAll(() => world?.close());

  /** Puts a spy in front of a builder: it keeps its arguments, and a copy of the job's temporary folder as it is then. */
  function spyOn(program: string, path: string, folder: string): string {
    const bin = join(folder, "spy");
    mkdirSync(bin, { recursive: true });
    const real =
      path
        .split(delimiter)
        .map((each) => join(each, program))
        .find((file) => existsSync(file)) ?? program;
    const cp = find("cp") ?? "cp";
    const script = `#!/bin/sh
for each in "$@"; do printf '%s\\n' "$each"; done >> ${folder}/argv
${cp} -rL "$RUNNER_TEMP" ${folder}/disk-$$ 2>/dev/null
exec ${real} "$@"
`;
    writeFileSync(join(bin, program), script);
    chmodSync(join(bin, program), 0o755);
    return `${bin}${delimiter}${path}`;
  }

  it.each(ENGINES)(
    "%s: no secret in an argument, a file, the log or the image",
    { timeout: 120_000 },
    async (engine) => {
      const folder = mkdtempSync(join(world.folder, "secrets-"));
      const workspace = plant(join(folder, "workspace"), { Dockerfile: DOCKERFILE });
      const env = world.envOf(engine);
      const path = spyOn(engine === "buildah" ? "buildah" : "docker", env["PATH"] ?? "", folder);
      const name = `secret/${engine.replaceAll(/[^a-z]+/gi, "-").toLowerCase()}`;
      const acted = await act({
        workspace,
        folder,
        env: { ...env, PATH: path, NPM_TOKEN: BUILD_SECRET },
        inputs: {
          image: `${world.registry.host}/${name}`,
          registry: world.registry.host,
          username: USER.username,
          password: USER.password,
          "github-token": TOKEN,
          logins: "registry.example.com robot canary-registry-4711-second",
          secrets: "npm=NPM_TOKEN",
          "build-args": `BASE=${base}`,
          network: "none",
          tags: "main",
        },
      });
      expect(acted.exitCode, acted.output).toBe(0);
      expect(acted.output).toContain(TITLES[engine]);
      expect(acted.outputs["image"]).toMatch(/@sha256:[0-9a-f]{64}$/);

      const shown = acted.output.split("\n").filter((line) => !line.startsWith("::add-mask::"));
      expect(shown.join("\n")).not.toMatch(CANARY);
      expect(acted.output).toContain(`::add-mask::${BUILD_SECRET}`);
      expect(JSON.stringify([acted.outputs, acted.state, acted.summary])).not.toMatch(CANARY);
      const argv = readFileSync(join(folder, "argv"), "utf8");
      expect(argv).toContain("id=npm,env=NPM_TOKEN");
      expect(argv).not.toMatch(CANARY);
      const disk = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
        (entry) => entry.isFile() && /disk-/.test(entry.parentPath),
      );
      expect(disk.map(({ name: file }) => file)).toContain("docker-credential-slipway");
      for (const entry of disk) expect(readFileSync(join(entry.parentPath, entry.name), "utf8")).not.toMatch(CANARY);
      expect(acted.left).toEqual([]);

      const url = `http://${world.registry.host}/v2/${name}`;
      const manifest = (await (await fetch(`${url}/manifests/main`, { headers: BASIC })).json()) as {
        readonly config: { readonly digest: string };
      };
      const config = await (await fetch(`${url}/blobs/${manifest.config.digest}`, { headers: BASIC })).text();
      expect(config).toContain("got-it");
      expect(config).not.toContain(BUILD_SECRET);
    },
  );

  it(
    "refuses a secret among the build arguments, and one that is not set, before it asks anybody",
    { timeout: 120_000 },
    async () => {
      const folder = mkdtempSync(join(world.folder, "secrets-"));
      const workspace = plant(join(folder, "workspace"), { Dockerfile: "FROM scratch\n" });
      const before = world.proxy.seen.length;
      const acted = await act({
        workspace,
        folder,
        env: { ...world.envOf("buildah"), NPM_TOKEN: BUILD_SECRET },
        inputs: {
          image: `${world.proxy.host}/secret/none`,
          secrets: "npm=NPM_TOKEN\nother=NOT_SET_4711",
          "build-args": `TOKEN=${BUILD_SECRET}`,
        },
      });
      expect(acted.exitCode).toBe(1);
      expect(acted.output).toMatch(/secrets: the variable that other names is not set/);
      expect(acted.output).toMatch(/build-args: TOKEN would show a secret in the image/);
      expect(acted.output.replaceAll(/^::add-mask::.*$/gm, "")).not.toMatch(CANARY);
      expect(world.proxy.seen.length).toBe(before);
    },
  );

  it("removes in post what a killed run has left", { timeout: 120_000 }, async () => {
    const folder = mkdtempSync(join(world.folder, "secrets-"));
    const workspace = plant(join(folder, "workspace"), { Dockerfile: "FROM scratch\nCOPY Dockerfile /\n" });
    world.proxy.faults.push({ on: /^HEAD/, times: Infinity, answer: "hang" });
    const before = world.proxy.seen.length;
    const call = {
      workspace,
      folder,
      env: world.envOf("buildx, docker driver"),
      inputs: {
        image: `${world.proxy.host}/secret/killed`,
        password: USER.password,
        username: USER.username,
        registry: world.proxy.host,
      },
    };
    const killed = await act({ ...call, signalWhen: () => world.proxy.seen.length > before, signal: "SIGKILL" });
    world.proxy.heal();
    expect(killed.exitCode).toBeNull();
    const left = killed.state["session-folder"] ?? "";
    expect(existsSync(left)).toBe(true);
    const post = await act({ ...call, state: killed.state });
    expect(post.exitCode, post.output).toBe(0);
    expect(existsSync(left)).toBe(false);
  });
});
