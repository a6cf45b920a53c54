import { describe, expect, test } from "vitest";

import { commit, folder, nodeAction, runFiles, runSteps, runText } from "./scenario.ts";

/** JavaScript that prints values of the environment as one JSON line. */
const show = (...names: string[]): string =>
  `console.log(JSON.stringify(${JSON.stringify(names)}.map((n) => process.env[n])));`;

describe("JavaScript actions", () => {
  test("inputs: names, defaults, an explicit empty text, booleans as texts", async () => {
    const action = nodeAction("act", {
      main: show(
        "INPUT_FLY-TOKEN",
        "INPUT_WITH_SPACE",
        "INPUT_DEFAULTED",
        "INPUT_EMPTY",
        "INPUT_FLAG",
        "INPUT_MISSING",
        "INPUT_REPO",
      ),
      more: 'inputs:\n  fly-token: {}\n  with space: {}\n  defaulted: { default: d }\n  empty: { default: e }\n  flag: { default: false }\n  missing: { required: true }\n  repo: { default: "${{ github.repository }}" }',
    });
    const ran = await runSteps(
      '- { uses: $/act, with: { Fly-Token: t, with space: w, empty: "", flag: true } }',
      {},
      action,
    );
    expect(JSON.parse(ran.lines[0] ?? "")).toEqual(["t", "w", "d", "", "true", null, "acme/app"]);
  });

  test("unknown and deprecated inputs are warnings", async () => {
    const action = nodeAction("act", { main: "", more: "inputs:\n  a: {}\n  old: { deprecationMessage: use a }" });
    const ran = await runSteps("- { uses: $/act, with: { b: 1, old: 2 } }", {}, action);
    expect(ran.conclusion).toBe("success");
    expect(ran.annotations.map(({ level, message }) => `${level}: ${message}`)).toEqual([
      "warning: Unexpected input(s) 'b', valid inputs are ['a', 'old']",
      "warning: Input 'old' has been deprecated with message: use a",
    ]);
  });

  test("the environment: workspace, services, identity, no token, closed stdin, the event", async () => {
    const action = nodeAction("act", {
      main: `
const fs = require("node:fs");
console.log(JSON.stringify({
  here: process.cwd() === process.env.GITHUB_WORKSPACE,
  token: process.env.GITHUB_TOKEN,
  services: process.env.ACTIONS_RUNTIME_URL,
  action: [process.env.GITHUB_ACTION, process.env.GITHUB_ACTION_REPOSITORY, process.env.GITHUB_ACTION_REF],
  event: JSON.parse(fs.readFileSync(process.env.GITHUB_EVENT_PATH, "utf8")),
  stdin: fs.readFileSync(0, "utf8"),
  node: process.versions.node.split(".")[0],
  own: process.env.OWN,
}));`,
    });
    const ran = await runSteps(
      "- { uses: $/act, env: { OWN: mine, GITHUB_WORKSPACE: /nowhere } }",
      {
        payload: { number: 7 },
        actionsEnv: { ACTIONS_RUNTIME_URL: "http://127.0.0.1:1/" },
      },
      action,
    );
    expect(JSON.parse(ran.lines[0] ?? "")).toEqual({
      here: true,
      services: "http://127.0.0.1:1/",
      action: ["__self", "acme/app", "refs/heads/main"],
      event: { number: 7 },
      stdin: "",
      node: "24",
      own: "mine",
    });
  });

  test("pre runs before all steps, post after them, last first; state stays with each use", async () => {
    const phase = (name: string): string => `
const fs = require("node:fs");
console.log("${name} " + process.env.INPUT_ID + " " + JSON.stringify([process.env.STATE_pre, process.env.STATE_main]));
fs.appendFileSync(process.env.GITHUB_STATE, "${name}=" + process.env.INPUT_ID + "\\n");`;
    const action = nodeAction("act", {
      pre: phase("pre"),
      main: phase("main"),
      post: phase("post"),
      more: "inputs: { id: {} }",
    });
    const ran = await runSteps(
      "- run: echo first\n- { uses: $/act, with: { id: a } }\n- { uses: $/act, with: { id: b } }",
      {},
      action,
    );
    expect(ran.lines).toEqual([
      "pre a [null,null]",
      "pre b [null,null]",
      "first",
      'main a ["a",null]',
      'main b ["b",null]',
      'post b ["b","b"]',
      'post a ["a","a"]',
    ]);
    expect(ran.job("job").steps.map(({ phase: kind }) => kind)).toEqual([
      "pre",
      "pre",
      "main",
      "main",
      "main",
      "post",
      "post",
    ]);
  });

  test("a skipped step has no post; post-if and pre-if look at the job", async () => {
    const runs = "\n  post-if: failure()\n  pre-if: cancelled()";
    const action = nodeAction("act", {
      pre: "console.log('pre')",
      main: "console.log('main')",
      post: "console.log('post')",
    });
    const file = { ...action, "act/action.yml": `${action["act/action.yml"]}${runs.slice(1)}\n` };
    const ran = await runSteps("- { uses: $/act }\n- { if: failure(), uses: $/act }\n- run: 'false'", {}, file);
    // Both uses have a pre, which is skipped; only the first one's main runs, and so only its post is there.
    expect(ran.lines.filter((line) => !line.startsWith("##"))).toEqual(["main", "post"]);
  });

  test("a failing post fails the job", async () => {
    const ran = await runSteps("- uses: $/act", {}, nodeAction("act", { main: "", post: "process.exit(1)" }));
    expect(ran.conclusion).toBe("failure");
  });

  test("exit code and setFailed", async () => {
    const ran = await runSteps(
      "- { id: s, uses: $/act }",
      {},
      nodeAction("act", { main: "console.log('::error::why'); process.exitCode = 1" }),
    );
    expect(ran.step("job", "s")).toMatchObject({
      outcome: "failure",
      annotations: [{ level: "error", message: "why" }],
    });
  });

  test("a missing main script fails the step", async () => {
    const { "act/main.js": _gone, ...files } = nodeAction("act", { main: "" });
    const ran = await runSteps("- uses: $/act", {}, files);
    expect(ran.annotations[0]?.message).toMatch(/File not found: .*main\.js/);
  });

  test("an action runs from a copy: what git ignores does not come along", async () => {
    const files = {
      ...nodeAction("act", { main: "try { require('left-out') } catch (e) { console.log(e.code) }" }),
      ".gitignore": "node_modules/\n",
      "node_modules/left-out/index.js": "console.log('found')",
      ".github/workflows/ci.yml":
        "on: push\njobs: { job: { runs-on: x, steps: [{ uses: actions/checkout@v5 }, { uses: $/act }] } }",
    };
    expect((await runFiles(files)).lines.at(-1)).toBe("MODULE_NOT_FOUND");
  });

  test("node20 runs on Node 24 with a warning", async () => {
    const action = nodeAction("act", { main: "console.log(process.versions.node.split('.')[0])" });
    const old = { ...action, "act/action.yml": (action["act/action.yml"] ?? "").replace("node24", "node20") };
    const ran = await runSteps("- uses: $/act", {}, old);
    expect(ran.lines.at(-1)).toBe("24");
    expect(ran.annotations[0]?.message).toMatch(/made for node20/);
  });
});

