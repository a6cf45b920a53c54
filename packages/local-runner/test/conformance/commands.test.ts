import { describe, expect, test } from "vitest";

import { runSteps, runText } from "./scenario.ts";

/** A step that prints the text and succeeds. */
const print = (text: string, more = ""): string =>
  `- { id: s, shell: bash, run: "cat <<'EOF'\\n${text.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n")}\\nEOF"${more} }`;

describe("workflow commands", () => {
  test("annotations with their places", async () => {
    const ran = await runSteps(`
- id: s
  run: |
    echo "::error file=$GITHUB_WORKSPACE/src/a.ts,line=3,endLine=4,col=5,title=T::bad%0Athing"
    echo "::warning file=/etc/x,line=3,col=5,endColumn=7::odd"
    echo "##[notice]old form"
    echo "::error line=9,endLine=3::backwards"
`);
    expect(ran.step("job", "s").annotations).toEqual([
      { level: "error", message: "bad\nthing", title: "T", file: "src/a.ts", line: 3, endLine: 4 },
      { level: "warning", message: "odd", file: "/etc/x", line: 3, column: 5, endColumn: 7 },
      { level: "notice", message: "old form" },
      { level: "error", message: "backwards" },
    ]);
    expect(ran.conclusion).toBe("success");
  });

  test("stderr is read for commands too", async () => {
    const ran = await runSteps('- { run: "echo ::error::from stderr >&2" }');
    expect(ran.annotations).toMatchObject([{ message: "from stderr" }]);
  });

  test("ten annotations of a level a step are shown, the log has all; messages are cut at 4096", async () => {
    const ran = await runSteps(
      "- { id: s, run: \"for i in $(seq 12); do echo ::error::e$i; done; echo ::warning::$(printf 'x%.0s' $(seq 5000))\" }",
    );
    const { annotations } = ran.step("job", "s");
    expect(annotations.filter(({ level }) => level === "error")).toHaveLength(10);
    expect(annotations.find(({ level }) => level === "warning")?.message).toHaveLength(4096);
    expect(ran.lines.filter((line) => line.startsWith("##[error]e"))).toHaveLength(12);
  });

  test("set-output and save-state still work, with a warning", async () => {
    const ran = await runSteps(print("::set-output name=a::b%0Ac"));
    expect(ran.step("job", "s")).toMatchObject({ outputs: { a: "b\nc" }, annotations: [{ level: "warning" }] });
  });

  test.each(["::set-env name=A::b", "::add-path::/x", "##[set-env name=A;]b"])(
    "%s is disabled and fails the step",
    async (line) => {
      const ran = await runSteps(print(line));
      expect(ran.step("job", "s").outcome).toBe("failure");
      expect(ran.annotations.some(({ message }) => message.includes("command is disabled"))).toBe(true);
    },
  );

  test("stop-commands: nothing is obeyed until the token comes back", async () => {
    const ran = await runSteps(
      print("::stop-commands::a-long-token\n::error::no\n::add-mask::visible\n::a-long-token::\n::error::yes\nvisible"),
    );
    expect(ran.annotations.map(({ message }) => message)).toEqual(["yes"]);
    expect(ran.lines).toContain("visible");
    expect(ran.lines.join("\n")).not.toContain("a-long-token");
  });

  test.each(["", "error", "pause-logging"])("stop-commands with the token '%s' fails the step", async (token) => {
    const ran = await runSteps(print(`::stop-commands::${token}`));
    expect(ran.step("job", "s").outcome).toBe("failure");
  });

  test("groups, debug and unknown commands", async () => {
    const ran = await runSteps(print("::group::Title\ninside\n::endgroup::\n::debug::hidden\n::nonsense::text"));
    expect(ran.lines).toEqual(["inside", "::nonsense::text"]);
    expect(
      ran.events.filter(({ type }) => type.endsWith("group")).map((event) => ("title" in event ? event.title : "")),
    ).toEqual(["Title", ""]);
  });

  test("debug messages and RUNNER_DEBUG with ACTIONS_STEP_DEBUG", async () => {
    const ran = await runSteps('- { run: "echo ::debug::shown; echo $RUNNER_DEBUG" }', {
      vars: { ACTIONS_STEP_DEBUG: "true" },
    });
    expect(ran.lines).toEqual(["::debug::shown", "##[debug]shown", "1"]);
  });

  test("echo shows the commands, and takes on and off only", async () => {
    const ran = await runSteps(print("::echo::on\n::notice::n\n::echo::off\n::notice::m\n::echo::maybe"));
    expect(ran.lines.slice(0, 4)).toEqual(["::notice::n", "##[notice]n", "::echo::off", "##[notice]m"]);
    expect(ran.step("job", "s").outcome).toBe("failure");
  });

  test("problem matchers are not applied, and it says so", async () => {
    const ran = await runSteps(print("::add-matcher::m.json"));
    expect(ran.events).toContainEqual(
      expect.objectContaining({ type: "warning", message: expect.stringContaining("no problem matchers") }),
    );
  });
});

