import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { assemble } from "./assemble.ts";
import { contextFilter } from "./context.ts";
import { parseDockerfile } from "./dockerfile.ts";
import { planBuild } from "./plan.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "slipway-assemble-"));
});
afterEach(async () => await rm(folder, { recursive: true, force: true }));

async function build(files: Readonly<Record<string, string>>, dockerfile: string) {
  const context = join(folder, "context");
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(context, name)), { recursive: true });
    await writeFile(join(context, name), content);
  }
  const said: string[] = [];
  const terminal = { out: (line: string) => void said.push(line), err: (line: string) => void said.push(line) };
  const workshop = {
    context,
    filter: await contextFilter(context, undefined),
    scratch: folder,
    env: { PATH: process.env["PATH"], FLY_API_TOKEN: "canary" },
    terminal,
    signal: AbortSignal.timeout(60_000),
  };
  const root = await assemble(planBuild(parseDockerfile(dockerfile), {}), workshop);
  const has = (name: string): boolean => existsSync(join(root, name));
  return { root, has, said: said.join("\n"), read: async (name: string) => await readFile(join(root, name), "utf8") };
}

describe("assemble", () => {
  it("copies what the ignore file lets through, and makes no folder of which nothing is taken", async () => {
    const files = {
      ".dockerignore": "*\n!kept\n**/*.log\n",
      "kept/a.txt": "a",
      "kept/b.log": "b",
      ".env": "S=1",
      "deep/er/c": "c",
    };
    const { has } = await build(files, "FROM x\nWORKDIR /app\nCOPY . .");
    expect(["kept/a.txt", "kept/b.log", ".env", "deep"].map((name) => has(name))).toEqual([true, false, false, false]);
  });

  it("copies a folder's content, files into a folder, and one file under another name", async () => {
    const files = { "src/a.txt": "a", "one.json": "1", "two.json": "2", "three.txt": "3" };
    const { read, has } = await build(
      files,
      "FROM x\nWORKDIR /app\nCOPY src lib\nCOPY *.json data/\nCOPY three.txt renamed.txt",
    );
    expect([
      await read("lib/a.txt"),
      await read("data/one.json"),
      await read("data/two.json"),
      await read("renamed.txt"),
    ]).toEqual(["a", "1", "2", "3"]);
    expect(has("src")).toBe(false);
  });

  it("runs an earlier stage's commands without this process's own environment", async () => {
    const { read } = await build(
      {},
      `FROM x AS build\nWORKDIR /app\nENV WORD=said\nRUN node -e 'fs.mkdirSync("made"); fs.writeFileSync("made/x", process.env.WORD + process.env.FLY_API_TOKEN)'\nFROM x\nWORKDIR /app\nCOPY --from=build /app/made made`,
    );
    expect(await read("made/x")).toBe("saidundefined");
  });

  it("says which command failed", async () => {
    const dockerfile = "FROM x\nWORKDIR /app\nRUN node -e 'process.exit(4)'";
    await expect(build({}, dockerfile)).rejects.toThrow(/Dockerfile:3: process .* exit code: 4/);
  });
});
