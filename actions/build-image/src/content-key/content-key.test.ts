import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, unlinkSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { ContextReader } from "./build-inputs.ts";
import { type KeyParts, contentKey, keyTag } from "./content-key.ts";
import { digestContext } from "./context-digest.ts";
import { compileIgnore } from "./ignore.ts";
import { readIgnoreFile } from "./ignore-file.ts";

const parts: KeyParts = {
  spec: {
    target: "a",
    platforms: [],
    buildArgs: { A: "1", B: "2" },
    labels: { x: "y" },
    secrets: { s: "S" },
    network: "default",
  },
  dockerfile: Buffer.from("FROM a"),
  context: "0",
  bases: { a: "sha256:1" },
  provenance: "off",
  sbom: false,
  platform: "linux/x64",
};

describe("contentKey", () => {
  const changes: Readonly<Record<string, Partial<KeyParts>>> = {
    dockerfile: { dockerfile: Buffer.from("FROM a ") },
    context: { context: "1" },
    base: { bases: { a: "sha256:2" } },
    provenance: { provenance: "max" },
    sbom: { sbom: true },
    platform: { platform: "linux/arm64" },
    target: { spec: { ...parts.spec, target: "b" } },
    platforms: { spec: { ...parts.spec, platforms: ["linux/amd64"] } },
    "build argument": { spec: { ...parts.spec, buildArgs: { A: "1", B: "3" } } },
    "its name": { spec: { ...parts.spec, buildArgs: { A: "1", C: "2" } } },
    label: { spec: { ...parts.spec, labels: { x: "z" } } },
    "secret's id": { spec: { ...parts.spec, secrets: { t: "S" } } },
    network: { spec: { ...parts.spec, network: "none" } },
  };
  it.each(Object.entries(changes))("changes with the %s", (_what, change) =>
    expect(contentKey({ ...parts, ...change })).not.toBe(contentKey(parts)),
  );

  it("does not change with an order, nor with where a secret comes from", () => {
    const spec = { ...parts.spec, buildArgs: { B: "2", A: "1" }, secrets: { s: "OTHER" } };
    expect(contentKey({ ...parts, spec })).toBe(contentKey(parts));
    expect(keyTag(contentKey(parts))).toMatch(/^slipway-[0-9a-f]{64}$/);
  });
});

describe("digestContext", () => {
  let root = "";
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), "slipway-context-"));
    writeFileSync(join(root, "a"), "one");
    writeFileSync(join(root, "large"), Buffer.alloc(9 * 1024 * 1024, "x"));
    symlinkSync("a", join(root, "link"));
  });
  afterAll(() => rmSync(root, { recursive: true }));
  const digest = async (ignore = ""): Promise<string> =>
    (await digestContext(root, compileIgnore(readIgnoreFile(ignore)))).sha256;

  it("is the same for the same content, whenever it was written", async () => {
    const before = await digest();
    utimesSync(join(root, "a"), 1, 1);
    chmodSync(join(root, "a"), 0o600);
    expect(await digest()).toBe(before);
  });

  it.each([
    ["a byte", () => writeFileSync(join(root, "a"), "two")],
    ["the last byte of a large file", () => writeFileSync(join(root, "large"), `${"x".repeat(9 * 1024 * 1024 - 1)}y`)],
    ["the right to execute", () => chmodSync(join(root, "a"), 0o755)],
    ["where a link points", () => (unlinkSync(join(root, "link")), symlinkSync("b", join(root, "link")))],
    ["a new empty file", () => writeFileSync(join(root, "empty"), "")],
    ["a name", () => (unlinkSync(join(root, "empty")), writeFileSync(join(root, "empt"), "y"))],
  ])("changes with %s", async (_what, change) => {
    const before = await digest();
    change();
    expect(await digest()).not.toBe(before);
  });

  it("knows git's own files, which are others in every checkout", async () => {
    const holdsGit = async (ignore: string): Promise<boolean> =>
      (await digestContext(root, compileIgnore(readIgnoreFile(ignore)))).holdsGit;
    mkdirSync(join(root, ".git"));
    expect(await holdsGit("")).toBe(false);
    writeFileSync(join(root, ".git", "HEAD"), "ref: refs/heads/main");
    expect(await Promise.all(["", ".git", ".git/*"].map(holdsGit))).toEqual([true, false, false]);
    rmSync(join(root, ".git"), { recursive: true });
  });

  it("is counted once a run for images that share it", async () => {
    const reader = new ContextReader();
    const { signal } = new AbortController();
    const first = await reader.read(root, "", signal);
    writeFileSync(join(root, "late"), "x");
    expect(await reader.read(root, "", signal)).toBe(first);
    expect((await reader.read(root, "a", signal)).sha256).not.toBe(first.sha256);
    unlinkSync(join(root, "late"));
  });

  it("does not see what is ignored", async () => {
    const before = await digest("ignored");
    writeFileSync(join(root, "ignored"), "x");
    expect(await digest("ignored")).toBe(before);
  });
});
