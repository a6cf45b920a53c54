import { randomBytes } from "node:crypto";
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { restoreCache, saveCache } from "@actions/cache";
import { describe, expect, it } from "vitest";

import { call, enter, started } from "./started.ts";

describe("the cache service with @actions/cache", () => {
  it("gives back the files that were saved, byte by byte", async () => {
    const { services, workspace } = await started();
    const file = join(workspace, "data.bin");
    const content = randomBytes(300_000);
    await writeFile(file, content);
    expect(await saveCache([file], "linux-abc")).toBe(services.state.cacheEntries[0]?.id);
    await rm(file);
    expect(await restoreCache([file], "linux-abc")).toBe("linux-abc");
    expect(await readFile(file)).toEqual(content);
    expect(services.state.cacheEntries).toMatchObject([{ key: "linux-abc", scope: "refs/heads/main" }]);
    expect(services.violations).toEqual([]);
  });

  it("restores the newest entry with the first matching prefix, and nothing for another path", async () => {
    const { workspace } = await started();
    const file = join(workspace, "a.txt");
    for (const key of ["linux-1", "linux-2", "mac-1"]) {
      await writeFile(file, key);
      await saveCache([file], key);
    }
    expect(await restoreCache([file], "linux-3", ["linux-", "mac-"])).toBe("linux-2");
    expect(await readFile(file, "utf8")).toBe("linux-2");
    expect(await restoreCache([file], "windows-1", ["win"])).toBeUndefined();
    expect(await restoreCache([join(workspace, "b.txt")], "linux-1")).toBeUndefined();
  });

  it("refuses a second entry with the same key", async () => {
    const { services, workspace, output } = await started();
    const file = join(workspace, "a.txt");
    await writeFile(file, "first");
    await saveCache([file], "same");
    await writeFile(file, "second");
    expect(await saveCache([file], "same")).toBe(-1);
    expect(output()).toContain("Unable to reserve cache with key same");
    await restoreCache([file], "same");
    expect(await readFile(file, "utf8")).toBe("first");
    expect(services.state.cacheEntries).toHaveLength(1);
  });

  it("shows a branch its own entries and the default branch's, and the default branch only its own", async () => {
    const { services, workspace } = await started();
    const file = join(workspace, "a.txt");
    const on = (ref: string) => enter(services.envFor({ ref }));
    await writeFile(file, "main");
    await saveCache([file], "key-main");
    on("refs/heads/topic");
    await saveCache([file], "key-topic");
    expect(await restoreCache([file], "key-main")).toBe("key-main");
    expect(await restoreCache([file], "key-none", ["key-"])).toBe("key-topic");
    on("refs/heads/other");
    expect(await restoreCache([file], "key-topic")).toBeUndefined();
    on("refs/heads/main");
    expect(await restoreCache([file], "key-topic")).toBeUndefined();
  });

  it.each([
    ["read", "cache write denied", false],
    ["none", "cache write denied", false],
    ["write-only", "", true],
  ] as const)("in mode %s answers a client that was not told", async (cacheMode, message, saved) => {
    const { services, workspace, output } = await started({ cacheMode, announceCacheMode: false });
    const file = join(workspace, "a.txt");
    await writeFile(file, "x");
    expect((await saveCache([file], "key")) !== -1).toBe(saved);
    expect(output()).toContain(message);
    expect(await restoreCache([file], "key")).toBeUndefined();
    expect(output().includes("cache read denied")).toBe(cacheMode !== "read");
    expect(services.violations).toEqual([]);
  });

  it("in mode read is not even asked by a client that was told", async () => {
    const { services, workspace } = await started({ cacheMode: "read" });
    const file = join(workspace, "a.txt");
    await writeFile(file, "x");
    expect(await saveCache([file], "key")).toBe(-1);
    expect(services.requests).toEqual([]);
  });

  it.each([
    [429, "Rate limited"],
    [401, "401"],
  ])("can answer %i", async (status, message) => {
    const { services, workspace, output } = await started({
      faults: [{ path: "*/GetCacheEntryDownloadURL", kind: "answer", status, body: { code: "x", msg: "planted" } }],
    });
    expect(await restoreCache([join(workspace, "a.txt")], "key")).toBeUndefined();
    expect(output()).toContain(message);
    expect(services.requests).toMatchObject([{ fault: "answer", status }]);
  });

  it("lets nobody in without the job's token", async () => {
    const { workspace, services, output } = await started();
    enter({ ACTIONS_RUNTIME_TOKEN: "e30.e30." });
    expect(await restoreCache([join(workspace, "a.txt")], "key")).toBeUndefined();
    expect(output()).toContain("the runtime token is missing or unknown");
    expect((await call(services, "CacheService/CreateCacheEntry", {}, "x")).status).toBe(401);
  });
});

describe("signed URLs", () => {
  const reserve = { key: "key", version: "v1" };

  it("allow one operation on one blob until they expire", async () => {
    let now = new Date("2026-11-20T12:00:00Z");
    const { services } = await started({ signedUrlSeconds: 60, now: () => now });
    const { body } = await call(services, "CacheService/CreateCacheEntry", reserve);
    const url = String(body["signed_upload_url"]);
    const put = (target: string) =>
      fetch(target, { method: "PUT", headers: { "x-ms-blob-type": "BlockBlob" }, body: "x" });
    expect((await put(url.replace(/sig=..../, "sig=AAAA"))).status).toBe(403);
    expect((await put(url.replace("/caches/", "/caches/0"))).status).toBe(403);
    expect((await put(url.replace("12%3A01", "13%3A01"))).status).toBe(403);
    expect((await fetch(url)).status).toBe(403);
    expect((await put(url)).status).toBe(201);
    now = new Date("2026-11-20T12:01:00Z");
    const late = await put(url);
    expect([late.status, late.headers.get("x-ms-error-code")]).toEqual([403, "AuthenticationFailed"]);
  });

  it("serve blocks in the order of their list, ranges and sizes", async () => {
    const { services } = await started();
    const { body } = await call(services, "CacheService/CreateCacheEntry", reserve);
    const put = (query: string, content: string) =>
      fetch(`${String(body["signed_upload_url"])}${query}`, { method: "PUT", body: content });
    const list = (...ids: string[]) =>
      put("&comp=blocklist", `<BlockList>${ids.map((id) => `<Latest>${id}</Latest>`).join("")}</BlockList>`);
    await put("&comp=block&blockid=Yg%3D%3D", "world");
    await put("&comp=block&blockid=YQ%3D%3D", "hello ");
    expect((await list("YQ==", "none")).status).toBe(400);
    expect((await list("YQ==", "Yg==")).status).toBe(201);
    const finish = (size: string) =>
      call(services, "CacheService/FinalizeCacheEntryUpload", { ...reserve, size_bytes: size });
    expect((await finish("3")).body).toMatchObject({ ok: false });
    expect((await finish("11")).body).toMatchObject({ ok: true });
    const found = await call(services, "CacheService/GetCacheEntryDownloadURL", reserve);
    const url = String(found.body["signed_download_url"]);
    const range = await fetch(url, { headers: { range: "bytes=6-" } });
    expect([range.status, range.headers.get("content-range"), await range.text()]).toEqual([
      206,
      "bytes 6-10/11",
      "world",
    ]);
    expect((await fetch(url, { method: "HEAD" })).headers.get("content-length")).toBe("11");
    expect((await fetch(url, { headers: { range: "bytes=11-" } })).status).toBe(416);
    expect(await (await fetch(url)).text()).toBe("hello world");
  });
});