describe("where actions come from", () => {
  test("owner/repo/path@ref is the folder it is mapped to; @ref keys win", async () => {
    const one = folder(
      nodeAction("act", { main: show("GITHUB_ACTION_REPOSITORY", "GITHUB_ACTION_REF", "GITHUB_ACTION") }),
    );
    const two = folder(nodeAction("act", { main: "console.log('v2')" }));
    const ran = await runSteps("- uses: other/repo/act@v1\n- uses: Other/Repo/act@v2", {
      repositories: { "other/repo": one, "other/repo@v2": two },
    });
    expect(ran.lines).toEqual(['["other/repo","v1","__other_repo_act"]', "v2"]);
  });

  test("./ is the workspace, and its pre cannot run", async () => {
    const files = {
      ...nodeAction("act", { pre: "console.log('pre')", main: "console.log('main')" }),
      ".github/workflows/ci.yml":
        "on: push\njobs: { job: { runs-on: x, steps: [{ uses: actions/checkout@v5 }, { uses: ./act }] } }",
    };
    const ran = await runFiles(files);
    expect(ran.lines.at(-1)).toBe("main");
    expect(ran.annotations[0]?.message).toMatch(/`pre` execution is not supported for local action from '\.\/act'/);
  });

  test("./ without a checkout fails and says so", async () => {
    const ran = await runSteps("- uses: ./act", {}, nodeAction("act", { main: "" }));
    expect(ran.annotations[0]?.message).toMatch(/Did you forget to run actions\/checkout/);
  });

  test("$/ inside an action of another repository means that repository", async () => {
    const composite = "name: c\ndescription: c\nruns: { using: composite, steps: [{ uses: $/inner }] }";
    const other = folder({ "outer/action.yml": composite, ...nodeAction("inner", { main: "console.log('theirs')" }) });
    const ran = await runSteps(
      "- uses: other/repo/outer@v1",
      { repositories: { "other/repo": other } },
      nodeAction("inner", { main: "console.log('ours')" }),
    );
    expect(ran.lines).toEqual(["theirs"]);
  });

  test("a mapped repository replaces a built-in action", async () => {
    const own = folder(nodeAction(".", { main: "console.log('mine')" }));
    commit(own);
    const ran = await runSteps("- uses: actions/setup-node@v5", { repositories: { "actions/setup-node": own } });
    expect(ran.lines).toEqual(["mine"]);
  });
});

