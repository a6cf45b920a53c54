import { describe, expect, test } from "vitest";

import { runText } from "./scenario.ts";

function matrixWorkflow(strategy: string, steps: string, more = ""): string {
  return `on: push\njobs:\n  m:\n    runs-on: ubuntu-latest\n    strategy: ${strategy}\n    ${more}\n    steps: [${steps}]\n`;
}

describe("matrix jobs", () => {
  test("one leg a combination, named after its values", async () => {
    const ran = await runText(matrixWorkflow("{ matrix: { os: [a, b], v: [1, 2] } }", "{ run: 'true' }"));
    expect(ran.jobs.map((job) => job.name).toSorted()).toEqual(["m (a, 1)", "m (a, 2)", "m (b, 1)", "m (b, 2)"]);
    expect(ran.job("m (b, 2)").matrix).toEqual({ os: "b", v: 2 });
  });

  test("a matrix may come from another job, by fromJSON", async () => {
    const ran = await runText(`
on: push
jobs:
  plan:
    runs-on: ubuntu-latest
    outputs: { matrix: "\${{ steps.s.outputs.matrix }}" }
    steps: [{ id: s, run: "echo 'matrix={\\"include\\":[{\\"app\\":\\"api\\"},{\\"app\\":\\"web\\"}]}' >> $GITHUB_OUTPUT" }]
  deploy:
    needs: plan
    strategy: { matrix: "\${{ fromJSON(needs.plan.outputs.matrix) }}" }
    runs-on: ubuntu-latest
    steps: [{ run: "echo app=\${{ matrix.app }} \${{ strategy.job-index }}/\${{ strategy.job-total }}" }]
`);
    expect(ran.conclusion).toBe("success");
    expect(ran.lines.toSorted()).toEqual(["app=api 0/2", "app=web 1/2"]);
  });

  test("a name that is an expression is used as it is", async () => {
    const ran = await runText(
      matrixWorkflow("{ matrix: { v: [1] } }", "{ run: 'true' }", 'name: "Test ${{ matrix.v }}"'),
    );
    expect(ran.jobs[0]?.name).toBe("Test 1");
  });

  test("fail-fast cancels the legs that run when one fails", async () => {
    const steps = "{ run: 'if [ ${{ matrix.v }} = 1 ]; then exit 1; else sleep 60; fi' }";
    const ran = await runText(matrixWorkflow("{ matrix: { v: [1, 2] } }", steps), {
      jobLimit: 2,
      cancelTimes: { interruptMs: 50, terminateMs: 50, streamsMs: 50 },
    });
    expect(ran.job("m (1)").result).toBe("failure");
    expect(ran.job("m (2)").result).toBe("cancelled");
    expect(ran.conclusion).toBe("failure");
  });

  test("fail-fast: false lets the other legs end", async () => {
    const steps = "{ run: '[ ${{ matrix.v }} = 2 ]' }";
    const ran = await runText(matrixWorkflow("{ fail-fast: false, max-parallel: 1, matrix: { v: [1, 2] } }", steps));
    expect(ran.job("m (1)").result).toBe("failure");
    expect(ran.job("m (2)").result).toBe("success");
  });

  test("max-parallel limits the legs at once", async () => {
    const ran = await runText(matrixWorkflow("{ max-parallel: 1, matrix: { v: [1, 2, 3] } }", "{ run: 'true' }"), {
      jobLimit: 3,
    });
    const order = ran.events.flatMap((event) => (/^job-(started|completed)$/.test(event.type) ? [event.type] : []));
    expect(order).toEqual(Array.from({ length: 3 }, () => ["job-started", "job-completed"]).flat());
  });

  test("of outputs with one name the last leg that has it wins", async () => {
    const steps = "{ id: s, run: 'echo o=${{ matrix.v }} >> $GITHUB_OUTPUT' }";
    const more = `outputs: { o: "\${{ matrix.v == 1 && steps.s.outputs.o || '' }}" }`;
    const ran = await runText(
      `${matrixWorkflow("{ matrix: { v: [1, 2] } }", steps, more)}  after: { needs: m, runs-on: x, steps: [{ run: "echo got=\${{ needs.m.outputs.o }}" }] }\n`,
    );
    expect(ran.lines).toContain("got=1");
  });

  test("many legs wait without a warning of Node", async () => {
    const values = Array.from({ length: 30 }, (_, at) => at).join(", ");
    const warnings: string[] = [];
    const listen = (warning: Error): number => warnings.push(warning.message);
    process.on("warning", listen);
    const ran = await runText(matrixWorkflow(`{ matrix: { v: [${values}] } }`, "{ run: 'true' }"));
    await new Promise((resolve) => setImmediate(resolve));
    process.off("warning", listen);
    expect(ran.jobs).toHaveLength(30);
    expect(warnings).toEqual([]);
  });

  test("an empty vector fails the job", async () => {
    const ran = await runText(matrixWorkflow("{ matrix: { v: \"${{ fromJSON('[]') }}\" } }", "{ run: 'true' }"));
    expect(ran.conclusion).toBe("failure");
    expect(ran.annotations[0]?.message).toMatch(/'v' does not contain any values/);
  });
});
