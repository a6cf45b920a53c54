import { setTimeout as sleep } from "node:timers/promises";

import { describe, expect, it } from "vitest";

import { descendants } from "./process-tree.ts";
import type { Step, StepResult } from "./step.ts";
import { APP, LIMIT, type World, inWorld, until } from "./world.ts";

// A job that is cancelled (SIGINT, 7.5 s later SIGTERM, 2.5 s later SIGKILL), and one whose machine is gone (SIGKILL at
// once): what the record says, and what the next run makes of it.

const machinePath = new RegExp(`^/v1/apps/${APP}/machines/\\w+$`);

/** The moments at which a run is cut off, by what has happened until then. */
const MOMENTS: readonly (readonly [string, (world: World) => boolean])[] = [
  ["while it looks", ({ fly }) => fly.requests.some(({ path }) => path === `/v1/apps/${APP}/machines`)],
  ["when the record is written", ({ github }) => github.requests.some(({ path }) => path.endsWith("/statuses"))],
  ["when the release was made", ({ fly }) => fly.app(APP).releases().length > 1],
  [
    "in the middle of the machines",
    ({ fly }) => fly.requests.some(({ method, path }) => method === "POST" && machinePath.test(path)),
  ],
  [
    "when Fly calls the release complete",
    ({ fly }) => fly.app(APP).releases()[0]?.status === "complete" && released(fly),
  ],
];

/** All of them with `SLIPWAY_MOMENTS=all`; otherwise those at which most has happened. */
const ALL = process.env["SLIPWAY_MOMENTS"] === "all";

function released(fly: World["fly"]): boolean {
  return fly.app(APP).releases().length > 1;
}

/** How a step ended that was cancelled, and the signals that it took. */
interface Cancelled extends StepResult {
  readonly signals: readonly NodeJS.Signals[];
}

/** Does what GitHub's runner does when a job is cancelled. */
async function cancel({ child, done }: Step): Promise<Cancelled> {
  const signals: NodeJS.Signals[] = [];
  const send = (signal: NodeJS.Signals): void => {
    signals.push(signal);
    child.kill(signal);
  };
  send("SIGINT");
  const patience = new AbortController();
  const rest = async (): Promise<void> => {
    await sleep(7_500, undefined, { signal: patience.signal });
    send("SIGTERM");
    await sleep(2_500, undefined, { signal: patience.signal });
    send("SIGKILL");
  };
  const runner = rest().catch(() => undefined);
  const result = await done;
  patience.abort();
  await runner;
  return { ...result, signals };
}

/** Kills the action and what it has started, as when the machine is gone. */
async function destroy({ child, done }: Step): Promise<StepResult> {
  const tree = descendants(child.pid ?? 0);
  child.kill("SIGKILL");
  for (const pid of tree) {
    try {
      process.kill(pid, "SIGKILL");
    } catch {
      // It had ended already.
    }
  }
  return await done;
}

/** Kills the action alone: flyctl is in a process group of its own and lives on. */
async function killAlone({ child, done }: Step): Promise<StepResult> {
  child.kill("SIGKILL");
  return await done;
}

const records = ({ github }: World) => [...github.repository("acme/app").deployments.values()];

/** Holds what a record says against what is there: which release, how Fly calls it, and how many machines have it. */
function expectTruth(world: World, description: string): void {
  const [newest] = world.fly.app(APP).releases();
  const live = world.fly
    .app(APP)
    .releases()
    .find(({ status }) => status === "complete");
  if (newest?.version === 1) return expect(description).toBe("error: interrupted: not-started live=v1");
  const machines = world.fly.app(APP).machines();
  const on = machines.filter(({ config }) => config?.metadata?.["fly_release_version"] === "2").length;
  const facts = `rel=v2 is=${newest?.status} machines=${on}/${machines.length} live=v${live?.version}`;
  expect(description).toBe(`error: interrupted ${facts}`);
}

