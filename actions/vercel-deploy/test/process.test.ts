import { readFileSync, readdirSync } from "node:fs";
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";

import { describe, expect, it, vi } from "vitest";

import { GITHUB_TOKEN, PROJECT, VERCEL_TOKEN, type World, inWorld, until } from "./world.ts";

// Processes are started, on a machine that may be busy.
vi.setConfig({ testTimeout: 120_000 });

/** A build that goes on until somebody ends it. */
const stuck = { kind: "build-stuck", state: "BUILDING" } as const;

describe("a cancelled job", () => {
  it(
    "ends within seconds as interrupted; the post step cancels the build and closes the record",
    inWorld({}, async (world) => {
      world.vercel.faults.add(stuck);
      const step = world.start();
      await until(() => step.written().includes("is BUILDING"));
      step.child.kill("SIGINT");
      const cut = await step.done;
      expect(cut.exitCode).toBe(1);
      const made = world.vercel.project(PROJECT).latest();
      expect(cut.outputs).toMatchObject({ result: "interrupted", "deployment-id": made?.id });
      expect(made?.state).toBe("BUILDING");
      const post = await world.deploy({ state: cut.state });
      expect(post.exitCode, post.stdout).toBe(0);
      expect(world.vercel.project(PROJECT).latest()?.state).toBe("CANCELED");
      expect(world.statuses().at(-1)).toBe(`error: interrupted dpl=${made?.id} is=CANCELED live=${world.live}`);
      expect(await world.page()).toBe("old");
    }),
  );

  it(
    "that is killed outright is closed by the post step",
    inWorld({}, async (world) => {
      world.vercel.faults.add(stuck);
      const step = world.start();
      await until(() => step.written().includes("is BUILDING"));
      step.child.kill("SIGKILL");
      const cut = await step.done;
      await world.deploy({ state: cut.state });
      expect(world.statuses().at(-1)).toMatch(/^error: interrupted dpl=dpl_\w+ is=CANCELED/);
    }),
  );

  it(
    "that was killed while its create was answered is found by its key",
    inWorld({}, async (world) => {
      world.vercel.faults.add(stuck);
      world.vercel.faults.http.add({ method: "POST", path: "/v13/deployments", kind: "lost-answer", after: 1 });
      world.vercel.faults.http.add({ method: "GET", path: "/v7/deployments", kind: "hang" });
      const step = world.start();
      await until(() => world.vercel.project(PROJECT).deployments().length === 2);
      step.child.kill("SIGKILL");
      const cut = await step.done;
      world.vercel.faults.http.clear();
      expect(cut.outputs).not.toHaveProperty("deployment-id");
      const post = await world.deploy({ state: cut.state });
      expect(post.stdout).toMatch(/the deploy was cut off: interrupted dpl=dpl_\w+ is=CANCELED/);
      expect(world.vercel.project(PROJECT).latest()?.state).toBe("CANCELED");
    }),
  );

  it(
    "leaves nothing to do for the post step of one that went well",
    inWorld({}, async (world) => {
      const done = await world.deploy();
      const before = world.vercel.requests.length;
      const post = await world.deploy({ state: done.state });
      expect(post.exitCode).toBe(0);
      expect(world.vercel.requests).toHaveLength(before);
    }),
  );
});

