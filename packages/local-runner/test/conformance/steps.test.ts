import { describe, expect, test } from "vitest";

import { runSteps, runText } from "./scenario.ts";

describe("run steps", () => {
  test("no shell: bash -e without pipefail", async () => {
    const ran = await runSteps("- run: |\n    false | true\n    echo reached\n    false\n    echo not reached");
    expect(ran.lines).toEqual(["reached", "##[error]Process completed with exit code 1."]);
  });

  test("shell: bash has pipefail, and reads no profile", async () => {
    const ran = await runSteps("- run: |\n    false | true\n    echo not reached\n  shell: bash");
    expect(ran.lines).toEqual(["##[error]Process completed with exit code 1."]);
  });

  test.each([
    ["sh", "echo $0 | grep -q bash || echo ok"],
    ["python", "print('ok')"],
    ["bash -c 'cat {0} && echo ok'", "# a script\n"],
  ])("shell: %s", async (shell, script) => {
    const ran = await runSteps(`- { shell: "${shell}", run: ${JSON.stringify(script)} }`);
    expect(ran.conclusion).toBe("success");
    expect(ran.lines).toContain("ok");
  });

  test.each([
    ["a name that is no shell", "fish", /Invalid shell option 'fish'/],
    ["a shell of Windows", "cmd", /exists on Windows only/],
  ])("%s fails the step", async (_name, shell, message) => {
    const ran = await runSteps(`- { shell: ${shell}, run: "true" }`);
    expect(ran.conclusion).toBe("failure");
    expect(ran.annotations[0]?.message).toMatch(message);
  });

  test("step settings win over the job's defaults, those over the workflow's", async () => {
    const ran = await runText(`
on: push
defaults: { run: { shell: sh, working-directory: w } }
jobs:
  a:
    runs-on: ubuntu-latest
    defaults: { run: { working-directory: j } }
    steps:
      - { run: "mkdir w j s", working-directory: . }
      - { run: "basename $PWD; echo $0 | grep -c bash || true" }
      - { run: "basename $PWD", working-directory: s }
`);
    expect(ran.lines).toEqual(["j", "0", "s"]);
  });

  test("a script of several lines keeps its text around expressions", async () => {
    const ran = await runSteps("- run: |\n    cat <<'EOF'\n      it's ${{ github.ref_name }}'s {0} {{x}}\n    EOF");
    expect(ran.lines).toEqual(["  it's main's {0} {{x}}"]);
  });

  test("stdin is closed", async () => {
    const ran = await runSteps('- run: read -r line || echo "nothing to read"');
    expect(ran.lines).toEqual(["nothing to read"]);
  });

  test("env: workflow, job, GITHUB_ENV, step, the later wins", async () => {
    const ran = await runText(`
on: push
env: { A: workflow, B: workflow, C: workflow, D: workflow }
jobs:
  a:
    runs-on: ubuntu-latest
    env: { B: job, C: job, D: job }
    steps:
      - run: printf 'C=file\\nD=file\\n' >> $GITHUB_ENV
      - { run: "echo $A $B $C $D \${{ env.D }}", env: { D: step } }
      - run: echo $D
`);
    expect(ran.lines).toEqual(["workflow job file step step", "file"]);
  });

  test("the env context tells names apart by case", async () => {
    const ran = await runSteps(
      "- run: printf 'Name=a\\nNAME=b\\n' >> $GITHUB_ENV\n- run: echo '[${{ env.Name }}] [${{ env.NAME }}] [${{ env.name }}]'",
    );
    expect(ran.lines).toEqual(["[a] [b] []"]);
  });

  test("GITHUB_* and RUNNER_* cannot be overridden; there is no GITHUB_TOKEN; CI can be", async () => {
    const ran = await runSteps(
      '- { run: "echo $GITHUB_REPOSITORY $RUNNER_OS $GITHUB_ACTIONS $CI [$GITHUB_TOKEN] [$ACTIONS_RUNTIME_TOKEN]", env: { GITHUB_REPOSITORY: x/y, RUNNER_OS: x, CI: "no", GITHUB_ACTIONS: x } }',
      { actionsEnv: { ACTIONS_RUNTIME_TOKEN: "runtime-token" } },
    );
    expect(ran.lines).toEqual([`acme/app ${process.platform === "darwin" ? "macOS" : "Linux"} true no [] []`]);
  });

  test("nothing of this process's environment reaches a step unless it is given", async () => {
    const ran = await runSteps("- run: env", { env: { PATH: process.env["PATH"] ?? "", ONLY: "this" } });
    const names = ran.lines.map((line) => line.split("=")[0] ?? "").filter((name) => !/^(GITHUB|RUNNER)_/.test(name));
    expect(names.toSorted()).toEqual(["CI", "ONLY", "PATH", "PWD", "SHLVL", "_"]);
  });

  test("OIDC variables reach steps of jobs with id-token: write only", async () => {
    const job = (permissions: string): string =>
      `{ runs-on: ubuntu-latest, ${permissions} steps: [{ run: "echo [$ACTIONS_ID_TOKEN_REQUEST_URL]" }] }`;
    const ran = await runText(`on: push\njobs:\n  a: ${job("permissions: { id-token: write },")}\n  b: ${job("")}\n`, {
      actionsEnv: { ACTIONS_ID_TOKEN_REQUEST_URL: "http://127.0.0.1:1/?x" },
      jobLimit: 1,
    });
    expect(ran.lines).toEqual(["[http://127.0.0.1:1/?x]", "[]"]);
  });
});

