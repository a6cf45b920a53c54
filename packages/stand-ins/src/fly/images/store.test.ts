import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { referenceOf } from "./image.ts";
import { ImageStore } from "./store.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "slipway-store-"));
  await mkdir(join(folder, "app", "node_modules", "dep"), { recursive: true });
  await writeFile(join(folder, "app", "server.mjs"), "one");
  await writeFile(join(folder, "app", "node_modules", ".package-lock.json"), "{}");
  await writeFile(join(folder, "app", "node_modules", "dep", "index.js"), "dep");
  await symlink("server.mjs", join(folder, "app", "link.mjs"));
});
afterEach(async () => await rm(folder, { recursive: true, force: true }));

const open = async () => await ImageStore.open(join(folder, "images"));

describe("ImageStore", () => {
  it("names an image by its content: the same content is the same digest, any change another", async () => {
    const store = await open();
    const push = { app: "demo", folder: join(folder, "app"), cmd: ["node", "server.mjs"] };
    const first = await store.push(push);
    expect((await store.push(push)).digest).toBe(first.digest);
    const digests = [first.digest, (await store.push({ ...push, cmd: ["node"] })).digest];
    await writeFile(join(folder, "app", "server.mjs"), "two");
    digests.push((await store.push(push)).digest);
    await chmod(join(folder, "app", "server.mjs"), 0o755);
    digests.push((await store.push(push)).digest);
    await writeFile(join(folder, "app", "node_modules", ".package-lock.json"), '{"x":1}');
    digests.push((await store.push(push)).digest);
    expect(new Set(digests).size).toBe(5);
  });

  it("finds an image by tag, by digest and by both, also after it is opened again, until it is pruned", async () => {
    const image = await (await open()).push({ app: "demo", folder: join(folder, "app"), tag: "v1" });
    const store = await open();
    const both = referenceOf(image);
    expect(both).toMatch(/^registry\.fly\.io\/demo:v1@sha256:[0-9a-f]{64}$/);
    for (const reference of [both, "registry.fly.io/demo:v1", `registry.fly.io/demo@${image.digest}`])
      expect(store.find(reference)?.digest).toBe(image.digest);
    for (const reference of ["registry.fly.io/other:v1", "registry.fly.io/demo:v2", "registry.fly.io/demo", "a b"])
      expect(store.find(reference)).toBeUndefined();
    await store.prune(both);
    expect(store.find(both)).toBeUndefined();
    await expect(store.prune(both)).rejects.toThrow("no registry.fly.io/demo:v1");
  });

  it("keeps images of other registries under their own names", async () => {
    const store = await open();
    await store.push({ app: "demo", folder: join(folder, "app"), repository: "ghcr.io/owner/app", tag: "1" });
    expect(store.find("ghcr.io/owner/app:1")?.registry).toBe("ghcr.io");
  });
});