describe("the history of records", () => {
  it(
    "closes what an earlier run has left open",
    inWorld({}, async (world) => {
      world.vercel.faults.add({ ...stuck, times: 1 });
      const step = world.start({ run: { id: 41 } });
      await until(() => step.written().includes("is BUILDING"));
      step.child.kill("SIGKILL");
      await step.done;
      const [first] = [...world.github.repository("acme/app").deployments.values()];
      const next = await world.deploy({ run: { id: 42 } });
      expect(next.exitCode, next.stdout).toBe(0);
      expect(next.warnings.join("\n")).toContain("the release of run 41 was not brought to its end");
      expect(first?.statuses.at(-1)?.description).toMatch(/^interrupted dpl=dpl_/);
    }),
  );

  it(
    "refuses a commit that was rolled back before anything is sent, unless it is allowed",
    inWorld({}, async (world) => {
      expect((await world.deploy()).exitCode).toBe(0);
      await rollBackRecord(world);
      const count = world.vercel.project(PROJECT).deployments().length;
      const refused = await world.deploy();
      expect(refused.exitCode).toBe(1);
      expect(refused.errors.join("\n")).toContain("was rolled back here");
      expect(world.vercel.project(PROJECT).deployments()).toHaveLength(count);
      expect((await world.deploy({ inputs: { "allow-quarantined": "true" } })).exitCode).toBe(0);
    }),
  );

  it(
    "that cannot be written ends the deploy before the promote, and cancels the build",
    inWorld({}, async (world) => {
      world.vercel.faults.add(stuck);
      const before = { method: "POST", path: "/repos/acme/app/deployments", times: Number.POSITIVE_INFINITY };
      world.github.faults.add({ ...before, kind: "answer", status: 403, body: { message: "Resource not accessible" } });
      const result = await world.deploy();
      expect(result.exitCode).toBe(1);
      expect(result.errors.join("\n")).toContain("deployments: write");
      expect(world.vercel.project(PROJECT).latest()?.state).toBe("CANCELED");
      expect(await world.page()).toBe("old");
    }),
  );
});

describe("the token", () => {
  it(
    "is in no argv, no log, no state and no file while the deploy runs and after it",
    inWorld({ pace: { building: 300 } }, async (world) => {
      world.vercel.faults.add({ kind: "build-log", lines: [`leaked: ${VERCEL_TOKEN}`] });
      const step = world.start();
      const seen = new Set<string>();
      let looks = 0;
      while (step.child.exitCode === null && step.child.signalCode === null) {
        for (const line of commandLines()) seen.add(line);
        looks += 1;
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
      const result = await step.done;
      expect(result.exitCode, result.stdout).toBe(0);
      expect(looks).toBeGreaterThan(20);
      expect([...seen].some((line) => line.includes("vercel-deploy/src/main.ts"))).toBe(true);
      expect([...seen].filter((line) => line.includes(VERCEL_TOKEN))).toEqual([]);
      // The world itself throws when a token is in the log, the outputs, the summary or the state.
      expect(result.stdout).toContain("leaked: ***");
      expect(await filesWith(join(world.workspace, ".."), VERCEL_TOKEN)).toEqual([]);
      expect(JSON.stringify(world.vercel.project(PROJECT).latest()?.body)).not.toContain(VERCEL_TOKEN);
    }),
  );

  it(
    "is refused among settings that Vercel would keep",
    inWorld({}, async (world) => {
      const result = await world.deploy({ inputs: { env: `LEAK=${VERCEL_TOKEN}` } });
      expect(result.exitCode).toBe(1);
      expect(result.errors.join("\n")).toContain("env: LEAK would show a secret");
      expect(world.vercel.requests).toEqual([]);
    }),
  );
});

it(
  "a build's log is never obeyed",
  inWorld({}, async (world) => {
    world.vercel.faults.add({ kind: "build-log", lines: ["plain", "::error::obey me", "##[error]and me"] });
    const { stdout } = await world.deploy();
    const lines = stdout.split("\n");
    for (const text of ["::error::obey me", "##[error]and me"]) {
      const at = lines.indexOf(text);
      const [, token = "none"] = /^::stop-commands::(.+)$/.exec(lines[at - 1] ?? "") ?? [];
      expect(lines[at + 1]).toBe(`::${token}::`);
    }
  }),
);

/** The command lines of all processes of this machine. */
function commandLines(): string[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        return [readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ")];
      } catch {
        return [];
      }
    });
}

async function filesWith(folder: string, text: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const contents = await Promise.all(files.map(async (file) => ({ file, content: await readFile(file, "utf8") })));
  return contents.filter(({ content }) => content.includes(text)).map(({ file }) => file);
}

/** Takes the newest record's success back, as a rollback does. */
async function rollBackRecord({ github }: World): Promise<void> {
  const id = [...github.repository("acme/app").deployments.values()].at(-1)?.id;
  const response = await fetch(`${github.url}/repos/acme/app/deployments/${id}/statuses`, {
    method: "POST",
    headers: { authorization: `Bearer ${GITHUB_TOKEN}` },
    body: JSON.stringify({ state: "failure", description: "rolled-back to=dpl_old" }),
  });
  expect(response.status).toBe(201);
}
