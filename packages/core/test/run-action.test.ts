import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

import { describe, expect, it } from "vitest";

import { type Ended, runFixture } from "./run-fixture.ts";

/** The last value that an entry of a key-value file has. */
function valueOf(entries: string, name: string): string | undefined {
  const found = [...entries.matchAll(/^([^<\n]+)<<(\S+)\n([\s\S]*?)\n\2\n/gm)].filter(([, key]) => key === name);
  return found.at(-1)?.[3];
}

function errorsOf({ stdout }: Ended): readonly string[] {
  return stdout.split("\n").filter((line) => line.startsWith("::error"));
}

describe("bad inputs", () => {
  it("are reported all at once, in one annotation and in the summary, before anything is loaded", async () => {
    const ended = await runFixture({
      inputs: { mode: "deploy", timeout: "20", "dry-run": "yes please", url: "ftp://example.com" },
    });
    expect(ended).toMatchObject({ code: 1, stderr: "", loaded: false, outputs: "", state: "" });
    expect(ended.stdout).toBe(
      "::error::5 inputs are wrong; nothing was changed" +
        "%0A  app: is required and was not given" +
        '%0A  mode: must be one of apply, plan; got "deploy"' +
        '%0A  timeout: must be a duration with a unit, such as 500ms, 30s, 5m or 1h; got "20"' +
        '%0A  dry-run: must be true or false; got "yes please"' +
        '%0A  url: must be an http:// or https:// address; got "ftp://example.com"\n',
    );
    for (const name of ["app", "mode", "timeout", "dry-run", "url"]) expect(ended.summary).toContain(`| \`${name}\` |`);
  });

  it("do not show a secret that stands inside of another input", async () => {
    const canary = "canary_*4711*_canary";
    const ended = await runFixture({ inputs: { token: canary, mode: `${"x".repeat(70)}${canary}` } });
    expect(ended.code).toBe(1);
    expect(ended.stdout.split("\n").filter((line) => line.includes("canary"))).toEqual([`::add-mask::${canary}`]);
    expect(ended.summary).not.toContain("canary");
  });

  it("are reported also when the summary cannot be written", async () => {
    const ended = await runFixture({ env: { GITHUB_STEP_SUMMARY: "/dev/null/none" } });
    expect(ended).toMatchObject({ code: 1, stderr: "" });
    expect(errorsOf(ended)).toHaveLength(1);
    expect(ended.stdout).toContain("::warning::the job summary cannot be written: ENOTDIR");
  });

  it("leave post with nothing to do and nothing to say", async () => {
    const ended = await runFixture({ env: { "STATE_slipway-post": "true" } });
    expect(ended).toMatchObject({ code: 0, stdout: "", summary: "", loaded: false });
  });
});

