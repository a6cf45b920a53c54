import {
  type Book,
  type PlanRequest,
  type ReleaseEntry,
  type RollbackPlan,
  isOpen,
  planRollback,
} from "@slipway/releases";

import type { Inputs, RollbackPorts } from "./job.ts";
import { planWithWhatIsThere } from "./preflight.ts";
import { targetsOf } from "./targets/table.ts";
import type { ReleaseTarget, Seen } from "./targets/target.ts";

/** Everything that is known before anything is changed. */
export interface Look {
  /** All records of the environment, the newest first. */
  readonly records: readonly ReleaseEntry[];
  readonly targets: readonly ReleaseTarget[];
  readonly seen: ReadonlyMap<string, Seen>;
  readonly plan: RollbackPlan;
  /** Open records of runs that are over: they were cut off. */
  readonly cutOff: readonly ReleaseEntry[];
}

/** Reads the records and what is live, and plans. Changes nothing. */
export async function look(inputs: Inputs, book: Book, ports: RollbackPorts): Promise<Look> {
  const records = await book.list(inputs.environment);
  const targets = targetsOf(records, inputs, ports);
  const observed = await Promise.all(targets.map(async (target) => [target.id, await target.observe()] as const));
  for (const [, { note }] of observed) ports.log.info(`live: ${note}`);
  const seen = new Map(observed);
  const open = records.filter(
    ({ record, statuses }) => isOpen(statuses) && seen.has(record.target.id) && record.run.id !== ports.context.runId,
  );
  const goingOn = await stillAtWork(open, book);
  const request = requestOf(inputs, { seen, goingOn }, ports);
  const plan = await planWithWhatIsThere((gone) => planRollback(records, { ...request, gone }), targets, ports);
  return { records, targets, seen, plan, cutOff: open.filter(({ id }) => !goingOn.has(id)) };
}

async function stillAtWork(open: readonly ReleaseEntry[], book: Book): Promise<ReadonlySet<number>> {
  const states = await Promise.all(open.map(async ({ id, record }) => [id, await book.runState(record.run)] as const));
  return new Set(states.filter(([, state]) => state === "going-on").map(([id]) => id));
}

function requestOf(
  inputs: Inputs,
  { seen, goingOn }: Pick<Look, "seen"> & Pick<PlanRequest, "goingOn">,
  { context, clock }: RollbackPorts,
): PlanRequest {
  return {
    to: inputs.to,
    mode: inputs.mode,
    live: [...seen.values()].map(({ live }) => live),
    targets: inputs.targets,
    of: inputs.of === undefined ? undefined : Number(inputs.of),
    run: { id: context.runId, group: `${context.runId}.${context.runAttempt}` },
    verdict: inputs.verdict,
    onPartial: inputs["on-partial"],
    schemaPolicy: inputs["schema-policy"],
    goingOn,
    now: clock.date(),
    cooldown: inputs.cooldown,
    allowUnrecorded: inputs["allow-unrecorded"],
    allowQuarantined: inputs["allow-quarantined"],
  };
}