describe("command files", () => {
  test.each([
    ["output", "GITHUB_OUTPUT"],
    ["env", "GITHUB_ENV"],
    ["state", "GITHUB_STATE"],
  ])("a malformed %s file fails a step that exits with 0", async (name, variable) => {
    const ran = await runSteps(`- { id: s, run: "echo nonsense >> $${variable}" }`);
    expect(ran.step("job", "s").outcome).toBe("failure");
    expect(ran.annotations.map(({ message }) => message)).toEqual([
      `Unable to process file command '${name}' successfully.`,
      "Invalid format 'nonsense'",
    ]);
  });

  test("files are read also after a failure", async () => {
    const ran = await runSteps('- { id: s, run: "echo a=1 >> $GITHUB_OUTPUT; exit 1" }');
    expect(ran.step("job", "s")).toMatchObject({ outcome: "failure", outputs: { a: "1" } });
  });

  test("each step has files of its own, empty at its start", async () => {
    const ran = await runSteps("- run: echo a=1 >> $GITHUB_OUTPUT\n- run: wc -c < $GITHUB_OUTPUT | tr -d ' '");
    expect(ran.lines).toEqual(["0"]);
  });

  test("GITHUB_ENV refuses NODE_OPTIONS and takes the others; the step does not fail", async () => {
    const ran = await runSteps(
      '- { run: "printf \'node_options=x\\nA=1\\n\' >> $GITHUB_ENV" }\n- run: "echo [$NODE_OPTIONS$node_options] $A"',
    );
    expect(ran.lines.at(-1)).toBe("[] 1");
    expect(ran.annotations[0]?.message).toMatch(/Can't store NODE_OPTIONS/);
    expect(ran.conclusion).toBe("success");
  });

  test("GITHUB_PATH: the last added comes first, a repeated one moves, later steps only", async () => {
    const ran = await runSteps(
      "- run: printf '/x/a\\n/x/b\\n' >> $GITHUB_PATH; echo $PATH | grep -c /x/ || true\n- run: echo /x/a >> $GITHUB_PATH\n- run: echo ${PATH%%:/[^x]*}",
    );
    expect(ran.lines).toEqual(["0", "/x/a:/x/b"]);
  });

  test("a summary is masked; one over 1 MiB is an error that does not fail the step", async () => {
    const ran = await runSteps(
      "- run: echo '# Hello ${{ secrets.S }}' >> $GITHUB_STEP_SUMMARY\n- run: head -c 1048577 /dev/zero | tr '\\0' x >> $GITHUB_STEP_SUMMARY",
      { secrets: { S: "canary-of-summary" } },
    );
    expect(ran.summaries.map(({ markdown }) => markdown)).toEqual(["# Hello ***\n"]);
    expect(ran.annotations[0]?.message).toMatch(/1024k, got 1025k/);
    expect(ran.conclusion).toBe("success");
  });

  test("a deleted summary file is no error", async () => {
    expect((await runSteps("- run: rm $GITHUB_STEP_SUMMARY $GITHUB_OUTPUT")).conclusion).toBe("success");
  });
});

describe("secrets", () => {
  test("a canary in every secret is nowhere to be seen", async () => {
    const canary = (name: string): string => `canary-${name}-0123456789`;
    const ran = await runText(
      `
on: push
jobs:
  a:
    name: "Job \${{ vars.NOT }}"
    runs-on: ubuntu-latest
    environment: { name: prod, url: "https://x/\${{ steps.s.outputs.o }}" }
    outputs: { o: "\${{ steps.s.outputs.o }}", plain: "1" }
    steps:
      - id: s
        name: "Step \${{ secrets.REPO }}"
        env: { R: "\${{ secrets.REPO }}", E: "\${{ secrets.ENVIRONMENT }}", T: "\${{ github.token }}" }
        run: |
          echo "$R $E $T"
          echo "$R" | base64
          echo "user:$E" | base64 -w0
          echo "o=$R" >> $GITHUB_OUTPUT
          echo "::error title=$R::$E"
          echo "::group::$R"
          echo "# $R" >> $GITHUB_STEP_SUMMARY
          echo "::add-mask::$(echo ${canary("added")})"
          echo "${canary("added")}"
          exit 1
`,
      {
        secrets: { REPO: canary("repo") },
        environments: {
          prod: { secrets: { ENVIRONMENT: canary("environment") } },
          other: { secrets: { X: canary("other") } },
        },
        token: canary("token"),
        actionsEnv: { ACTIONS_RUNTIME_TOKEN: canary("runtime") },
      },
    );
    for (const name of ["repo", "environment", "token", "runtime", "other"])
      expect(ran.everything).not.toContain(canary(name));
    expect(ran.lines.at(-2)).toBe("***");
    expect(ran.job("a").outputs).toEqual({ plain: "1" });
    expect(ran.job("a").environment).toEqual({ name: "prod", deployment: true });
    const dropped = ran.events.flatMap((event) => (event.type === "output-dropped" ? [event.output] : []));
    expect(dropped).toEqual(["o", "environment.url"]);
  });

  test("step outputs are not filtered: the next step gets the secret", async () => {
    const ran = await runSteps(
      '- { id: s, run: "echo o=$S >> $GITHUB_OUTPUT", env: { S: "${{ secrets.S }}" } }\n- run: test ${{ steps.s.outputs.o }} = "$(printf can; printf ary)"',
      {
        secrets: { S: "canary" },
      },
    );
    expect(ran.conclusion).toBe("success");
    expect(ran.everything).not.toContain('"canary"');
  });

  test("an empty add-mask is a warning", async () => {
    const ran = await runSteps(print("::add-mask::  "));
    expect(ran.annotations).toMatchObject([
      { level: "warning", message: "Can't add secret mask for empty string in ##[add-mask] command." },
    ]);
  });
});
