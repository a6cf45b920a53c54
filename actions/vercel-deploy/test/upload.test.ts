import { createHash } from "node:crypto";

import type { Fault } from "@slipway/stand-ins";
import { type VercelFault, rateLimited } from "@slipway/stand-ins/vercel";
import { describe, expect, it } from "vitest";

import { runIn } from "./in-process.ts";
import { PROJECT, type World, inWorld } from "./world.ts";

/** Small ones, one that is sent as a stream, and one of several chunks of its digest. */
const FILES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`.vercel/output/static/${index}.js`, `//${index}`])),
  ".vercel/output/static/large.bin": "x".repeat(3_000_000),
};

/** Throws unless Vercel has every byte of every file, under its own path. */
function expectWhole({ vercel }: World): void {
  const made = vercel.project(PROJECT).latest();
  for (const [path, content] of Object.entries(FILES)) {
    const sha = createHash("sha1").update(content).digest("hex");
    expect(made?.files).toContainEqual({ file: path, sha, size: content.length, mode: 0o100644 });
    expect(vercel.file(sha)?.toString("utf8") === content, `the content of ${path}`).toBe(true);
  }
}

const uploads = { method: "POST", path: "/v2/files" } as const;

const answers = (status: number): Fault => ({ ...uploads, kind: "answer", status, times: 15 });

describe("no file is missing when uploads meet", () => {
  it.each<[string, readonly Fault[]]>([
    ["429 with seconds to wait", [rateLimited({ ...uploads, times: 10 }, 1)]],
    ["429 with a date", [rateLimited({ ...uploads, times: 3 }, new Date(Date.now() + 1_000))]],
    ["500 and 503", [answers(500), answers(503)]],
    ["resets", [{ ...uploads, kind: "reset", times: 20 }]],
    ["answers that are lost", [{ ...uploads, kind: "lost-answer", times: 20 }]],
    [
      "connections that are cut in the middle of a file",
      [{ ...uploads, kind: "cut", bytes: 1_000_000, after: 0, times: 1 }],
    ],
    ["slow answers", [{ ...uploads, kind: "delay", ms: 700, times: 40 }]],
    [
      "answers that drip, to the uploads and to the create",
      [
        { ...uploads, kind: "drip", ms: 100, times: 30 },
        { method: "POST", path: "/v13/deployments", kind: "drip", ms: 100, times: 2 },
      ],
    ],
  ])("%s", (_what, faults) =>
    inWorld({}, async (world) => {
      await world.write(FILES);
      world.vercel.faults.http.add(...faults);
      const { conclusion, said, ports } = await runIn(world);
      expect(conclusion, said).toEqual({ ok: true });
      expect(world.vercel.faults.http.pending).toBe(0);
      expectWhole(world);
      expect(ports.written["uploaded-files"]).toBe(62);
    })(),
  );

  it.each<[string, VercelFault]>([
    ["a 200 that kept nothing", { kind: "upload-lost", times: 5 }],
    ["a Vercel that misses all of it again", { kind: "missing-files-again", times: 1 }],
  ])("%s", (_what, fault) =>
    inWorld({}, async (world) => {
      await world.write(FILES);
      world.vercel.faults.add(fault);
      const { conclusion, said } = await runIn(world);
      expect(conclusion, said).toEqual({ ok: true });
      expectWhole(world);
    })(),
  );

  it(
    "ends when Vercel never keeps a file",
    inWorld({}, async (world) => {
      await world.write(FILES);
      world.vercel.faults.add({ kind: "upload-lost" });
      const { said } = await runIn(world);
      expect(said).toContain("still misses files after they were uploaded");
    }),
  );
});

