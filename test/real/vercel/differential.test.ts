import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { beforeEach, describe, expect, it, vi } from "vitest";

import { KEY, byBoth } from "./support/by-both.ts";
import { type DeployedWithOurs, deployWithOurs } from "./support/deploy-with-ours.ts";
import { type OutputFolder, SHAPES, type Shape, outputFolder } from "./support/folders.ts";
import { PATIENCE, realCliMissing } from "./support/missing.ts";

const missing = realCliMissing();

vi.setConfig({ testTimeout: PATIENCE });

beforeEach((context) => {
  if (missing !== undefined) context.skip(missing);
});

/** A folder of the shape for a test, which ends with it. */
function inFolder(shape: Shape, test: (folder: OutputFolder) => Promise<void>): () => Promise<void> {
  return async () => {
    const folder = await outputFolder(shape);
    try {
      await test(folder);
    } finally {
      await folder.remove();
    }
  };
}

async function writeJson(file: string, content: unknown): Promise<void> {
  await mkdir(join(file, ".."), { recursive: true });
  await writeFile(file, JSON.stringify(content));
}

/** What may stand in a vercel.json and counts for a deployment, with what does not. */
const VERCEL_JSON = {
  $schema: "https://openapi.vercel.sh/vercel.json",
  regions: ["iad1"],
  cleanUrls: true,
  public: true,
  images: { sizes: [1] },
  env: { FROM_JSON: "1", BOTH: "json" },
  build: { env: { AT_BUILD: "2" } },
  buildCommand: "make",
  framework: "astro",
  ignoreCommand: "exit 1",
  crons: [{ path: "/api/cron", schedule: "0 5 * * *" }],
};

describe("the real CLI and the action send the same for a folder", () => {
  it.each(SHAPES)("of the shape %s: paths, modes, sizes, digests, query and body", async (shape) => {
    await inFolder(shape, async (folder) => {
      const { cli, ours, differing } = await byBoth(folder, shape);
      expect(ours.files).toEqual(cli.files);
      expect(ours.uploads).toEqual(cli.uploads);
      expect(ours.query).toEqual(cli.query);
      expect(differing).toEqual([KEY]);
      expect(ours.page).toBe(cli.page);
      if (shape === "many") expect(ours.files).toHaveLength(1_200);
    })();
  });

  it(
    "with a vercel.json, whose keys go into the body, and settings beside it",
    inFolder("static", async (folder) => {
      await writeJson(join(folder.cwd, "vercel.json"), VERCEL_JSON);
      const args = ["--prod", "--skip-domain", "--env", "BOTH=given", "--build-env", "MORE=3", "--meta", "note=4"];
      const inputs = { env: "BOTH=given", "build-env": "MORE=3", meta: "note=4" };
      const { cli, ours, differing } = await byBoth(folder, "static", { cli: args, inputs });
      expect(ours.files).toEqual(cli.files);
      expect(differing).toEqual([KEY]);
      expect(cli.body).toMatchObject({
        regions: ["iad1"],
        env: { FROM_JSON: "1", BOTH: "given" },
        build: { env: { AT_BUILD: "2", MORE: "3" } },
        meta: { note: "4" },
        projectSettings: { buildCommand: "make", framework: "astro", commandForIgnoringBuildStep: "exit 1" },
      });
      expect(cli.body).not.toHaveProperty("images");
    }),
  );

  it(
    "with a vercel.json in the project's root directory, which comes before that of the repository",
    inFolder("monorepo-root", async (folder) => {
      await writeJson(join(folder.cwd, "vercel.json"), { regions: ["iad1"] });
      await writeJson(join(folder.cwd, "apps/web/vercel.json"), { regions: ["fra1"], builds: [] });
      const { cli, differing } = await byBoth(folder, "monorepo-root");
      expect(differing).toEqual([KEY]);
      expect(cli.body).toMatchObject({ regions: ["fra1"] });
    }),
  );

  it(
    "with builds of the old kind, which the project's settings give way to",
    inFolder("static", async (folder) => {
      await writeJson(join(folder.cwd, "vercel.json"), { builds: [{ src: "a.js", use: "@vercel/node" }] });
      const { cli, differing } = await byBoth(folder, "static");
      expect(differing).toEqual([KEY]);
      expect(cli.body).toHaveProperty("builds");
      expect(cli.body["projectSettings"]).toEqual({});
    }),
  );

  it(
    "with redirects in bulk and microfrontends beside the output",
    inFolder("static", async (folder) => {
      await writeJson(join(folder.cwd, "vercel.json"), { bulkRedirectsPath: "redirects" });
      await writeJson(join(folder.cwd, "redirects/old.json"), [{ source: "/a", destination: "/b" }]);
      await writeJson(join(folder.cwd, "microfrontends.json"), { version: "1", applications: {} });
      const { cli, ours, differing } = await byBoth(folder, "static");
      expect(ours.files).toEqual(cli.files);
      expect(ours.files.map(({ file }) => file)).toEqual(
        expect.arrayContaining(["redirects/old.json", "microfrontends.json"]),
      );
      expect(differing).toEqual([KEY]);
    }),
  );

  it(
    "with routes beside the output, and an ignore file that names folders of dependencies",
    inFolder("functions", async (folder) => {
      await writeFile(join(folder.cwd, ".vercel/routes.json"), "{}");
      await writeFile(join(folder.cwd, ".vercelignore"), "./secret\nnode_modules\n*.mjs\n");
      const { cli, ours } = await byBoth(folder, "functions");
      expect(ours.files).toEqual(cli.files);
      expect(ours.files.map(({ file }) => file)).toContain(".vercel/routes.json");
      expect(ours.files.map(({ file }) => file)).not.toContain("src/lib/shared.mjs");
      expect(ours.step.warnings.join("\n")).toContain("src/lib/shared.mjs");
    }),
  );

  it(
    "for a preview",
    inFolder("static", async (folder) => {
      const { cli, ours, differing } = await byBoth(folder, "static", { cli: [], inputs: { target: "preview" } });
      expect(ours.files).toEqual(cli.files);
      expect(differing).toEqual([KEY]);
      expect(cli.body).not.toHaveProperty("target");
    }),
  );

  it(
    "for a custom environment",
    inFolder("static", async (folder) => {
      const asked = { cli: ["--target=qa"], inputs: { target: "qa" }, customEnvironments: ["qa"] };
      const { cli, ours, differing } = await byBoth(folder, "static", asked);
      expect(ours.files).toEqual(cli.files);
      expect(differing).toEqual([KEY]);
    }),
  );

  it(
    "in an archive: its parts' names and mode, of which the same page is served",
    inFolder("symlinks", async (folder) => {
      const inputs = { archive: "tgz" };
      const cliArgs = ["--prod", "--skip-domain", "--archive=tgz"];
      const { cli, ours, differing } = await byBoth(folder, "symlinks", { cli: cliArgs, inputs });
      const shape = (files: DeployedWithOurs["files"]) => files.map(({ file, mode }) => ({ file, mode }));
      expect(shape(ours.files)).toEqual(shape(cli.files));
      expect(differing).toEqual([KEY]);
      expect(ours.page).toBe(cli.page);
      const again = await deployWithOurs({ folder: folder.folder, cwd: folder.cwd, inputs });
      expect(again.files).toEqual(ours.files);
    }),
  );
});
