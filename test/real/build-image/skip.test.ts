import { appendFileSync, chmodSync, mkdtempSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { type Acted, act } from "./support/act.ts";
import { USER, digestOf } from "./support/registry.ts";
import { BACKEND, FRONTEND, plant } from "./support/systems.ts";
import { type World, pushBase, startWorld, tools } from "./support/world.ts";

const { missing } = tools();
if (missing.length > 0) console.log(`skipped: not on this machine: ${missing.join(", ")} (build-image, skipping)`);

const BASIC = { authorization: `Basic ${Buffer.from(`${USER.username}:${USER.password}`).toString("base64")}` };

describe.skipIf(missing.length > 0)("build-image with what is there already", () => {
  let world: World;
  let base = "";
  let folder = "";
  beforeAll(async () => {
    world = await startWorld({ auth: "basic" });
    await world.dockerRun("login", "--username", USER.username, "--password", USER.password, world.proxy.host);
    base = await pushBase(world, world.proxy.host);
    folder = mkdtempSync(join(world.folder, "workspace-"));
    plant(join(folder, "backend"), BACKEND);
    plant(join(folder, "frontend"), FRONTEND);
  });
  afterAll(() => world?.close());

  function build(
    more: Readonly<Record<string, string>> = {},
    env: Readonly<Record<string, string>> = {},
  ): Promise<Acted> {
    return act({
      workspace: folder,
      folder: world.folder,
      env: { ...world.envOf("buildx, docker driver"), ...env },
      inputs: {
        images: "api: { context: ./backend }\nweb: { context: ./frontend }",
        registry: `${world.proxy.host}/acme`,
        ...USER,
        "build-args": `BASE=${base}`,
        tags: "sha branch",
        network: "none",
        ...more,
      },
    });
  }

  const results = ({ images }: Acted): readonly string[] => Object.values(images).map(({ result }) => result);

  it(
    "builds nothing the second time, with four requests an image, and without a builder",
    { timeout: 120_000 },
    async () => {
      const first = await build();
      expect(first.exitCode, first.output).toBe(0);
      expect(results(first)).toEqual(["built", "built"]);
      const before = world.proxy.seen.length;
      const second = await build({}, { PATH: "/nowhere", DOCKER_HOST: "unix:///nowhere" });
      expect(second.exitCode, second.output).toBe(0);
      expect(results(second)).toEqual(["reused", "reused"]);
      expect(second.outputs["skipped"]).toBe("true");
      expect(second.images["api"]?.digest).toBe(first.images["api"]?.digest);
      expect(second.images["api"]?.tags).toEqual(first.images["api"]?.tags);
      const asked = world.proxy.seen.slice(before);
      console.log(`nothing changed: ${asked.length} requests for 2 images with 2 tags each and one base image`);
      expect(asked.length).toBeLessThanOrEqual(8);
      expect(asked.every(({ method }) => method === "HEAD")).toBe(true);
    },
  );

  it(
    "moves the tags of another commit to the image that is there, by manifest alone",
    { timeout: 120_000 },
    async () => {
      const before = world.proxy.seen.length;
      const moved = await build({ tags: "sha latest" }, { GITHUB_SHA: "fedcba9876543210fedcba9876543210fedcba98" });
      expect(results(moved), moved.output).toEqual(["reused", "reused"]);
      const { digest } = moved.images["api"] ?? {};
      for (const tag of ["sha-fedcba9", "latest"])
        expect(await digestOf(world.registry.host, "acme/api", tag, BASIC)).toBe(digest);
      const asked = world.proxy.seen.slice(before).map(({ method, path }) => `${method} ${path}`);
      expect(asked.filter((line) => line.includes("/blobs/"))).toEqual([]);
      expect(asked.filter((line) => line.startsWith("PUT"))).toHaveLength(4);
    },
  );

  const changes: readonly (readonly [string, () => Promise<unknown>, Readonly<Record<string, string>>])[] = [
    ["the context", async () => appendFileSync(join(folder, "backend", "src/index.ts"), "x"), {}],
    ["a build argument", async () => undefined, { "build-args": "VERSION=2" }],
    ["the Dockerfile", async () => appendFileSync(join(folder, "backend", "Dockerfile"), "\n"), {}],
    ["a file's right to be executed", async () => chmodSync(join(folder, "backend/src/index.ts"), 0o755), {}],
    ["a link", async () => symlinkSync("index.ts", join(folder, "backend/src/link")), {}],
    [
      "where a link points",
      async () => {
        unlinkSync(join(folder, "backend/src/link"));
        symlinkSync("other.ts", join(folder, "backend/src/link"));
      },
      {},
    ],
    ["a label", async () => undefined, { labels: "com.example.a=2" }],
    ["the target", async () => undefined, { target: "build" }],
    ["the base image", () => pushBase(world, world.proxy.host, "another"), {}],
  ];

  it.each(changes)("builds again when %s has changed", { timeout: 120_000 }, async (_what, change, more) => {
    const inputs = { image: "api", context: "backend", images: "" };
    const before = await build(inputs);
    expect(before.exitCode, before.output).toBe(0);
    await change();
    const changed = { ...inputs, ...more, "build-args": [`BASE=${base}`, more["build-args"] ?? ""].join("\n") };
    const after = await build(changed);
    expect(results(after), after.output).toEqual(["built"]);
    const again = await build(changed);
    expect(results(again), again.output).toEqual(["reused"]);
    expect(again.outputs["digest"]).toBe(after.outputs["digest"]);
  });

  it("finds later what was built because it had to be, not what was there before", { timeout: 120_000 }, async () => {
    const inputs = { image: "api", context: "backend", images: "", labels: "com.example.forced=1" };
    const before = await build(inputs);
    const forced = await build({ ...inputs, "skip-unchanged": "false" }, { GITHUB_SHA: "1".repeat(40) });
    expect(results(forced), forced.output).toEqual(["built"]);
    expect(forced.outputs["digest"]).not.toBe(before.outputs["digest"]);
    const after = await build(inputs, { GITHUB_SHA: "2".repeat(40) });
    expect(results(after), after.output).toEqual(["reused"]);
    expect(after.outputs["digest"]).toBe(forced.outputs["digest"]);
  });

  it(
    "finds images again in a registry that leaves their digests out of its answers",
    { timeout: 120_000 },
    async () => {
      const inputs = { image: "api", context: "backend", images: "", labels: "com.example.hidden=1" };
      const env = world.envOf("buildx, BuildKit");
      world.proxy.hidden.push("docker-content-digest");
      const first = await build(inputs, env);
      const again = await build(inputs, env);
      world.proxy.hidden.pop();
      expect(results(first), first.output).toEqual(["built"]);
      expect(results(again), again.output).toEqual(["reused"]);
      expect(await digestOf(world.registry.host, "acme/api", "main", BASIC)).toBe(first.outputs["digest"]);
      expect(again.outputs["digest"]).toBe(first.outputs["digest"]);
    },
  );

  it("does not mind what the ignore file leaves out", { timeout: 120_000 }, async () => {
    const inputs = { image: "api", context: "backend", images: "" };
    await build(inputs);
    writeFileSync(join(folder, "backend", ".env.local"), "SECRET=1");
    writeFileSync(join(folder, "backend", "NOTES.md"), "new");
    symlinkSync("/nowhere", join(folder, "backend", "LINK.md"));
    const after = await build(inputs);
    expect(results(after), after.output).toEqual(["reused"]);
  });

  it(
    "builds when it cannot find out: a registry in trouble, a base image that nobody has",
    { timeout: 120_000 },
    async () => {
      world.proxy.faults.push({ on: /HEAD .*\/acme\/api\/manifests\/slipway-/, times: 4, answer: 503 });
      const inputs = { image: "api", context: "backend", images: "" };
      const first = await build(inputs);
      expect(results(first), first.output).toEqual(["built"]);
      world.proxy.heal();
      const second = await build({ ...inputs, "build-args": `BASE=${world.registry.host}/nobody/has:1` });
      expect(second.output).toMatch(/an earlier image is not looked for: .*(?:has no|refuses)/);
    },
  );

  it("warns of git's own files in a context, which no two checkouts share", { timeout: 120_000 }, async () => {
    const inputs = { image: "api", context: "backend", images: "", "dry-run": "true" };
    const warning = /^::warning title=Built every time::api: the context holds \.git/m;
    expect((await build(inputs)).output).not.toMatch(warning);
    plant(join(folder, "backend"), { ".git/HEAD": "ref: refs/heads/main\n" });
    expect((await build(inputs)).output).toMatch(warning);
    rmSync(join(folder, "backend", ".git"), { recursive: true });
  });

  it("shows in a dry run what would happen, and does none of it", { timeout: 120_000 }, async () => {
    expect(results(await build())).not.toContain("failed");
    const before = world.proxy.seen.length;
    appendFileSync(join(folder, "backend", "src/index.ts"), "y");
    const dry = await build({ "dry-run": "true" });
    expect(dry.exitCode, dry.output).toBe(0);
    expect(results(dry)).toEqual(["planned", "planned"]);
    expect(dry.summary).toContain("would be built: the registry has no image of these inputs");
    expect(dry.summary).toContain("nothing would be built: the registry has it");
    expect(world.proxy.seen.slice(before).every(({ method }) => method === "HEAD")).toBe(true);
  });
});
