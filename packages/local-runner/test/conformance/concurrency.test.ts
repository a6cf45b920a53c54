import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

import { ConcurrencyGroups } from "../../src/index.ts";
import type { RunEvent } from "../../src/index.ts";
import { folder, runText } from "./scenario.ts";
import type { Ran } from "./scenario.ts";

/** A promise and what fulfils it (Node 20 has no Promise.withResolvers). */
function signal(): { promise: Promise<void>; give: () => void } {
  let give: () => void = () => undefined;
  const promise = new Promise<void>((resolve) => {
    give = resolve;
  });
  return { promise, give };
}

/** A run of one job in a group, that starts when told and ends when told. */
function controlled(
  groups: ConcurrencyGroups,
  concurrency: string,
): { started: Promise<void>; queued: Promise<void>; finish: () => void; done: Promise<Ran> } {
  const file = join(folder({}), "finish");
  const started = signal();
  const queued = signal();
  const on = (event: RunEvent): void => {
    if (event.type === "step-log" && event.line === "started") started.give();
    if (event.type === "job-waiting" || event.type === "warning") queued.give();
  };
  const workflow = `on: push\njobs:\n  a:\n    runs-on: x\n    concurrency: ${concurrency}\n    steps: [{ run: "echo started; until [ -e ${file} ]; do sleep 0.02; done; rm ${file}" }]\n`;
  const done = runText(workflow, {
    concurrency: groups,
    on,
    cancelTimes: { interruptMs: 50, terminateMs: 50, streamsMs: 50 },
  });
  return { started: started.promise, queued: queued.promise, finish: () => writeFileSync(file, ""), done };
}
const result = async (run: { done: Promise<Ran> }): Promise<string | undefined> => (await run.done).jobs[0]?.result;

describe("concurrency groups, between the runs of a process", () => {
  test("one runs, one waits, a newer one takes the place of the one that waits", async () => {
    const groups = new ConcurrencyGroups();
    const first = controlled(groups, "deploy");
    await first.started;
    const second = controlled(groups, "{ group: DEPLOY }");
    await second.queued;
    const third = controlled(groups, "deploy");
    expect(await result(second)).toBe("cancelled");
    first.finish();
    await third.started;
    third.finish();
    expect([await result(first), await result(third)]).toEqual(["success", "success"]);
  });

  test("queue: max keeps all that wait, first come first served", async () => {
    const groups = new ConcurrencyGroups();
    const group = "{ group: deploy, queue: max }";
    const first = controlled(groups, group);
    await first.started;
    const second = controlled(groups, group);
    await second.queued;
    const third = controlled(groups, group);
    await third.queued;
    first.finish();
    await second.started;
    second.finish();
    await third.started;
    third.finish();
    expect(await Promise.all([first, second, third].map(result))).toEqual(["success", "success", "success"]);
  });

  test("cancel-in-progress cancels the one that runs", async () => {
    const groups = new ConcurrencyGroups();
    const first = controlled(groups, "deploy");
    await first.started;
    const second = controlled(groups, "{ group: deploy, cancel-in-progress: true }");
    expect(await result(first)).toBe("cancelled");
    await second.started;
    second.finish();
    expect(await result(second)).toBe("success");
  });

  test("a called workflow in its caller's group is a deadlock, which is reported", async () => {
    const ran = await runText(
      "on: push\nconcurrency: one\njobs:\n  call: { uses: $/.github/workflows/callee.yml }\n",
      {},
      {
        ".github/workflows/callee.yml":
          "on: workflow_call\nconcurrency: One\njobs: { a: { runs-on: x, steps: [{ run: 'true' }] } }",
      },
    );
    expect(ran.annotations[0]?.message).toMatch(/deadlock: the concurrency group 'One'/);
  });

  test("queue: max and cancel-in-progress exclude each other", async () => {
    const ran = await runText(
      "on: push\njobs: { a: { runs-on: x, concurrency: { group: g, queue: max, cancel-in-progress: \"${{ github.ref_name == 'main' }}\" }, steps: [{ run: 'true' }] } }",
    );
    expect(ran.annotations[0]?.message).toMatch(/exclude each other/);
  });
});
