import { describe, expect, it } from "vitest";

import { appFolder, flyctl, folderWith, seedDemo, startTestFly } from "./support.ts";

describe("flyctl", () => {
  it("shows releases, status, machines, images, checks, secrets and configuration as JSON under the real names", async () => {
    const fly = await startTestFly();
    await seedDemo(fly);
    fly.app("demo").setSecrets({ SECRET: "hush-2" });
    const folder = await appFolder();
    const show = async (...args: string[]) => {
      const { code, out } = await flyctl(fly, args, folder);
      expect(code).toBe(0);
      expect(out).not.toContain("hush-2");
      return JSON.parse(out);
    };
    const [machine] = fly.app("demo").machines();
    const [release] = fly.app("demo").releases();
    const releases = await show("releases", "--json", "-a", "demo");
    expect(Object.keys(releases[0])).toEqual([
      "ID",
      "Version",
      "Stable",
      "InProgress",
      "Reason",
      "Description",
      "Status",
      "DeploymentStrategy",
      "Metadata",
      "User",
      "EvaluationID",
      "CreatedAt",
      "ImageRef",
    ]);
    expect(releases[0]).toMatchObject({
      ID: release?.id,
      Version: 1,
      Status: "complete",
      ImageRef: release?.image_ref,
    });
    expect(await show("status", "--json")).toMatchObject({
      Name: "demo",
      Deployed: true,
      Status: "deployed",
      Version: 1,
      AppURL: fly.app("demo").url,
      Hostname: new URL(fly.app("demo").url).host,
      Organization: { Slug: "personal" },
      Machines: [{ id: machine?.id }],
    });
    expect(await show("machine", "list", "--json")).toMatchObject([{ id: machine?.id, state: "started" }]);
    expect(await show("image", "show", "--json")).toMatchObject([
      { MachineID: machine?.id, Digest: machine?.image_ref.digest, Version: "N/A" },
    ]);
    expect(await show("checks", "list", "--json")).toMatchObject({ [machine?.id ?? ""]: [{ status: "passing" }] });
    expect(await show("secrets", "list", "--json")).toMatchObject([{ name: "SECRET", status: "Staged" }]);
    expect(await show("config", "show")).toMatchObject({ app: "demo", env: { APP_VERSION: "1" } });
    expect(await show("config", "show", "--local")).toMatchObject({ app: "demo", env: { APP_VERSION: "2" } });
  });

  it("says its version without a token or an app", async () => {
    const fly = await startTestFly();
    const { code, out } = await flyctl(fly, ["version", "--json"], "/", { FLY_API_TOKEN: "" });
    expect([code, JSON.parse(out)]).toEqual([0, expect.objectContaining({ Name: "flyctl", Version: "0.4.96" })]);
  });

  it.each([
    ["an unknown flag", ["deploy", "--nope"], {}, "Error: unknown flag: --nope"],
    [
      "a flag that only the real one has",
      ["deploy", "--local-only"],
      {},
      "the flyctl stand-in does not support --local-only",
    ],
    [
      "a bad duration",
      ["deploy", "--wait-timeout", "soon"],
      {},
      "invalid duration value soon used for --wait-timeout flag",
    ],
    ["a strategy that there is not", ["deploy", "--strategy", "yolo"], {}, "unsupported deployment strategy 'yolo'"],
    [
      "an access token that is set to nothing",
      ["releases", "--json"],
      { FLY_ACCESS_TOKEN: "" },
      "No access token available",
    ],
    ["an app that there is not", ["status", "--json", "-a", "nope"], {}, "Could not find App"],
    ["an unknown command", ["rollback"], {}, 'unknown command "rollback"'],
    ["a configuration that there is not", ["deploy", "-c", "none.toml"], {}, "failed loading app config from"],
    ["an environment's app before the configuration's", ["config", "show"], { FLY_APP: "nope" }, "Could not find App"],
  ])("ends with 1 for %s", async (_, args, env, message) => {
    const fly = await startTestFly();
    const { code, err } = await flyctl(fly, args, await appFolder(), env);
    expect([code, err]).toEqual([1, expect.stringContaining(message)]);
    expect(fly.app("demo").releases()).toEqual([]);
  });

  it("validates a configuration, strictly when asked", async () => {
    const fly = await startTestFly();
    const folder = await folderWith({
      "fly.toml": 'app = "demo"\n[http_service]\ninternal_port = 8080\nintrenal_port = 1\n',
    });
    expect((await flyctl(fly, ["config", "validate"], folder)).code).toBe(0);
    const strict = await flyctl(fly, ["config", "validate", "--strict"], folder);
    expect([strict.code, strict.err]).toEqual([1, expect.stringContaining("http_service.intrenal_port")]);
    const broken = await folderWith({ "fly.toml": 'app = "demo"\n[http_service]\ninternal_port = "many"\n' });
    expect((await flyctl(fly, ["config", "validate"], broken)).err).toContain("http_service.internal_port");
  });

  it("stages secrets, and deploys them as a release of the same image", async () => {
    const fly = await startTestFly();
    await seedDemo(fly);
    expect((await flyctl(fly, ["secrets", "set", "SECRET=a=b", "--stage", "-a", "demo"], "/")).code).toBe(0);
    expect(fly.app("demo").secretNames()).toEqual(["SECRET"]);
    expect(fly.app("demo").releases()).toHaveLength(1);
    expect((await flyctl(fly, ["secrets", "deploy", "-a", "demo"], "/")).code).toBe(0);
    const [second, first] = fly.app("demo").releases();
    expect(second).toMatchObject({ version: 2, status: "complete", image_ref: first?.image_ref });
    expect(((await (await fetch(fly.app("demo").url)).json()) as { secret: string }).secret).toBe("a=b");
  });

  it("runs the commands of a build whose results are not in the folder, and takes those that are", async () => {
    const fly = await startTestFly();
    const files = {
      "fly.toml": 'app = "demo"\n[http_service]\ninternal_port = 8080\n',
      ".dockerignore": "*\n!source\n",
      "source/make.mjs":
        'import { mkdirSync, writeFileSync } from "node:fs"; mkdirSync("out"); writeFileSync("out/answer.txt", process.env.WORD);',
      Dockerfile: `FROM node:24 AS build
WORKDIR /work
ARG WORD=default
COPY source source
RUN node source/make.mjs && apt-get update
FROM node:24-slim
WORKDIR /app
COPY --from=build /work/out/ ./result/
CMD node -e 'require("http").createServer((_, r) => r.end(require("fs").readFileSync("/proc/self/cwd/result/answer.txt"))).listen(process.env.PORT)'
`,
    };
    const answer = async (): Promise<string> => await (await fetch(fly.app("demo").url)).text();
    const built = await flyctl(fly, ["deploy", "--ha=false", "--build-arg", "WORD=run"], await folderWith(files));
    expect(built).toMatchObject({
      code: 0,
      err: expect.stringContaining("not run by the flyctl stand-in: apt-get update"),
    });
    expect(await answer()).toBe("run");
    const taken = await flyctl(fly, ["deploy"], await folderWith({ ...files, "out/answer.txt": "taken" }));
    expect(taken).toMatchObject({ code: 0, err: expect.stringContaining("taken from there") });
    expect(await answer()).toBe("taken");
    const missing = await folderWith({ ...files, Dockerfile: "FROM node:24\nWORKDIR /app\nCOPY nothing .\n" });
    expect((await flyctl(fly, ["deploy"], missing)).err).toContain(
      "Dockerfile:3: failed to calculate checksum of nothing: not found",
    );
  });
});
