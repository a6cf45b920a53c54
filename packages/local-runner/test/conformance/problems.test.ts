import { describe, expect, test } from "vitest";

import type { Options } from "./scenario.ts";
import { folder, runFiles, runSteps, runText } from "./scenario.ts";
import { WorkflowError } from "../../src/index.ts";

const steps = (text: string): string => `on: push\njobs:\n  a:\n    runs-on: x\n    steps: [${text}]\n`;

describe("what cannot run is an error before anything runs", () => {
  test.each([
    [
      "a container",
      "on: push\njobs: { a: { runs-on: x, container: node, steps: [] } }",
      /`container` is not supported/,
    ],
    [
      "services",
      "on: push\njobs: { a: { runs-on: x, services: { db: { image: postgres } }, steps: [] } }",
      /`services` is not supported/,
    ],
    ["background steps", steps('{ run: "true", background: true }'), /`background` steps are not supported/],
    ["parallel steps", steps('{ parallel: [{ run: "true" }] }'), /`parallel` steps are not supported/],
    ["a docker image", steps("{ uses: docker://alpine }"), /Docker actions are not supported/],
    [
      "an action that is not mapped",
      steps("{ uses: some/action@v1 }"),
      /some\/action@v1 is neither built in nor mapped .* --map some\/action=/,
    ],
    [
      "a workflow that is not mapped",
      "on: push\njobs: { a: { uses: some/repo/.github/workflows/w.yml@v1 } }",
      /some\/repo@v1 is neither built in nor mapped/,
    ],
    ["a missing $/ action", steps("{ uses: $/none }"), /there is no folder .*none/],
    ["a $/ reference with a ref", steps("{ uses: $/act@v1 }"), /takes no @ref/],
    ["a reference of no known form", steps("{ uses: nonsense }"), /expected \.\/path, \$\/path/],
    [
      "artifact actions before v4",
      steps("{ uses: actions/upload-artifact@v3 }"),
      /switched off artifact actions before v4/,
    ],
    [
      "another event",
      "on: pull_request\njobs: { a: { runs-on: x, steps: [] } }",
      /the event 'push' does not start it; it is started by pull_request/,
    ],
    [
      "an unknown job in needs",
      "on: push\njobs: { z: { runs-on: x, steps: [] }, a: { needs: b, runs-on: x, steps: [] } }",
      /unknown job 'b'/,
    ],
    [
      "a cycle",
      "on: push\njobs: { z: { runs-on: x, steps: [] }, a: { needs: [b, z], runs-on: x, steps: [] }, b: { needs: a, runs-on: x, steps: [] } }",
      /cycle/,
    ],
    ["a context that the place does not have", steps('{ run: "true", if: "secrets.X != \'\'" }'), /secrets/],
    ["an unknown key", steps('{ run: "true", shel: bash }'), /ci\.yml:5: Unexpected value 'shel'/],
    ["no YAML", "on: [push\njobs", /ci\.yml:/],
    [
      "a secret in what is quoted, which is hidden",
      "on: { workflow_dispatch: { inputs: { n: { type: number } } } }\njobs: { a: { runs-on: x, steps: [] } }",
      /input 'n' must be a number, not "\*\*\*"/,
      { event: "workflow_dispatch", inputs: { n: "a-canary-value" }, secrets: { S: "a-canary-value" } },
    ],
    ["an empty file", "", /ci\.yml: Expected a scalar value/],
  ] as readonly [string, string, RegExp, Options?][])("%s", async (_name, workflow, message, options = {}) => {
    await expect(runText(workflow, options)).rejects.toThrow(message);
  });

  test("all problems come at once, with their lines", async () => {
    const workflow =
      "on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - uses: one/a@v1\n      - uses: two/b@v1\n  c: { uses: $/.github/workflows/none.yml }\n";
    const error = await runText(workflow).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(WorkflowError);
    expect((error as WorkflowError).problems).toEqual([
      expect.stringMatching(/there is no workflow file .*none\.yml/),
      expect.stringMatching(/^\.github\/workflows\/ci\.yml:6: one\/a@v1/),
      expect.stringMatching(/^\.github\/workflows\/ci\.yml:7: two\/b@v1/),
    ]);
  });

  test("problems of actions are found too: of their kind, and of what composite ones use", async () => {
    const action = (runs: string): string => `name: x\ndescription: x\nruns: ${runs}\n`;
    const files = {
      ".github/workflows/ci.yml": steps("{ uses: $/docker }, { uses: $/old }, { uses: $/outer }, { uses: $/shell }"),
      "docker/action.yml": action("{ using: docker, image: Dockerfile }"),
      "old/action.yml": action("{ using: node16, main: main.js }"),
      "outer/action.yml": action("{ using: composite, steps: [{ uses: some/action@v1 }] }"),
      "shell/action.yml": action('{ using: composite, steps: [{ run: "true" }] }'),
    };
    await expect(runFiles(files)).rejects.toThrow(/Docker actions[^]*node16[^]*outer\/action\.yml:3: some\/action@v1/);
  });

  test.each([
    ["a required input", {}, /input 'env' is required/],
    ["an unknown input", { env: "prod", x: "1" }, /unknown input 'x'/],
    ["a choice that does not exist", { env: "nope" }, /'env' must be one of prod, test, not "nope"/],
    ["a boolean that is none", { env: "prod", dry: "yes please" }, /'dry' must be a boolean/],
  ])("inputs of workflow_dispatch: %s", async (_name, inputs, message) => {
    const workflow =
      "on: { workflow_dispatch: { inputs: { env: { type: choice, options: [prod, test], required: true }, dry: { type: boolean } } } }\njobs: { a: { runs-on: x, steps: [{ run: 'true' }] } }";
    await expect(runText(workflow, { event: "workflow_dispatch", inputs })).rejects.toThrow(message);
  });

  test("inputs of workflow_dispatch are converted; github.event.inputs has texts", async () => {
    const workflow =
      "on: { workflow_dispatch: { inputs: { n: { type: number }, dry: { type: boolean } } } }\njobs: { a: { runs-on: x, steps: [{ run: \"echo '${{ toJSON(inputs) }} ${{ toJSON(github.event.inputs) }}' | tr -d ' \\n'\" }] } }";
    const ran = await runText(workflow, { event: "workflow_dispatch", inputs: { n: "3", dry: "true" } });
    expect(ran.lines).toEqual(['{"n":3,"dry":true}{"n":"3","dry":"true"}']);
  });

  test("a checkout of a folder that is no repository fails the step and says what to do", async () => {
    const ran = await runSteps("- { uses: actions/checkout@v5, with: { repository: other/repo } }", {
      repositories: { "other/repo": folder({ "a.txt": "" }) },
    });
    expect(ran.annotations[0]?.message).toMatch(/is not the top folder of a git repository \(git init it and commit\)/);
  });
});
