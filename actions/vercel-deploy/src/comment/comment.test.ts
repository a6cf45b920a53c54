import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { fakeClock, fakeLog } from "@slipway/core/testing";
import { type GitHubOptions, type GitHubStandIn, startGitHub } from "@slipway/stand-ins/github";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { type CommentPorts, type CommentResult, type Report, commentOnPull } from "./comment.ts";
import { markerLine } from "./marker.ts";

const HEAD = "89abcdef0123456789abcdef0123456789abcdef";
const report: Report = {
  projectId: "prj_demo",
  projectName: "web",
  target: "preview",
  status: "ready",
  commit: "0123456789abcdef0123456789abcdef01234567",
  url: "https://web-abc.vercel.app",
  aliasUrls: [],
  run: { id: 42, attempt: 1, url: "https://github.com/acme/app/actions/runs/42" },
};

let folder: string;
let github: GitHubStandIn | undefined;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "slipway-comment-"));
});
afterEach(async () => {
  await github?.close();
  github = undefined;
  await rm(folder, { recursive: true, force: true });
});

async function start(options: Partial<GitHubOptions> = {}): Promise<GitHubStandIn> {
  const pulls = [{ number: 7, headSha: HEAD, headRef: "topic" }];
  github = await startGitHub({ token: "ghs_test", repositories: [{ owner: "acme", name: "app", pulls }], ...options });
  return github;
}

const fromBranch = {
  pull_request: { number: 7, head: { sha: HEAD, repo: { full_name: "acme/app", fork: false } } },
  repository: { full_name: "acme/app", fork: false },
};
const fromFork = { ...fromBranch, pull_request: { number: 7, head: { sha: HEAD, repo: { full_name: "fan/app" } } } };

interface Ran {
  readonly result: CommentResult;
  readonly log: ReturnType<typeof fakeLog>;
}

async function act(
  server: GitHubStandIn,
  change: Partial<Report> = {},
  { event = fromBranch, ...ports }: Partial<CommentPorts> & { readonly event?: unknown } = {},
): Promise<Ran> {
  const path = join(folder, "event.json");
  await writeFile(path, JSON.stringify(event));
  const log = fakeLog();
  const result = await commentOnPull(
    { ...report, ...change },
    {
      token: "ghs_test",
      context: { repository: "acme/app", apiUrl: server.url },
      env: { GITHUB_EVENT_PATH: path },
      log,
      redact: (text) => text.replaceAll("hunter2", "***"),
      clock: fakeClock(),
      ...ports,
    },
  );
  return { result, log };
}

function bodies(server: GitHubStandIn): readonly string[] {
  return server.repository("acme/app").comments.map(({ body }) => body);
}

/** Comments that were there before. */
function plant(server: GitHubStandIn, texts: readonly string[]): void {
  const at = new Date(0);
  for (const body of texts)
    server
      .repository("acme/app")
      .comments.push({ id: server.state.nextId(), issue: 7, body, createdAt: at, updatedAt: at });
}

const marked = (run: number, text = "old"): string => `${markerLine("prj_demo", { id: run, attempt: 1 })}\n${text}`;

