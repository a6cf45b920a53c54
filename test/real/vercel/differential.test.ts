import { chmod, mkdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { beforeEach, describe, expect, it } from "vitest";

import { type DeployedWithCli, deployOf, deployWithCli } from "./support/deploy-with-cli.ts";
import { type DeployedWithOurs, deployWithOurs } from "./support/deploy-with-ours.ts";
import { type OutputFolder, SHAPES, outputFolder } from "./support/folders.ts";
import { realCliMissing } from "./support/missing.ts";

const missing = realCliMissing();

beforeEach((context) => {
  if (missing !== undefined) context.skip(missing);
});

/** The same folder by both, each to a stand-in of its own. */
async function byBoth(
  folder: OutputFolder,
  shape: (typeof SHAPES)[number],
  more: { readonly cli?: readonly string[]; readonly inputs?: Readonly<Record<string, string>> } = {},
): Promise<{ readonly cli: DeployedWithCli; readonly ours: DeployedWithOurs }> {
  const given = deployOf(shape, folder);
  const project = given.project === undefined ? {} : { project: given.project };
  const byCli = deployWithCli({ ...given, args: ["--prod", "--skip-domain", ...(more.cli ?? [])] });
  const { folder: root, cwd } = folder;
  const byOurs = deployWithOurs({ folder: root, cwd, ...project, inputs: more.inputs ?? {} });
  const [cli, ours] = await Promise.all([byCli, byOurs]);
  expect(cli.exitCode, cli.stderr).toBe(0);
  expect(ours.step.exitCode, ours.step.stdout).toBe(0);
  return { cli, ours };
}

/** Every field of a body by its path, but for the key that every deploy of ours has. */
function fieldsOf(body: unknown, path = ""): Record<string, unknown> {
  if (typeof body !== "object" || body === null || Array.isArray(body)) return { [path]: body };
  const entries = Object.entries(body);
  if (entries.length === 0) return { [path]: {} };
  return Object.assign({}, ...entries.map(([key, value]) => fieldsOf(value, path === "" ? key : `${path}.${key}`)));
}

function withoutKey(body: DeployedWithOurs["body"]): unknown {
  const { slipwayDeploy, ...meta } = body["meta"] as Record<string, unknown>;
  expect(slipwayDeploy).toMatch(/^42\.1\.[0-9a-f-]{36}$/);
  return { ...body, meta };
}

describe("the real CLI and the action send the same for a folder", () => {
  it.each(SHAPES)("of the shape %s: paths, modes, sizes, digests, query and body", async (shape) => {
    const folder = await outputFolder(shape);
    try {
      const { cli, ours } = await byBoth(folder, shape);
      expect(ours.files).toEqual(cli.files);
      expect(ours.uploads).toEqual(cli.uploads);
      expect(ours.query).toEqual(cli.query);
      expect(fieldsOf(withoutKey(ours.body))).toEqual(fieldsOf(cli.body));
      expect(ours.page).toBe(cli.page);
    } finally {
      await folder.remove();
    }
  });

  it("with a vercel.json, whose keys go into the body", async () => {
    const folder = await outputFolder("static");
    try {
      const json = {
        $schema: "https://openapi.vercel.sh/vercel.json",
        regions: ["iad1"],
        cleanUrls: true,
        public: true,
      };
      await writeFile(join(folder.cwd, "vercel.json"), JSON.stringify({ ...json, images: { sizes: [1] } }));
      const { cli, ours } = await byBoth(folder, "static");
      expect(ours.files).toEqual(cli.files);
      expect(fieldsOf(withoutKey(ours.body))).toEqual(fieldsOf(cli.body));
      expect(cli.body).toHaveProperty("regions");
    } finally {
      await folder.remove();
    }
  });

  it("with routes beside the output, and an ignore file that names folders of dependencies", async () => {
    const folder = await outputFolder("functions");
    try {
      await writeFile(join(folder.cwd, ".vercel/routes.json"), "{}");
      await writeFile(join(folder.cwd, ".vercelignore"), "./secret\nnode_modules\n*.mjs\n");
      const { cli, ours } = await byBoth(folder, "functions");
      expect(ours.files).toEqual(cli.files);
      expect(ours.files.map(({ file }) => file)).toContain(".vercel/routes.json");
      expect(ours.files.map(({ file }) => file)).not.toContain("src/lib/shared.mjs");
      expect(ours.step.warnings.join("\n")).toContain("src/lib/shared.mjs");
    } finally {
      await folder.remove();
    }
  });

  it("in an archive: its parts' names and mode, of which the same page is served", async () => {
    const folder = await outputFolder("symlinks");
    try {
      const { cli, ours } = await byBoth(folder, "symlinks", { cli: ["--archive=tgz"], inputs: { archive: "tgz" } });
      const shape = (files: DeployedWithOurs["files"]) => files.map(({ file, mode }) => ({ file, mode }));
      expect(shape(ours.files)).toEqual(shape(cli.files));
      expect(ours.page).toBe(cli.page);
      const again = await deployWithOurs({ folder: folder.folder, cwd: folder.cwd, inputs: { archive: "tgz" } });
      expect(again.files).toEqual(ours.files);
    } finally {
      await folder.remove();
    }
  });
});

describe("they differ, as the table of differences says", () => {
  it("in the mode of an executable that has a plain twin", async () => {
    const folder = await outputFolder("static");
    try {
      const twins = ["static/a-plain", "static/b-run", "static/c-run"].map((name) =>
        join(folder.cwd, ".vercel/output", name),
      );
      for (const twin of twins) await writeFile(twin, "#!/bin/sh\necho twin\n");
      for (const twin of twins.slice(1)) await chmod(twin, 0o755);
      const { cli, ours } = await byBoth(folder, "static");
      const modes = (files: DeployedWithOurs["files"]) =>
        files.filter(({ file }) => /static\/[abc]-/.test(file)).map(({ mode = 0 }) => mode & 0o777);
      expect(modes(ours.files)).toEqual([0o644, 0o755, 0o755]);
      expect(new Set(modes(cli.files)).size).toBe(1);
    } finally {
      await folder.remove();
    }
  });

  it("in a function's file by way of a linked folder that leads out of the root", async () => {
    const folder = await outputFolder("functions");
    const outside = await outputFolder("static");
    try {
      await mkdir(join(folder.cwd, "linked"), { recursive: true });
      await symlink(outside.folder, join(folder.cwd, "linked/away"));
      const config = { runtime: "nodejs22.x", handler: "index.mjs", launcherType: "Nodejs" };
      const func = join(folder.cwd, ".vercel/output/functions/index.func/.vc-config.json");
      await writeFile(func, JSON.stringify({ ...config, filePathMap: { stolen: "linked/away/.env" } }));
      const { cli, ours } = await byBoth(folder, "functions");
      expect(cli.files.map(({ file }) => file)).toContain("linked/away/.env");
      expect(ours.files.map(({ file }) => file)).not.toContain("linked/away/.env");
      expect(ours.step.warnings.join("\n")).toContain("linked/away/.env");
    } finally {
      await Promise.all([folder.remove(), outside.remove()]);
    }
  });

  it("in what is asked of Vercel before", async () => {
    const folder = await outputFolder("static");
    try {
      const { cli, ours } = await byBoth(folder, "static");
      const owners = (requests: readonly string[]) => requests.filter((line) => /user|teams/.test(line));
      expect(owners(cli.requests)).toEqual(["GET /v2/user 200", "GET /teams/team_acme 200"]);
      expect(owners(ours.requests)).toEqual([]);
    } finally {
      await folder.remove();
    }
  });
});