describe("a refused upload stops the deploy at once and says what to do", () => {
  it.each<[number, string, RegExp]>([
    [400, "invalid_sha", /changed while it was uploaded/],
    [401, "forbidden", /not valid, or has expired/],
    [402, "upgrade_required", /plan or its limits/],
    [403, "forbidden", /does not reach this project/],
    [409, "conflict", /concurrency/],
    [413, "size_limit_exceeded", /larger than the plan allows/],
    [422, "unprocessable", /message says why/],
  ])("%d %s", (status, code, hint) =>
    inWorld({}, async (world) => {
      await world.write(FILES);
      const body = { error: { code, message: "No" } };
      world.vercel.faults.http.add({ ...uploads, kind: "answer", status, body, times: Number.POSITIVE_INFINITY });
      const { conclusion, said, ports } = await runIn(world);
      expect(conclusion.ok).toBe(false);
      expect(said).toMatch(hint);
      expect(said).toContain(String(status));
      expect(ports.written.result).toBe("failed");
      // Those that were on their way already, and none after.
      expect(world.vercel.requests.filter(({ path }) => path === "/v2/files").length).toBeLessThanOrEqual(50);
      expect(world.vercel.project(PROJECT).deployments()).toHaveLength(1);
    })(),
  );
});

describe("the quota of uploads", () => {
  const quota = { error: { code: "rate_limited", message: 'Too many uploads ("api-upload-free")' } };

  it(
    "that is used up in the middle makes an archive of the output, which is whole",
    inWorld({}, async (world) => {
      await world.write(FILES);
      world.vercel.faults.http.add({ ...uploads, kind: "answer", status: 429, body: quota, after: 20, times: 40 });
      const { conclusion, said, ports } = await runIn(world);
      expect(conclusion, said).toEqual({ ok: true });
      expect(ports.log.text("info")).toContain("an archive goes up instead");
      const made = world.vercel.project(PROJECT).latest();
      expect(made?.files.map(({ file }) => file)).toEqual([".vercel/source.tgz.part1"]);
      const page = await fetch(`${world.vercel.project(PROJECT).productionUrl}/7.js`);
      expect(await page.text()).toBe("//7");
    }),
  );

  it(
    "that is used up for an archive too is said, with what to do, and not waited for",
    inWorld({ quotas: { uploadsPerDay: 30 } }, async (world) => {
      await world.write(FILES);
      const { said, ports } = await runIn(world);
      expect(said).toMatch(/quota of uploads a day is used up/);
      expect(ports.log.text("info")).toContain("an archive goes up instead");
      expect(ports.written.result).toBe("failed");
    }),
  );

  it(
    "is spared an output of many files: they go up as an archive, without a try",
    inWorld({}, async (world) => {
      const many = Array.from({ length: 2_600 }, (_, index) => [`.vercel/output/static/${index}.js`, `//${index}`]);
      await world.write(Object.fromEntries(many));
      const { conclusion, said, ports } = await runIn(world);
      expect(conclusion, said).toEqual({ ok: true });
      expect(ports.written["uploaded-files"]).toBe(1);
      expect(world.vercel.requests.filter(({ path }) => path === "/v2/files")).toHaveLength(1);
      const page = await fetch(`${world.vercel.project(PROJECT).productionUrl}/2599.js`);
      expect(await page.text()).toBe("//2599");
    }),
  );

  it(
    "that the number of files would meet makes an archive at once",
    inWorld({ quotas: { filesPerDeployment: 40 } }, async (world) => {
      await world.write(FILES);
      const { conclusion, said, ports } = await runIn(world);
      expect(conclusion, said).toEqual({ ok: true });
      expect(ports.written["uploaded-files"]).toBe(1);
      const made = world.vercel.project(PROJECT).latest();
      expect(made?.files.map(({ file }) => file)).toEqual([".vercel/source.tgz.part1"]);
      const files = await runIn(world, { archive: "files" });
      expect(files.said).toContain("does not take an output of 63 entries file by file Set archive: auto or tgz");
    }),
  );

  it(
    "is spared when one file has changed: one upload, and nothing is sent that is there",
    inWorld({}, async (world) => {
      await world.write(FILES);
      await runIn(world);
      await world.write({ ".vercel/output/static/7.js": "// changed" });
      const before = world.vercel.requests.length;
      const { ports } = await runIn(world);
      expect(ports.written["uploaded-files"]).toBe(1);
      const sent = world.vercel.requests.slice(before).filter(({ method }) => method === "POST");
      expect(sent.map(({ path }) => path.replace(/dpl_\w+/, "{id}"))).toEqual([
        "/v13/deployments",
        "/v2/files",
        "/v13/deployments",
        "/v10/projects/prj_demo/promote/{id}",
      ]);
    }),
  );
});