describe("a run", () => {
  it("that succeeds writes outputs, state and summary, and says nothing to the runner", async () => {
    const ended = await runFixture({ inputs: { app: "structra" } });
    expect(ended).toMatchObject({ code: 0, stderr: "", stdout: "working on structra in 300000 ms\n" });
    expect(valueOf(ended.outputs, "result")).toBe("proven\n<<EOF=");
    expect(ended.summary).toBe("### Done\n");
    expect([valueOf(ended.state, "lease"), valueOf(ended.state, "slipway-post")]).toEqual(["lease 1", "true"]);
  });

  it("that concludes with a failure is red, with one annotation and the outputs that it set", async () => {
    const ended = await runFixture({ inputs: { app: "a", scene: "conclude" } });
    expect(ended).toMatchObject({ code: 1, stdout: "::error::the release is bad%0ARoll it back.\n" });
    expect(valueOf(ended.outputs, "result")).toBe("failed");
  });

  it("that throws a user's error keeps its outputs and says what to do, also in the summary", async () => {
    const ended = await runFixture({ inputs: { app: "a", scene: "mistake" } });
    expect(ended).toMatchObject({ code: 1, stdout: "::error::there is no app of that name%0ACreate it first.\n" });
    expect(valueOf(ended.outputs, "result")).toBe("failed");
    expect(ended.summary).toBe("### Failed\n\nthere is no app of that name\n\nCreate it first.\n\n");
  });

  it("that meets a bug calls it one, and shows the stack to those who debug", async () => {
    const quiet = await runFixture({ inputs: { app: "a", scene: "bug" } });
    expect(quiet.code).toBe(1);
    expect(quiet.stdout).toMatch(
      /^::error::Slipway met an error that it does not know: x is not a function%0A.*bug.*\n$/,
    );
    expect(valueOf(quiet.outputs, "result")).toBe("before the bug");
    const debugging = await runFixture({ inputs: { app: "a", scene: "bug" }, env: { RUNNER_DEBUG: "1" } });
    expect(debugging.stdout).toMatch(/^::debug::TypeError: x is not a function%0A +at .*run\.ts/);
    expect(errorsOf(debugging)).toHaveLength(1);
  });

  it("that is refused by a server says which request, without its query, and what to do", async () => {
    const server = createServer((_request, response) => response.writeHead(401).end("bad credentials"));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    try {
      const ended = await runFixture({ inputs: { app: "a", scene: "http", url: `${origin}/v1?key=canary` } });
      expect(ended.code).toBe(1);
      expect(ended.stdout).toMatch(
        new RegExp(`^::error::POST ${origin}/v1 answered 401: bad credentials%0AThe token was not accepted: .*\\n$`),
      );
    } finally {
      server.close();
    }
  });

  it("hands children an environment without the action's inputs", async () => {
    const ended = await runFixture({ inputs: { app: "a", scene: "environment", token: "hunter22" } });
    expect(valueOf(ended.outputs, "result")).toBe('["HOME"]');
  });

  it.each([
    ["main", "acme/slipway", true],
    ["master", "acme/slipway", true],
    ["v1", "acme/slipway", false],
    ["main", "", false],
  ])("at %s of %j gets advice about pinning: %j", async (ref, repository, advised) => {
    const env = { GITHUB_ACTION_REF: ref, GITHUB_ACTION_REPOSITORY: repository };
    const ended = await runFixture({ inputs: { app: "a" }, env });
    expect(ended.code).toBe(0);
    expect(ended.stdout.includes("::warning::")).toBe(advised);
  });

  it("warns of a secret that is too short to be hidden", async () => {
    const ended = await runFixture({ inputs: { app: "a", token: "abc" } });
    expect(ended.stdout).toContain(
      "::warning::the value of token is too short or too common a word to be hidden in the log\n",
    );
    expect(ended.stdout).not.toContain("add-mask");
  });
});

it("takes no secret for a number of its own making", async () => {
  const ended = await runFixture({ inputs: { app: "a", scene: "numbers", token: "4711" } });
  expect([valueOf(ended.outputs, "count"), valueOf(ended.outputs, "result")]).toEqual(["4711", "***"]);
});

describe("a canary in a secret input", () => {
  it.each([
    ["of one line", "canary_*|47%11|*_canary"],
    ["of several lines", "-----BEGIN canary-----\ncanary/47+11==\n-----END canary-----"],
  ])("%s is nowhere but in the command that masks it", async (_kind, canary) => {
    const inputs = { app: "a", scene: "secrets", token: canary };
    const ended = await runFixture({ inputs, env: { RUNNER_DEBUG: "1" } });
    expect(ended.code).toBe(1);
    const [mask, ...rest] = ended.stdout.split("\n");
    expect(mask).toMatch(/^::add-mask::.*canary/);
    const everything = [...rest, ended.stderr, ended.outputs, ended.state, ended.summary].join("\n");
    expect(everything).not.toMatch(/canary|47(?:%|%25|\+)11/);
    for (const shift of ["x:", "xy:", "xyz:"])
      expect(everything).not.toContain(
        Buffer.from(shift + canary)
          .toString("base64")
          .slice(6, -6),
      );
    expect(everything).toContain("the output result contains a secret, which is replaced by ***");
    expect(valueOf(ended.outputs, "url")).toBe("https://example.com");
  });

  it("is not in the report of a failure, its cause or an error that nobody awaits", async () => {
    for (const scene of ["platform", "unawaited"]) {
      const inputs = { app: "a", scene, token: "canary_4711" };
      const ended = await runFixture({ inputs, env: { RUNNER_DEBUG: "1" } });
      expect(ended).toMatchObject({ code: 1, stderr: "" });
      expect(errorsOf(ended)).toHaveLength(1);
      expect(`${ended.stdout.replace("::add-mask::canary_4711", "")}${ended.summary}`).not.toMatch(/canary/);
    }
  });
});

