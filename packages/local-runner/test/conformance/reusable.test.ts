import { describe, expect, test } from "vitest";

import { commit, folder, runFiles, runText } from "./scenario.ts";
import type { Files, Options, Ran } from "./scenario.ts";

/** A called workflow: `on.workflow_call` as given, and jobs. */
const called = (call: string, jobs: string): string => `on: { workflow_call: ${call} }\njobs:\n  ${jobs}\n`;
const job = (run: string, more = ""): string =>
  `work: { runs-on: x, ${more} steps: [{ run: ${JSON.stringify(run)} }] }`;

async function runCall(callJob: string, callee: string, options: Options = {}, files: Files = {}): Promise<Ran> {
  return runText(`on: push\njobs:\n  call: { uses: $/.github/workflows/callee.yml, ${callJob} }\n`, options, {
    ...files,
    ".github/workflows/callee.yml": callee,
  });
}

describe("reusable workflows", () => {
  test("typed inputs, defaults of each type, outputs", async () => {
    const callee = called(
      '{ inputs: { s: { type: string }, n: { type: number }, b: { type: boolean }, d: { type: string, default: "${{ github.ref_name }}" }, t: { type: boolean, default: true }, e: { type: string, required: true } }, outputs: { o: { value: "${{ jobs.work.outputs.o }}!" } } }',
      'work: { runs-on: x, outputs: { o: "${{ steps.s.outputs.o }}" }, steps: [{ id: s, run: "echo \'${{ toJSON(inputs) }}\'; echo o=1 >> $GITHUB_OUTPUT" }] }',
    );
    const ran = await runText(
      `on: push
jobs:
  call: { uses: ./.github/workflows/callee.yml, with: { e: "\${{ github.event_name }}" } }
  after: { needs: call, runs-on: x, steps: [{ run: "echo got \${{ needs.call.outputs.o }} \${{ needs.call.result }}" }] }
`,
      {},
      { ".github/workflows/callee.yml": callee },
    );
    expect(ran.lines.at(-1)).toBe("got 1! success");
    expect(ran.calls).toEqual([{ id: "call", path: "call", name: "call", result: "success", outputs: { o: "1!" } }]);
    expect(JSON.parse(ran.lines.slice(0, -1).join("\n"))).toEqual({
      s: "",
      n: 0,
      b: false,
      d: "main",
      t: true,
      e: "push",
    });
    expect(ran.jobs.map(({ path, name }) => [path, name])).toContainEqual(["call/work", "call / work"]);
  });

  test.each([
    [
      "a text for a boolean",
      'with: { b: "true" }',
      "{ inputs: { b: { type: boolean } } }",
      /'b' must be a boolean, not "true"/,
    ],
    ["a boolean for a number", "with: { n: true }", "{ inputs: { n: { type: number } } }", /'n' must be a number/],
    ["an unknown input", "with: { x: 1 }", "{}", /unknown input 'x'/],
    ["a missing required input", "", "{ inputs: { x: { type: string, required: true } } }", /input 'x' is required/],
    ["an unknown secret", "secrets: { X: y }", "{}", /unknown secret 'x'/],
    ["a missing required secret", "", "{ secrets: { X: { required: true } } }", /secret 'X' is required/],
  ])("%s stops the run before it starts", async (_name, callJob, call, message) => {
    await expect(runCall(callJob, called(call, job("true")))).rejects.toThrow(message);
  });

  test("an expression of the wrong type fails the call", async () => {
    const ran = await runCall(
      'with: { b: "${{ github.ref_name }}" }',
      called("{ inputs: { b: { type: boolean } } }", job("true")),
    );
    expect(ran.conclusion).toBe("failure");
    expect(ran.annotations[0]?.message).toMatch(/'b' must be a boolean, not "main"/);
  });

  test("secrets: given by name, inherited, or not there", async () => {
    const callee = called(
      "{ secrets: { A: {}, B: {} } }",
      job(
        'test "${{ secrets.A }}${{ secrets.B }}${{ secrets.C }}" = "$EXPECTED"',
        'env: { EXPECTED: "${{ vars.EXPECTED }}" },',
      ),
    );
    const secrets = { A: "value-of-a", B: "value-of-b", C: "value-of-c" };
    const expected = async (callJob: string, text: string): Promise<string> =>
      (await runCall(callJob, callee, { secrets, vars: { EXPECTED: text } })).conclusion;
    expect(await expected('secrets: { A: "${{ secrets.B }}" }', "value-of-b")).toBe("success");
    expect(await expected("secrets: inherit", "value-of-avalue-of-bvalue-of-c")).toBe("success");
    expect(await expected("", "")).toBe("success");
  });

  test("the secrets of an environment reach the job that names it in the called workflow, and win", async () => {
    const callee = called(
      "{ secrets: { A: {} } }",
      job(
        'test "$A-$B-${{ vars.V }}" = 1-2-v',
        'environment: "${{ github.ref_name }}", env: { A: "${{ secrets.A }}", B: "${{ secrets.B }}" },',
      ),
    );
    const ran = await runCall('secrets: { A: "passed" }', callee, {
      environments: { main: { secrets: { A: "1", B: "2" }, vars: { V: "v" } } },
    });
    expect(ran.conclusion).toBe("success");
  });

  test("names of secrets and variables know no case: the environment's replaces the repository's", async () => {
    const callee = called("{}", job('test "${{ secrets.KEY }}${{ vars.Kind }}" = inner-keynew', "environment: prod,"));
    const ran = await runCall("secrets: inherit", callee, {
      secrets: { Key: "outer-key" },
      vars: { KIND: "old" },
      environments: { prod: { secrets: { KEY: "inner-key" }, vars: { kind: "new" } } },
    });
    expect(ran.conclusion).toBe("success");
  });

  test("a workflow_call can be run by itself; its outputs are the run's", async () => {
    const ran = await runText(
      called(
        '{ inputs: { n: { type: number, default: 2 } }, outputs: { o: { value: "${{ jobs.work.outputs.o }}" } } }',
        'work: { runs-on: x, outputs: { o: "${{ steps.s.outputs.o }}" }, steps: [{ id: s, run: "echo o=${{ inputs.n }} >> $GITHUB_OUTPUT" }] }',
      ),
      { event: "workflow_call", inputs: { n: 3 } },
    );
    expect(ran.outputs).toEqual({ o: "3" });
  });

  test("github is the caller's; job.workflow_* is the callee's; the caller's env is not passed", async () => {
    const other = folder({
      ".github/workflows/callee.yml": called(
        "{}",
        job(
          "echo '${{ github.workflow_ref }} ${{ github.event_name }} ${{ job.workflow_ref }} ${{ job.workflow_repository }} ${{ job.workflow_file_path }}' [$CALLER]",
        ),
      ),
    });
    const sha = commit(other);
    const ran = await runText(
      "on: push\nenv: { CALLER: 1 }\njobs:\n  call: { uses: other/repo/.github/workflows/callee.yml@v1 }\n",
      { repositories: { "other/repo": other } },
    );
    expect(ran.lines).toEqual([
      "acme/app/.github/workflows/ci.yml@refs/heads/main push other/repo/.github/workflows/callee.yml@v1 other/repo .github/workflows/callee.yml []",
    ]);
    expect(sha).toMatch(/^[0-9a-f]{40}$/);
  });

  test("$/ and ./ in a called workflow of another repository mean that repository", async () => {
    const other = folder({
      ".github/workflows/outer.yml": called("{}", "a: { uses: $/.github/workflows/inner.yml }"),
      ".github/workflows/inner.yml": called("{}", "b: { uses: ./.github/workflows/third.yml }"),
      ".github/workflows/third.yml": called("{}", job("echo third")),
    });
    const ran = await runText("on: push\njobs:\n  call: { uses: other/repo/.github/workflows/outer.yml@v1 }\n", {
      repositories: { "other/repo": other },
    });
    expect(ran.lines).toEqual(["third"]);
    expect(ran.jobs[0]?.path).toBe("call/a/b/work");
  });

  test("a matrix of calls", async () => {
    const callee = called("{ inputs: { v: { type: number } } }", job("echo v=${{ inputs.v }}"));
    const ran = await runCall('strategy: { matrix: { v: [1, 2] } }, with: { v: "${{ matrix.v }}" }', callee);
    expect(ran.lines.toSorted()).toEqual(["v=1", "v=2"]);
    expect(ran.jobs.map(({ name }) => name).toSorted()).toEqual(["call (1) / work", "call (2) / work"]);
  });

  test("a failure inside fails the call, and what needs it is skipped", async () => {
    const ran = await runText(
      "on: push\njobs:\n  call: { uses: $/.github/workflows/callee.yml }\n  after: { needs: call, runs-on: x, steps: [{ run: 'true' }] }\n",
      {},
      { ".github/workflows/callee.yml": called("{}", job("false")) },
    );
    expect(ran.job("after").result).toBe("skipped");
    expect(ran.conclusion).toBe("failure");
  });

  test("ten levels at most", async () => {
    const chain: Files = Object.fromEntries(
      Array.from({ length: 11 }, (_, at) => [
        `.github/workflows/w${at}.yml`,
        called("{}", `a: { uses: $/.github/workflows/w${at + 1}.yml }`),
      ]),
    );
    const files = {
      ...chain,
      ".github/workflows/ci.yml": "on: push\njobs: { a: { uses: $/.github/workflows/w0.yml } }",
    };
    await expect(runFiles(files)).rejects.toThrow(/more than 10 levels/);
  });
});