describe("conditions and results", () => {
  test("an if that mixes text and an expression is always true", async () => {
    const ran = await runSteps('- { if: "${{ false }} == true", run: echo ran }');
    expect(ran.lines).toEqual(["ran"]);
  });

  test("a condition sees the step's own env", async () => {
    const ran = await runSteps('- { if: "env.GO == \'yes\'", run: echo ran, env: { GO: "yes" } }');
    expect(ran.lines).toEqual(["ran"]);
  });

  test("after a failure only steps that ask for it run; outcome and conclusion differ with continue-on-error", async () => {
    const ran = await runSteps(`
- { id: soft, run: exit 3, continue-on-error: true }
- { id: seen, run: "echo \${{ steps.soft.outcome }} \${{ steps.soft.conclusion }}" }
- { id: hard, run: exit 4 }
- { id: next, run: echo next }
- { id: failed, if: failure(), run: "echo failed \${{ job.status }}" }
- { id: always, if: always(), run: echo always }
- { id: wrapped, if: "steps.hard.outcome == 'failure'", run: echo wrapped }
`);
    expect(ran.step("job", "soft")).toMatchObject({ outcome: "failure", conclusion: "success" });
    expect(ran.lines.filter((line) => !line.startsWith("##"))).toEqual(["failure success", "failed failure", "always"]);
    expect(ran.step("job", "next").outcome).toBe("skipped");
    expect(ran.step("job", "wrapped").outcome).toBe("skipped");
    expect(ran.conclusion).toBe("failure");
  });

  test("a step without an id is not in the steps context", async () => {
    const ran = await runSteps("- run: echo a=1 >> $GITHUB_OUTPUT\n- run: echo '${{ toJSON(steps) }}'");
    expect(ran.lines).toEqual(["{}"]);
  });

  test("generated names of steps", async () => {
    const ran = await runSteps(
      "- run: echo $GITHUB_ACTION\n- run: echo $GITHUB_ACTION\n- { id: mine, run: echo $GITHUB_ACTION }",
    );
    expect(ran.lines).toEqual(["__run", "__run_2", "mine"]);
  });

  test("a boolean or a number must be one: texts are refused", async () => {
    const ran = await runSteps('- { run: "true", continue-on-error: "${{ github.ref_name }}" }');
    expect(ran.annotations[0]?.message).toMatch(/a boolean is needed here, the value is "main"/);
    expect(ran.conclusion).toBe("failure");
  });

  test("hashFiles hashes files of the workspace in their order, nothing is an empty text", async () => {
    const ran = await runSteps(
      "- run: mkdir d; printf a > d/a.txt; printf b > d/b.txt\n- run: echo \"${{ hashFiles('d/*.txt') }} [${{ hashFiles('none/**') }}]\"\n- { if: \"hashFiles('d/a.txt', '!d/b.txt') != ''\", run: echo yes }",
    );
    // sha256 over the sha256 of "a" and that of "b"
    expect(ran.lines).toEqual(["e5a01fee14e0ed5c48714f22180f25ad8365b53f9779f79dc4a3d7e93963f94a []", "yes"]);
  });

  test("a job for Windows or macOS fails on another system", async () => {
    const label = process.platform === "darwin" ? "windows-latest" : "macos-15";
    const ran = await runText(`on: push\njobs: { a: { runs-on: ${label}, steps: [{ run: "true" }] } }`);
    expect(ran.annotations[0]?.message).toMatch(new RegExp(`asks for ${label}`));
    expect(ran.conclusion).toBe("failure");
  });
});