/** The next run: it closes what is open, and brings every machine to the image. */
async function expectContinuation(world: World): Promise<void> {
  const before = records(world).length;
  const next = await world.deploy({ inputs: { image: world.next.tag }, run: { id: 43 } });
  expect(next.errors).toEqual([]);
  expect(next.outputs["result"]).toMatch(/^(?:deployed|unchanged)$/);
  const digests = world.fly
    .app(APP)
    .machines()
    .map(({ image_ref: image }) => image.digest);
  expect(new Set(digests)).toEqual(new Set([world.next.digest]));
  expect(world.statuses().at(-1)).toMatch(/^success: /);
  expect(records(world)).toHaveLength(before + 1);
  for (const { id } of records(world).slice(0, -1))
    expect(world.statuses(id).at(-1)).toMatch(/^error: interrupted|^success: /);
}

describe.concurrent("a cancelled job", { timeout: 2 * LIMIT }, () => {
  it.each(ALL ? MOMENTS : MOMENTS.slice(3))(
    "%s: the record is closed in GitHub's time, post says what is there, the next run continues",
    async (_when, reached) => {
      await inWorld({}, async (world) => {
        // So slow that the proof has not ended when the release is complete.
        const slow = { kind: "delay", ms: 300, times: Infinity } as const;
        world.fly.faults.http.add({ path: `/v1/apps/${APP}/machines`, ...slow });
        const step = world.start({ inputs: { image: world.next.tag } });
        await until(() => reached(world));
        const result = await cancel(step);
        world.fly.faults.clear();
        expect([result.signal, result.signals]).toEqual([null, ["SIGINT"]]);
        expect(result).toMatchObject({ exitCode: 1, outputs: { result: "interrupted" } });
        if (records(world).length > 0) {
          expect(world.statuses().at(-1)).toMatch(/^error: interrupted/);
          await world.deploy({ state: result.state, inputs: { image: world.next.tag } });
          expectTruth(world, world.statuses().at(-1) ?? "");
        }
        await expectContinuation(world);
      })();
    },
  );
});

describe.concurrent("a process that is killed", { timeout: 2 * LIMIT }, () => {
  const endings = [
    ["when the record is written, and flyctl with it", MOMENTS[1], destroy],
    ["when the release was made, and flyctl with it", MOMENTS[2], destroy],
    ["in the middle of the machines, and flyctl with it", MOMENTS[3], destroy],
    ["in the middle of the machines, and flyctl goes on alone", MOMENTS[3], killAlone],
  ] as const;

  it.each(ALL ? endings : endings.slice(2))(
    "%s: the next run finds the open record, closes it, and continues",
    async (_when, moment, kill) => {
      await inWorld({}, async (world) => {
        const step = world.start({ inputs: { image: world.next.tag } });
        await until(() => moment?.[1](world) === true);
        const { state } = await kill(step);
        expect(state["record-closed"]).toBeUndefined();
        expect(world.statuses().at(-1) ?? "").not.toMatch(/^(?:success|error|failure)/);
        await expectContinuation(world);
      })();
    },
  );

  it(
    "before post: it says what is there",
    inWorld({}, async (world) => {
      const step = world.start({ inputs: { image: world.next.tag } });
      await until(() => MOMENTS[3]?.[1](world) === true);
      const { state } = await destroy(step);
      await world.deploy({ state, inputs: { image: world.next.tag } });
      expectTruth(world, world.statuses().at(-1) ?? "");
    }),
  );

  it(
    "while GitHub says that its run goes on: the next one refuses, and names it",
    inWorld({ machines: 1 }, async (world) => {
      const step = world.start({ inputs: { image: world.next.tag } });
      await until(() => MOMENTS[1]?.[1](world) === true);
      await destroy(step);
      const headSha = "0123456789abcdef0123456789abcdef01234567";
      const run = { id: 42, headSha, status: "in_progress", conclusion: null, attempt: 1, path: "d.yml" } as const;
      world.github.repository("acme/app").runs.push({ ...run, event: "push", createdAt: new Date() });
      const next = await world.deploy({ inputs: { image: world.next.tag }, run: { id: 43 } });
      expect(next.exitCode).toBe(1);
      expect(next.errors.join()).toContain("https://github.com/acme/app/actions/runs/42");
      expect(records(world)).toHaveLength(1);
    }),
  );
});
