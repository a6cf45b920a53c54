import { describe, expect, test } from "vitest";

import { folder, runText } from "./scenario.ts";

/** Jobs a (as given), b needs a, c needs b …; each line is one job's keys. */
function graph(jobs: Record<string, string>): string {
  const body = Object.entries(jobs).map(([id, keys]) => `  ${id}: { runs-on: ubuntu-latest, ${keys} }`);
  return `on: push\njobs:\n${body.join("\n")}\n`;
}

const OK = "steps: [{ run: 'true' }]";
const BAD = "steps: [{ run: 'false' }]";

const CASES: readonly { name: string; jobs: Record<string, string>; results: Record<string, string>; run: string }[] = [
  {
    name: "a job runs when all it needs succeeded",
    jobs: { a: OK, b: `needs: a, ${OK}` },
    results: { a: "success", b: "success" },
    run: "success",
  },
  {
    name: "a job is skipped when one it needs failed",
    jobs: { a: BAD, b: `needs: a, ${OK}` },
    results: { a: "failure", b: "skipped" },
    run: "failure",
  },
  {
    name: "a skipped job skips all jobs after it",
    jobs: { a: `if: false, ${OK}`, b: `needs: a, ${OK}`, c: `needs: b, ${OK}` },
    results: { a: "skipped", b: "skipped", c: "skipped" },
    run: "skipped",
  },
  {
    name: "success() looks at all ancestors: a job after one that ran despite a skipped ancestor is skipped",
    jobs: { a: `if: false, ${OK}`, b: `needs: a, if: always(), ${OK}`, c: `needs: b, ${OK}` },
    results: { a: "skipped", b: "success", c: "skipped" },
    run: "success",
  },
  {
    name: "failure() looks at all ancestors",
    jobs: { a: BAD, b: `needs: a, ${OK}`, c: `needs: b, if: failure(), ${OK}` },
    results: { a: "failure", b: "skipped", c: "success" },
    run: "failure",
  },
  {
    name: "!failure() && !cancelled() runs after a skipped job",
    jobs: { a: `if: false, ${OK}`, b: `needs: a, if: "!failure() && !cancelled()", ${OK}` },
    results: { a: "skipped", b: "success" },
    run: "success",
  },
  {
    name: "an if without a status function has success() before it",
    jobs: { a: BAD, b: `needs: a, if: github.ref == 'refs/heads/main', ${OK}` },
    results: { a: "failure", b: "skipped" },
    run: "failure",
  },
  {
    name: "needs.<job>.result can be asked with always()",
    jobs: { a: BAD, b: `needs: a, if: always() && needs.a.result == 'failure', ${OK}` },
    results: { a: "failure", b: "success" },
    run: "failure",
  },
  {
    name: "success() and failure() take job names",
    jobs: { a: BAD, b: OK, c: `needs: [a, b], if: success('b') && failure('a'), ${OK}` },
    results: { a: "failure", b: "success", c: "success" },
    run: "failure",
  },
  {
    name: "continue-on-error of a job hides its failure from the run and from needs",
    jobs: { a: `continue-on-error: true, ${BAD}`, b: `needs: a, ${OK}` },
    results: { a: "success", b: "success" },
    run: "success",
  },
];

describe("the job graph", () => {
  test.each(CASES)("$name", async ({ jobs, results, run }) => {
    const ran = await runText(graph(jobs));
    expect(Object.fromEntries(ran.jobs.map((job) => [job.id, job.result]))).toEqual(results);
    expect(ran.conclusion).toBe(run);
  });

  test("jobs that need nothing of each other run side by side, up to the limit", async () => {
    // Each waits for the file of the other: one after the other they would never end.
    const meet = (mine: string, other: string): string =>
      `steps: [{ run: 'touch "$DIR/${mine}"; until [ -e "$DIR/${other}" ]; do sleep 0.02; done' }]`;
    const ran = await runText(`env: { DIR: "\${{ vars.DIR }}" }\n${graph({ a: meet("a", "b"), b: meet("b", "a") })}`, {
      jobLimit: 2,
      vars: { DIR: folder({}) },
    });
    expect(ran.conclusion).toBe("success");
  });

  test("with a limit of one, jobs run one after the other", async () => {
    const ran = await runText(graph({ a: OK, b: OK, c: OK }), { jobLimit: 1 });
    const order = ran.events.flatMap((event) => (/^job-(started|completed)$/.test(event.type) ? [event.type] : []));
    expect(order).toEqual(Array.from({ length: 3 }, () => ["job-started", "job-completed"]).flat());
  });

  test("outputs reach dependent jobs; empty ones do not exist", async () => {
    const ran = await runText(`
on: push
jobs:
  a:
    runs-on: ubuntu-latest
    outputs: { text: "\${{ steps.s.outputs.text }}", empty: "\${{ steps.s.outputs.none }}" }
    steps: [{ id: s, run: "printf 'text<<E\\\\nx\\\\ny\\\\nE\\\\n' >> $GITHUB_OUTPUT" }]
  b:
    needs: a
    runs-on: ubuntu-latest
    steps: [{ run: "echo '\${{ toJSON(needs.a) }}'" }]
`);
    expect(ran.job("a").outputs).toEqual({ text: "x\ny" });
    expect(JSON.parse(ran.lines.join("\n"))).toEqual({ result: "success", outputs: { text: "x\ny" } });
  });

  test("outputs of a failed job are evaluated", async () => {
    const ran = await runText(
      graph({
        a: `outputs: { o: "\${{ steps.s.outputs.o }}" }, steps: [{ id: s, run: "echo o=1 >> $GITHUB_OUTPUT; false" }]`,
      }),
    );
    expect(ran.job("a")).toMatchObject({ result: "failure", outputs: { o: "1" } });
  });

  test("an if that cannot be evaluated fails the job and says where", async () => {
    const ran = await runText(graph({ a: `if: "fromJSON('{') == 1", ${OK}` }));
    expect(ran.job("a").result).toBe("failure");
    expect(ran.annotations[0]?.message).toMatch(/ci\.yml:3: /);
  });
});
