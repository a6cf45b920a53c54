import { createHash, randomBytes } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { DefaultArtifactClient } from "@actions/artifact";
import { describe, expect, it } from "vitest";

import { call, enter, started } from "./started.ts";

describe("the artifact service with @actions/artifact", () => {
  it("keeps what was uploaded in blocks, and gives it back", async () => {
    const { services, workspace } = await started();
    const client = new DefaultArtifactClient();
    // More than one of the client's blocks of 8 MiB, of bytes that no archive makes smaller.
    const content = randomBytes(9 * 1024 * 1024);
    await writeFile(join(workspace, "report.bin"), content);
    const uploaded = await client.uploadArtifact("release", [join(workspace, "report.bin")], workspace);
    const blocks = services.requests.filter(({ query }) => query.get("comp") === "block");
    expect(blocks.length).toBeGreaterThan(1);

    const { artifacts } = await client.listArtifacts();
    expect(artifacts).toMatchObject([{ name: "release", id: uploaded.id, size: uploaded.size }]);
    const [kept] = services.state.artifacts;
    const bytes = kept && services.contentOf(kept);
    expect(kept?.digest).toBe(
      `sha256:${createHash("sha256")
        .update(bytes ?? "")
        .digest("hex")}`,
    );

    const found = await client.getArtifact("release");
    const path = join(workspace, "downloaded");
    const download = await client.downloadArtifact(found.artifact.id, { path, expectedHash: `${kept?.digest}` });
    expect(download.digestMismatch).toBe(false);
    expect(await readFile(join(path, "report.bin"))).toEqual(content);
    expect(services.violations).toEqual([]);
  });

  it("refuses a second artifact of the name, also of another job of the run, and takes it after a deletion", async () => {
    const { services, workspace } = await started();
    const client = new DefaultArtifactClient();
    const file = join(workspace, "a.txt");
    await writeFile(file, "x");
    const upload = () => client.uploadArtifact("log", [file], workspace);
    await upload();
    enter(services.envFor({ jobId: "other" }));
    await expect(upload()).rejects.toThrow(/an artifact with this name already exists/);
    await client.deleteArtifact("log");
    await upload();
    enter(services.envFor({ runId: 2 }));
    expect((await client.listArtifacts()).artifacts).toEqual([]);
    await upload();
    expect(services.state.artifacts).toHaveLength(2);
    expect(services.violations).toEqual([]);
  });
});

describe("the artifact service", () => {
  it.each([
    ["an artifact of another run", { workflow_run_backend_id: "other" }, 403],
    ["an unknown version of artifacts", { version: 3 }, 400],
    ["a name with a slash", { name: "a/b" }, 400],
    ["no name", { name: "" }, 400],
    ["a field that does not exist", { nme: "x" }, 400],
    ["a number where there must be text", { name: 3 }, 400],
  ])("refuses %s", async (_, wrong, status) => {
    const { services } = await started();
    const [, run, job] = /Actions\.Results:([^:]+):([^" ]+)/.exec(claimsOf(services.env)) ?? [];
    const owner = { workflow_run_backend_id: run, workflow_job_run_backend_id: job };
    const message = { ...owner, name: "log", version: 4, ...wrong };
    expect((await call(services, "ArtifactService/CreateArtifact", message)).status).toBe(status);
    expect(services.state.artifacts).toEqual([]);
  });

  it("finishes only what was uploaded, with its size and digest", async () => {
    const { services } = await started();
    const [, run] = /Actions\.Results:([^:]+)/.exec(claimsOf(services.env)) ?? [];
    const named = { workflow_run_backend_id: run, name: "log" };
    const { body } = await call(services, "ArtifactService/CreateArtifact", { ...named, version: 7 });
    const finish = (more: object) => call(services, "ArtifactService/FinalizeArtifact", { ...named, ...more });
    expect((await finish({ size: "1" })).status).toBe(400);
    await fetch(String(body["signed_upload_url"]), {
      method: "PUT",
      headers: { "x-ms-blob-type": "BlockBlob" },
      body: "x",
    });
    expect((await finish({ size: "2" })).status).toBe(400);
    expect((await finish({ size: "1", hash: "sha256:00" })).status).toBe(400);
    expect((await call(services, "ArtifactService/GetSignedArtifactURL", named)).status).toBe(404);
    expect((await finish({ size: "1" })).status).toBe(200);
    expect((await call(services, "ArtifactService/GetSignedArtifactURL", named)).status).toBe(200);
  });
});

function claimsOf(env: Readonly<Record<string, string>>): string {
  const [, claims = ""] = (env["ACTIONS_RUNTIME_TOKEN"] ?? "").split(".");
  return Buffer.from(claims, "base64url").toString("utf8");
}
