import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { beforeEach, describe, expect, it, vi } from "vitest";

import { KEY, byBoth } from "./support/by-both.ts";
import { checkOut, pullEvent, pushEvent } from "./support/checkout.ts";
import { deployWithCli } from "./support/deploy-with-cli.ts";
import { type DeployedWithOurs, deployWithOurs } from "./support/deploy-with-ours.ts";
import { unexplainedFields } from "./support/differences.ts";
import { type OutputFolder, type Shape, outputFolder } from "./support/folders.ts";
import { PATIENCE, realCliMissing } from "./support/missing.ts";

const missing = realCliMissing();

vi.setConfig({ testTimeout: PATIENCE });

beforeEach((context) => {
  if (missing !== undefined) context.skip(missing);
});

/** A folder of the shape, and another for what lies outside of it, for a test, which ends with it. */
function inFolder(shape: Shape, test: (folder: OutputFolder, outside: string) => Promise<void>): () => Promise<void> {
  return async () => {
    const [folder, outside] = [await outputFolder(shape), await mkdtemp(join(tmpdir(), "slipway-outside-"))];
    try {
      await test(folder, outside);
    } finally {
      await Promise.all([folder.remove(), rm(outside, { recursive: true, force: true })]);
    }
  };
}

describe("the real CLI and the action differ, as the table of differences says", () => {
  it(
    "in a checkout, in what they say of the commit",
    inFolder("static", async (folder, outside) => {
      const { sha } = await checkOut(folder.cwd);
      await writeFile(join(folder.cwd, "package.json"), JSON.stringify({ engines: { node: "22.x" } }));
      const env = await pushEvent(sha, outside);
      const { cli, ours, differing } = await byBoth(folder, "static", { env });
      expect(cli.body["gitMetadata"]).toEqual({
        remoteUrl: "https://github.com/acme/app",
        commitAuthorName: "Ada Lovelace",
        commitAuthorEmail: "ada@example.com",
        commitMessage: "Ship it",
        commitRef: "HEAD",
        commitSha: sha,
        dirty: true,
        rootDirectory: "",
      });
      expect(ours.body["gitMetadata"]).toEqual({
        remoteUrl: "https://github.com/acme/app",
        commitAuthorName: "Ada Lovelace",
        commitMessage: "Ship it",
        commitRef: "main",
        commitSha: sha,
      });
      expect(unexplainedFields(differing)).toEqual([]);
      expect(differing).toContain("projectSettings.nodeVersion");
      expect(ours.files).toEqual(cli.files);
    }),
  );

  it(
    "in production without --skip-domain: here it is staged always",
    inFolder("static", async (folder) => {
      const { differing } = await byBoth(folder, "static", { cli: ["--prod"] });
      expect(differing).toEqual(["autoAssignCustomDomains", KEY]);
    }),
  );

  it(
    "in a checkout of a pull request, whose trial merge nobody knows",
    inFolder("static", async (folder, outside) => {
      const merge = await checkOut(folder.cwd);
      const head = { sha: "89abcdef0123456789abcdef0123456789abcdef", ref: "feature" };
      const env = await pullEvent(merge.sha, head, outside);
      const asked = { cli: [], inputs: { target: "preview", comment: "false" }, env };
      const { cli, ours, differing } = await byBoth(folder, "static", asked);
      expect(cli.body["gitMetadata"]).toMatchObject({ commitSha: merge.sha, commitRef: "HEAD" });
      expect(ours.body["gitMetadata"]).toEqual({
        remoteUrl: "https://github.com/acme/app",
        commitAuthorName: "octocat",
        commitRef: "feature",
        commitSha: head.sha,
      });
      expect(ours.body["meta"]).toMatchObject({ githubCommitSha: head.sha, githubCommitRef: "feature" });
      expect(unexplainedFields(differing)).toEqual([]);
    }),
  );

  it(
    "in the mode of an executable that has a plain twin",
    inFolder("static", async (folder) => {
      const names = ["static/a-plain", "static/b-run", "static/c-run"];
      const twins = names.map((name) => join(folder.cwd, ".vercel/output", name));
      for (const twin of twins) await writeFile(twin, "#!/bin/sh\necho twin\n");
      for (const twin of twins.slice(1)) await chmod(twin, 0o755);
      const { cli, ours } = await byBoth(folder, "static");
      const modes = (files: DeployedWithOurs["files"]) =>
        files.filter(({ file }) => /static\/[abc]-/.test(file)).map(({ mode = 0 }) => mode & 0o777);
      expect(modes(ours.files)).toEqual([0o644, 0o755, 0o755]);
      expect(new Set(modes(cli.files)).size).toBe(1);
    }),
  );

  it(
    "in a function's file by way of a linked folder that leads out of the root",
    inFolder("functions", async (folder, outside) => {
      await writeFile(join(outside, ".env"), "SECRET=of_the_machine");
      await mkdir(join(folder.cwd, "linked"), { recursive: true });
      await symlink(outside, join(folder.cwd, "linked/away"));
      const config = { runtime: "nodejs22.x", handler: "index.mjs", launcherType: "Nodejs" };
      const func = join(folder.cwd, ".vercel/output/functions/index.func/.vc-config.json");
      await writeFile(func, JSON.stringify({ ...config, filePathMap: { stolen: "linked/away/.env" } }));
      const { cli, ours } = await byBoth(folder, "functions");
      expect(cli.files.map(({ file }) => file)).toContain("linked/away/.env");
      expect(ours.files.map(({ file }) => file)).not.toContain("linked/away/.env");
      expect(ours.step.warnings.join("\n")).toContain("linked/away/.env");
    }),
  );

  it(
    "in what is asked of Vercel before",
    inFolder("static", async (folder) => {
      const { cli, ours } = await byBoth(folder, "static");
      const owners = (requests: readonly string[]) => requests.filter((line) => /user|teams/.test(line));
      expect(owners(cli.requests)).toEqual(["GET /v2/user 200", "GET /teams/team_acme 200"]);
      expect(owners(ours.requests)).toEqual([]);
    }),
  );

  it.each([429, 500])("in uploads that are answered with %d", async (status) => {
    await inFolder("static", async ({ folder, cwd }) => {
      const httpFaults = [{ method: "POST", path: "/v2/files", kind: "answer", status, times: 3 }] as const;
      const [cli, ours] = await Promise.all([
        deployWithCli({ cwd, httpFaults }),
        deployWithOurs({ folder, cwd, httpFaults }),
      ]);
      expect(cli.exitCode).toBe(1);
      expect(ours.step.exitCode, ours.step.stdout).toBe(0);
      expect(ours.page).toBe("<h1>static</h1>");
    })();
  });
});

describe("the real CLI and the action refuse alike, before anything is sent", () => {
  it.each([
    ["was built for another target", { target: "preview" }],
    ["is that of a build that failed", { target: "production", builds: [{ error: { message: "No" } }] }],
  ])("an output that %s", async (_what, builds) => {
    await inFolder("static", async ({ folder, cwd }) => {
      await writeFile(join(cwd, ".vercel/output/builds.json"), JSON.stringify(builds));
      const created = /created no deployment \(1\)/;
      await expect(deployWithCli({ cwd })).rejects.toThrow(created);
      await expect(deployWithOurs({ folder, cwd })).rejects.toThrow(/no deployment was created[\s\S]*the output in/);
    })();
  });
});