describe("the comment on a pull request", () => {
  it("is made once, and updated by each run after that, also by one that failed", async () => {
    const server = await start();
    expect((await act(server)).result).toBe("created");
    expect(bodies(server)).toEqual([expect.stringContaining("is ready")]);
    expect(bodies(server)[0]).toContain("`89abcde`");
    const failed = await act(server, {
      status: "failed",
      url: undefined,
      problem: "exit 1",
      run: { ...report.run, id: 43 },
    });
    expect(failed.result).toBe("updated");
    expect(bodies(server)).toEqual([expect.stringContaining("failed")]);
    expect(server.violations).toEqual([]);
  });

  it("is found behind more comments than a page of GitHub's holds", async () => {
    const server = await start();
    plant(
      server,
      Array.from({ length: 250 }, (_, index) => `comment ${index}`),
    );
    plant(server, [marked(41)]);
    plant(
      server,
      Array.from({ length: 30 }, (_, index) => `later ${index}`),
    );
    expect((await act(server)).result).toBe("updated");
    expect(bodies(server)).toHaveLength(281);
    expect(bodies(server)[250]).toContain("is ready");
  });

  it("is one for each project", async () => {
    const server = await start();
    await act(server);
    expect((await act(server, { projectId: "prj_docs" })).result).toBe("created");
    expect((await act(server, { projectId: "prj_docs", status: "failed" })).result).toBe("updated");
    expect(bodies(server)).toEqual([expect.stringContaining("is ready"), expect.stringContaining("failed")]);
  });

  it("becomes one again when there are two of the same project", async () => {
    const server = await start();
    plant(server, [marked(40, "first"), "between", marked(41, "second")]);
    expect((await act(server)).result).toBe("updated");
    expect(bodies(server)).toEqual([expect.stringContaining("is ready"), "between"]);
  });

  it("stays one when several jobs make it at the same moment", async () => {
    const server = await start();
    await Promise.all([1, 2, 3].map((id) => act(server, { run: { ...report.run, id: 40 + id } })));
    expect(bodies(server)).toEqual([expect.stringContaining("is ready")]);
  });

  it("leaves alone what a person wrote with the marker quoted", async () => {
    const server = await start();
    const quoted = marked(41)
      .split("\n")
      .map((line) => `> ${line}`)
      .join("\n");
    plant(server, [quoted]);
    expect((await act(server)).result).toBe("created");
    expect(bodies(server)[0]).toBe(quoted);
  });

  it("is not taken back by an earlier run that ends later", async () => {
    const server = await start();
    plant(server, [marked(50, "of a later run")]);
    expect((await act(server)).result).toBe("outdated");
    expect(bodies(server)).toEqual([marked(50, "of a later run")]);
  });

  it("holds no secret", async () => {
    const server = await start();
    await act(server, { status: "failed", problem: "token hunter2 is wrong" });
    expect(bodies(server)[0]).toContain("token *** is wrong");
  });

  it("survives answers that fail for a moment", async () => {
    const server = await start();
    server.faults.add({ kind: "answer", status: 502, path: "/repos/acme/app/issues/7/comments", method: "GET" });
    server.faults.add({ kind: "answer", status: 429, path: "/repos/acme/app/issues/7/comments", method: "POST" });
    expect((await act(server)).result).toBe("created");
    expect(bodies(server)).toHaveLength(1);
  });
});

describe("a comment that cannot be", () => {
  it.each([
    ["a push", { ref: "refs/heads/main", repository: { full_name: "acme/app" } }],
    ["no event at all", undefined],
  ])("is none for %s, without a request", async (_what, event) => {
    const server = await start();
    const { result } = await act(server, {}, { event, ...(event === undefined && { env: {} }) });
    expect(result).toBe("none");
    expect(server.requests).toHaveLength(0);
  });

  it("is a notice, not a failure, for a pull request from a fork", async () => {
    const server = await start({ permissions: { "pull-requests": "read" } });
    const { result, log } = await act(server, {}, { event: fromFork });
    expect(result).toBe("refused");
    expect(log.text("notice")).toContain("comes from a fork");
    expect(log.text("warning")).toBe("");
  });

  it("says which permission is missing when the branch is the repository's own", async () => {
    const server = await start({ permissions: { contents: "read", "pull-requests": "read" } });
    const { result, log } = await act(server);
    expect(result).toBe("refused");
    expect(log.text("warning")).toContain("permissions: { pull-requests: write }");
  });

  it("is a warning when GitHub is out of order", async () => {
    const server = await start();
    server.faults.add({ kind: "answer", status: 500, path: "*", times: Infinity });
    const { result, log } = await act(server);
    expect(result).toBe("failed");
    expect(log.text("warning")).toContain("GitHub answered 500");
  });
});
