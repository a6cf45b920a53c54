import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, expect, it } from "vitest";

import { type Commit, commitOf } from "./commit.ts";

const SHA = "0123456789abcdef0123456789abcdef01234567";
const HEAD = "89abcdef0123456789abcdef0123456789abcdef";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "slipway-commit-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function read(event: unknown, refName = "main"): Promise<Commit> {
  const path = join(folder, "event.json");
  await writeFile(path, typeof event === "string" ? event : JSON.stringify(event));
  return commitOf({ sha: SHA, refName, actor: "octocat" }, { GITHUB_EVENT_PATH: path });
}

it("is what was pushed, with the first line of its message and its author", async () => {
  const pushed = { id: SHA, message: "Ship it\n\nBecause.", author: { name: "Ada", email: "ada@example.com" } };
  expect(await read({ head_commit: pushed })).toEqual({ sha: SHA, ref: "main", subject: "Ship it", author: "Ada" });
});

it("is a pull request's head, not the trial merge that the run is about", async () => {
  const event = { pull_request: { number: 7, head: { sha: HEAD, ref: "feature" } } };
  const expected = { sha: HEAD, ref: "feature", subject: undefined, author: "octocat" };
  expect(await read(event, "7/merge")).toEqual(expected);
});

it.each([
  ["another commit was pushed", { head_commit: { id: HEAD, message: "Other", author: { name: "Bob" } } }],
  ["the event tells nothing", {}],
  ["a branch was deleted", { head_commit: null }],
  ["the event is no JSON", "{"],
])("is the run's own when %s", async (_what, event) => {
  expect(await read(event)).toEqual({ sha: SHA, ref: "main", subject: undefined, author: "octocat" });
});

it("is known without an event", () => {
  expect(commitOf({ sha: SHA, refName: "main", actor: "octocat" }, {})).toMatchObject({ sha: SHA, ref: "main" });
});
