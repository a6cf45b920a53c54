import { beforeEach, describe, expect, it, vi } from "vitest";

import { deployOf, deployWithCli } from "./support/deploy-with-cli.ts";
import { SHAPES, outputFolder } from "./support/folders.ts";
import { PATIENCE, realCliMissing } from "./support/missing.ts";

const missing = realCliMissing();

vi.setConfig({ testTimeout: PATIENCE });

beforeEach((context) => {
  if (missing !== undefined) context.skip(missing);
});

/** What the CLI asks for one upload, one create after it, and the following, whatever the shape. */
const CONVERSATION = [
  "GET /v2/user 200",
  "GET /teams/team_acme 200",
  "GET /v9/projects/prj_demo 200",
  "POST /v13/deployments 400",
  "POST /v13/deployments 200",
];

/** Paths that each shape has, and paths that it has to leave behind. */
const PATHS: Readonly<Record<(typeof SHAPES)[number], { with: string[]; without: string[] }>> = {
  static: {
    with: [".vercel/output/static/nothing", ".vercel/output/static/.env", ".vercel/output/static/node_modules/kept.js"],
    without: [".env", "src/page.ts", ".vercel/project.json"],
  },
  functions: {
    with: ["node_modules/dep/index.js", "src/lib/shared.mjs", ".env"],
    without: ["secret/ignored.txt", "../escaped.txt", "escaped.txt", "node_modules/unused/index.js"],
  },
  symlinks: {
    with: [".vercel/output/functions/b.func", ".vercel/output/static/public", ".vercel/output/static/dangling.html"],
    without: [".vercel/output/functions/b.func/index.mjs", ".vercel/output/static/public/app.js"],
  },
  many: { with: [".vercel/output/static/chunks/7/7.js"], without: [] },
  monorepo: {
    with: ["apps/web/.vercel/output/config.json", "packages/ui/button.mjs", "node_modules/dep/index.js"],
    without: ["package.json", ".vercel/output/config.json", "apps/web/package.json"],
  },
  "monorepo-root": {
    with: [".vercel/output/config.json", "packages/ui/button.mjs"],
    without: ["package.json", "apps/web/package.json"],
  },
};

describe("the real CLI deploys to the stand-in", () => {
  it.each(SHAPES)("a folder of the shape %s", async (shape) => {
    const output = await outputFolder(shape);
    try {
      const deployed = await deployWithCli(deployOf(shape, output));
      expect(deployed.exitCode, deployed.stderr).toBe(0);
      const paths = deployed.files.map(({ file }) => file);
      expect(paths).toEqual(expect.arrayContaining(PATHS[shape].with));
      expect(PATHS[shape].without.filter((path) => paths.includes(path))).toEqual([]);
      const digests = new Set(deployed.files.flatMap(({ sha }) => sha ?? []));
      expect(deployed.uploads.map(({ sha }) => sha)).toEqual([...digests].toSorted());
      const asked = deployed.requests.filter((line) => !line.includes("/v2/files"));
      const expected = CONVERSATION.filter((line) => shape !== "monorepo" || !line.includes("/teams/"));
      expect(asked.slice(0, expected.length)).toEqual(expected);
      expect(deployed.query).toEqual({ prebuilt: "1", skipAutoDetectionConfirmation: "1", teamId: "team_acme" });
      expect(deployed.body).toEqual({
        name: "demo",
        project: "prj_demo",
        target: "production",
        source: "cli",
        version: 2,
        env: {},
        build: { env: {} },
        meta: {},
        projectSettings: {
          sourceFilesOutsideRootDirectory: true,
          rootDirectory: output.rootDirectory ?? null,
        },
      });
      expect(deployed.violations ?? []).toEqual([]);
      expect(deployed.page).toBe(`<h1>${shape.replace("-root", "")}</h1>`);
    } finally {
      await output.remove();
    }
  });

  it("in an archive, of which the same page is served", async () => {
    const output = await outputFolder("symlinks");
    try {
      const deployed = await deployWithCli({ cwd: output.cwd, args: ["--prod", "--archive=tgz"] });
      expect(deployed.exitCode, deployed.stderr).toBe(0);
      expect(deployed.files).toEqual([
        { file: ".vercel/source.tgz.part1", mode: 0o666, size: expect.any(Number), sha: expect.any(String) },
      ]);
      expect(deployed.page).toBe("<h1>symlinks</h1>");
    } finally {
      await output.remove();
    }
  });

  it.each([
    ["429 on an upload", { httpFaults: [{ method: "POST", path: "/v2/files", kind: "answer", status: 429 }] }],
    ["500 on an upload", { httpFaults: [{ method: "POST", path: "/v2/files", kind: "answer", status: 500 }] }],
    ["a build that fails", { faults: [{ kind: "build-fails" }] }],
    ["a build that is canceled", { faults: [{ kind: "build-canceled" }] }],
  ] as const)("and exits with 1 after %s", async (_, faults) => {
    const output = await outputFolder("static");
    try {
      expect(await deployWithCli({ cwd: output.cwd, ...faults })).toMatchObject({ exitCode: 1 });
    } finally {
      await output.remove();
    }
  });

  it("staged, with a bit of the body more", async () => {
    const output = await outputFolder("static");
    try {
      const deployed = await deployWithCli({ cwd: output.cwd, args: ["--prod", "--skip-domain"] });
      expect(deployed.exitCode, deployed.stderr).toBe(0);
      expect(deployed.body).toMatchObject({ autoAssignCustomDomains: false, target: "production" });
    } finally {
      await output.remove();
    }
  });
});
