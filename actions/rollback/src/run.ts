import type { Conclusion } from "@slipway/core";
import { type Book, HURRIED, type RollbackPlan } from "@slipway/releases";

import { closeRecords } from "./close.ts";
import { bookOf } from "./connect.ts";
import { type Done, conclude } from "./conclude.ts";
import { restoreDatabase } from "./database.ts";
import { execute } from "./execute.ts";
import type { Inputs, RollbackPorts } from "./job.ts";
import { isBack, liveAfter, measure } from "./live.ts";
import { type Look, look } from "./look.ts";
import { refuse, showPlan } from "./refuse.ts";
import { candidateOutput } from "./results.ts";
import { planVerification, verify } from "./verify.ts";
import { isVerified } from "./verified.ts";
import { writeAhead } from "./write-ahead.ts";

export { post } from "./left-open.ts";

/** Looks, plans, writes the records ahead, goes back, proves, verifies, and says what it did not undo. */
export async function run(inputs: Inputs, ports: RollbackPorts): Promise<Conclusion> {
  const started = ports.clock.now();
  const duration = (): number => Math.round(ports.clock.now() - started);
  try {
    const book = bookOf(inputs, ports);
    const seen = await look(inputs, book, ports);
    ports.outputs.set({ candidates: candidateOutput(seen.plan.candidates) });
    if (seen.plan.kind === "refusal") return refuse(seen.plan, inputs, duration(), ports);
    if (inputs["dry-run"]) return showPlan(seen.plan, inputs, duration(), ports);
    // From here on users wait for the good release, and the records for nobody.
    const hurried = bookOf(inputs, ports, HURRIED);
    return await goBack({ inputs, book: hurried, look: seen, plan: seen.plan, duration }, ports);
  } catch (error) {
    ports.outputs.set({ result: "failed", "duration-ms": duration() });
    throw error;
  }
}

interface Work {
  readonly inputs: Inputs;
  readonly book: Book;
  readonly look: Look;
  readonly plan: Exclude<RollbackPlan, { readonly kind: "refusal" }>;
  readonly duration: () => number;
}

async function goBack({ inputs, book, look: seen, plan, duration }: Work, ports: RollbackPorts): Promise<Conclusion> {
  const gate = await planVerification(inputs, plan.moves, ports);
  const { restore, once } = plan.schema;
  const written = await writeAhead(plan.moves, restore && (once ?? "backup"), { inputs, look: seen, book }, ports);
  const kept = restore && (await restoreDatabase(restore, inputs, ports));
  const ended = await execute(written, seen.targets, ports);
  const found =
    gate === undefined || !ended.some(isBack) || ports.signal.aborted ? undefined : await verify(gate, ports);
  const verified = isVerified(found);
  await closeRecords(ended, verified, { look: seen, book }, ports);
  const live = await measure(liveAfter(ended), plan, book);
  const done: Done = { inputs, plan, ended, gate: found, kept, targets: seen.targets, live, duration: duration() };
  return conclude(done, ports);
}