describe("post", () => {
  const env = { "STATE_slipway-post": "true", STATE_lease: "lease 1" };

  it("runs instead of main, with main's state", async () => {
    const ended = await runFixture({ inputs: { app: "structra" }, env });
    expect(ended).toMatchObject({ code: 0, stdout: "post of structra: lease 1\n", outputs: "", state: "" });
  });

  it("turns no job red: what goes wrong is a warning", async () => {
    const ended = await runFixture({ inputs: { app: "a", scene: "bug" }, env });
    expect(ended.code).toBe(0);
    expect(ended.stdout).toContain("::warning::Slipway met an error that it does not know: a bug in post");
    for (const scene of ["unawaited", "stuck"]) {
      const lost = await runFixture({ inputs: { app: "a", scene, token: "canary_4711" }, env });
      expect(lost).toMatchObject({ code: 0, stderr: "" });
      expect(lost.stdout.split("\n").filter((line) => line.startsWith("::warning::"))).toHaveLength(1);
      expect(lost.stdout.split("\n").slice(1).join("\n")).not.toContain("canary");
    }
  });
});

describe("a cancelled run", () => {
  const cancel = (scene: string, at = "ready", signal: NodeJS.Signals = "SIGINT") =>
    runFixture({
      inputs: { app: "a", scene },
      onLine: (line, child) => {
        if (line === at) child.kill(signal);
      },
    });

  it.each(["SIGINT", "SIGTERM"] as const)("by %s stops, keeps its outputs and is no bug", async (signal) => {
    const ended = await cancel("obey", "ready", signal);
    expect(ended).toMatchObject({ code: 1, signal: null, stdout: "ready\n::error::the job was cancelled\n" });
    expect(valueOf(ended.outputs, "result")).toBe("interrupted");
    expect(ended.summary).toContain("the job was cancelled");
  });

  it("is no bug either when Node reports the abort in its own words", async () => {
    expect(await cancel("abortError")).toMatchObject({ code: 1, stdout: "ready\n::error::the job was cancelled\n" });
  });

  it("hands the signal on to the program that it runs, and waits for it", async () => {
    const ended = await cancel("child", "child ready");
    expect(ended.code).toBe(1);
    expect(valueOf(ended.outputs, "result")).toBe("cancellation: child stopped");
    expect(errorsOf(ended)).toEqual(["::error::the job was cancelled"]);
  });

  it("may still fail in good order", async () => {
    expect(await cancel("late")).toMatchObject({
      code: 1,
      stdout: "ready\n::error::stopped in good order\n",
      stderr: "",
    });
  });

  it("that does not stop is ended after five seconds, with a report and its outputs", async () => {
    const ended = await cancel("ignore");
    expect(ended).toMatchObject({ code: 1, signal: null, stderr: "" });
    expect(ended.stdout).toBe("ready\n::error::the job was cancelled, and the action did not stop within 5 s\n");
    expect(valueOf(ended.outputs, "result")).toBe("still going");
    expect(ended.summary).toContain("did not stop within 5 s");
  });
});

it("reports a run that waits for what cannot happen, which Node would end without a word", async () => {
  const ended = await runFixture({ inputs: { app: "a", scene: "stuck" } });
  expect(ended).toMatchObject({ code: 1, stderr: "" });
  expect(errorsOf(ended)).toEqual([
    expect.stringContaining("the action waits for something that cannot happen any more"),
  ]);
});
