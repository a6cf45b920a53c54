import { describe, expect, test } from "vitest";

import { commit, folder, runSteps } from "./scenario.ts";

describe("actions/checkout", () => {
  test("brings the commit into the workspace, one commit deep, on the branch", async () => {
    const ran = await runSteps(
      "- run: echo stale > old.txt\n- { id: c, uses: actions/checkout@v5, with: { persist-credentials: false } }\n- run: ls; git log --oneline | wc -l | tr -d ' '; git branch --show-current; git remote get-url origin",
      {},
      { "file.txt": "x" },
    );
    expect(ran.lines.slice(-4)).toEqual(["file.txt", "1", "main", "https://github.com/acme/app"]);
    expect(ran.step("job", "c").outputs).toMatchObject({ ref: "refs/heads/main" });
  });

  test("path, and another repository that is mapped", async () => {
    const other = folder({ "theirs.txt": "x" });
    const sha = commit(other);
    const ran = await runSteps(
      `- uses: actions/checkout@v5\n- { id: c, uses: actions/checkout@v5, with: { repository: other/repo, ref: main, path: sub, fetch-depth: 0 } }\n- run: ls . sub`,
      { repositories: { "other/repo": other } },
      { "ours.txt": "x" },
    );
    expect(ran.lines.slice(-6)).toEqual([".:", "ours.txt", "sub", "", "sub:", "theirs.txt"]);
    expect(ran.step("job", "c").outputs["commit"]).toBe(sha);
  });

  test.each([
    ["a repository that is not mapped", "repository: other/repo", /other\/repo@HEAD is neither built in nor mapped/],
    ["a ref that does not exist", "ref: nope", /no commit, branch or tag 'nope'/],
    ["submodules", "submodules: true", /does not support `submodules`/],
    ["a path outside the workspace", "path: ../x", /is not under the workspace/],
  ])("%s is an error", async (_name, input, message) => {
    const ran = await runSteps(`- { uses: actions/checkout@v5, with: { ${input} } }`);
    expect(ran.conclusion).toBe("failure");
    expect(ran.annotations[0]?.message).toMatch(message);
  });

  test("unknown inputs are a warning", async () => {
    const ran = await runSteps("- { uses: actions/checkout@v5, with: { deepth: 1 } }");
    expect(ran.annotations[0]).toMatchObject({
      level: "warning",
      message: expect.stringMatching(/Unexpected input\(s\) 'deepth', valid inputs are \['repository'/),
    });
  });
});

describe("actions/setup-node", () => {
  test("24 is there, and later steps use it", async () => {
    const ran = await runSteps(
      "- { id: n, uses: actions/setup-node@v5, with: { node-version: 24, cache: npm } }\n- run: node --version",
    );
    expect(ran.lines.at(-1)).toMatch(/^v24\./);
    expect(ran.step("job", "n").outputs["node-version"]).toBe(ran.lines.at(-1));
  });

  test("a version that is not there is an error: nothing is installed", async () => {
    const ran = await runSteps("- { uses: actions/setup-node@v5, with: { node-version: 12 } }");
    expect(ran.annotations[0]?.message).toMatch(/Node 12 is asked for, this machine has .*installs nothing/);
  });
});

describe("artifacts", () => {
  const make = "- run: mkdir -p out/deep; echo a > out/a.txt; echo b > out/deep/b.txt; echo h > out/.hidden";

  test("upload and download by name, below the common folder", async () => {
    const ran = await runSteps(
      `${make}\n- { id: u, uses: actions/upload-artifact@v4, with: { name: x, path: out } }\n- { id: d, uses: actions/download-artifact@v5, with: { name: x, path: got } }\n- run: cd got; find . -type f | sort`,
    );
    expect(ran.lines.slice(-2)).toEqual(["./a.txt", "./deep/b.txt"]);
    expect(ran.step("job", "u").outputs["artifact-id"]).toMatch(/^\d+$/);
  });

  test("all artifacts come in folders of their own, or merged; a pattern chooses", async () => {
    const ran = await runSteps(`${make}
- { uses: actions/upload-artifact@v4, with: { name: one, path: out/a.txt } }
- { uses: actions/upload-artifact@v4, with: { name: two, path: "out/**/b.txt" } }
- { uses: actions/download-artifact@v4, with: { path: all } }
- { uses: actions/download-artifact@v4, with: { path: merged, pattern: "{one,t*}", merge-multiple: true } }
- run: find all merged -type f | sort`);
    expect(ran.lines.slice(-4)).toEqual(["all/one/a.txt", "all/two/deep/b.txt", "merged/a.txt", "merged/deep/b.txt"]);
  });

  test.each([
    ["the same name twice", "{ name: x, path: out }", "{ name: x, path: out }", /already exists/],
    ["a bad name", '{ name: "a/b", path: out }', "{ name: y, path: out }", /the artifact name 'a\/b' is not valid/],
    [
      "no files with error",
      "{ name: x, path: none, if-no-files-found: error }",
      "{ name: y, path: out }",
      /No files were found/,
    ],
  ])("%s fails", async (_name, first, second, message) => {
    const ran = await runSteps(
      `${make}\n- { uses: actions/upload-artifact@v4, with: ${first} }\n- { uses: actions/upload-artifact@v4, with: ${second} }`,
    );
    expect(ran.conclusion).toBe("failure");
    expect(ran.annotations[0]?.message).toMatch(message);
  });

  test("a download of what is not there fails", async () => {
    const ran = await runSteps("- { uses: actions/download-artifact@v4, with: { name: none } }");
    expect(ran.annotations[0]?.message).toMatch(/Artifact not found for name: none/);
  });
});