describe("permissions", () => {
  const asking = (permissions: string): string =>
    called("{}", `work: { runs-on: x, permissions: ${permissions}, steps: [{ run: "true" }] }`);

  test.each([
    [
      "more than the caller's",
      "permissions: { contents: read },",
      "{ contents: write }",
      /contents: write \(allowed: read\)/,
    ],
    [
      "what the caller does not have",
      "permissions: { contents: read },",
      "{ deployments: write }",
      /deployments: write \(allowed: none\)/,
    ],
    ["more than the default", "", "{ id-token: write }", /id-token: write \(allowed: none\)/],
  ])("a called workflow that asks for %s does not start", async (_name, own, asked, message) => {
    await expect(runCall(own, asking(asked))).rejects.toThrow(message);
  });

  test("a called workflow can narrow; a job that says nothing has its caller's", async () => {
    const callee = called(
      "{}",
      `a: { runs-on: x, permissions: { contents: read }, steps: [{ run: "true" }] }\n  b: { runs-on: x, steps: [{ run: "true" }] }`,
    );
    const ran = await runCall("permissions: { contents: write, deployments: write },", callee);
    expect(ran.job("call/a").permissions).toEqual({ contents: "read" });
    expect(ran.job("call/b").permissions).toEqual({ contents: "write", deployments: "write" });
  });

  test("the run's own workflow may ask for anything", async () => {
    const ran = await runText(
      "on: push\npermissions: { id-token: write }\njobs: { a: { runs-on: x, steps: [{ run: 'true' }] } }",
    );
    expect(ran.job("a").permissions).toEqual({ "id-token": "write" });
  });
});