describe("composite actions", () => {
  const composite = (steps: string, more = ""): Record<string, string> => ({
    "c/action.yml": `name: c\ndescription: c\n${more}\nruns:\n  using: composite\n  steps:\n    ${steps.trim().replaceAll("\n", "\n    ")}\n`,
  });

  test("inputs, outputs, their own steps, env around them, action_path, and no defaults of the job", async () => {
    const files = composite(
      `- { id: s, shell: sh, run: "echo v=\${{ inputs.n }} >> $GITHUB_OUTPUT; test -f \\"$GITHUB_ACTION_PATH/action.yml\\"; echo $AROUND" }
- { shell: bash, run: "echo '\${{ toJSON(steps) }}' | tr -d ' \\\\n'; echo; echo JOB=1 >> $GITHUB_ENV" }`,
      'inputs: { n: { default: "1" }, m: {} }\noutputs: { out: { value: "${{ steps.s.outputs.v }}/${{ inputs.n }}/${{ inputs.m }}" } }',
    );
    const ran = await runText(
      `on: push
defaults: { run: { working-directory: nowhere } }
jobs:
  job:
    runs-on: x
    steps:
      - { id: outside, uses: $/c, with: { n: true }, env: { AROUND: around } }
      - { run: "echo \${{ steps.outside.outputs.out }} [$AROUND] $JOB", working-directory: . }
`,
      {},
      files,
    );
    expect(ran.lines).toEqual([
      "around",
      '{"s":{"outputs":{"v":"true"},"outcome":"success","conclusion":"success"}}',
      "true/true/ [] 1",
    ]);
  });

  test("an inner failure skips the later steps unless they ask, and fails the action; outputs are evaluated", async () => {
    const files = composite(
      `- { id: s, shell: bash, run: "echo o=1 >> $GITHUB_OUTPUT; false" }
- { shell: bash, run: echo skipped }
- { if: failure(), shell: bash, run: "echo failed \${{ github.action_status }}" }`,
      'outputs: { o: { value: "${{ steps.s.outputs.o }}" } }',
    );
    const ran = await runSteps(
      "- { id: c, uses: $/c, continue-on-error: true }\n- run: echo ${{ steps.c.outcome }} ${{ steps.c.outputs.o }}",
      {},
      files,
    );
    expect(ran.lines.filter((line) => !line.startsWith("##"))).toEqual(["failed failure", "failure 1"]);
    expect(ran.step("job", "c").steps.map(({ outcome }) => outcome)).toEqual(["failure", "skipped", "success"]);
  });

  test("in a failed job a composite action starts well: success() is about itself", async () => {
    const ran = await runSteps(
      "- run: 'false'\n- { if: always(), uses: $/c }",
      {},
      composite("- { shell: bash, run: echo inner }"),
    );
    expect(ran.lines).toContain("inner");
  });

  test("annotations and summaries of inner steps are those of the outer one", async () => {
    const inner = Array.from(
      { length: 2 },
      () => "- { shell: bash, run: 'for i in 1 2 3 4 5 6; do echo ::error::e; done; echo s >> $GITHUB_STEP_SUMMARY' }",
    );
    const ran = await runSteps("- { id: c, uses: $/c }", {}, composite(inner.join("\n")));
    expect(ran.step("job", "c").annotations).toHaveLength(10);
    expect(ran.step("job", "c").summary).toBe("s\n\ns\n");
    expect(ran.summaries).toHaveLength(1);
  });

  test("posts and pres of inner actions run with the job's", async () => {
    const files = {
      ...composite('- { uses: $/act, with: { id: "${{ inputs.id }}" } }', "inputs: { id: {} }"),
      ...nodeAction("act", {
        pre: "console.log('pre', process.env.INPUT_ID)",
        main: "",
        post: "console.log('post', process.env.INPUT_ID)",
        more: "inputs: { id: {} }",
      }),
    };
    const ran = await runSteps(
      "- run: echo step\n- { uses: $/c, with: { id: 1 } }\n- { uses: $/act, with: { id: 2 } }",
      {},
      files,
    );
    expect(ran.lines).toEqual(["pre 1", "pre 2", "step", "post 2", "post 1"]);
  });
});
