import { type Conclusion, UserError } from "@slipway/core";
import { type Staged, type Vercel, type VercelLive, type VercelPlan, readAhead } from "@slipway/platforms/vercel";
import type { Book, ReleaseEntry } from "@slipway/releases";

import { buildFirst } from "./built.ts";
import { conclude } from "./conclude.ts";
import { bookOf, platformOf } from "./connect.ts";
import { dryRun } from "./dry-run.ts";
import { type Inputs, type VercelPorts, prepare } from "./job.ts";
import { markClosed, markDeployment, markKey, markRecord } from "./left-open.ts";
import { release } from "./outcome.ts";
import { preflight } from "./preflight.ts";
import { type PreviewComment, previewComment } from "./preview-comment.ts";
import { recordOf, targetOf } from "./record.ts";
import { repairAutoAssign } from "./repair.ts";
import { uploadedText } from "./summary.ts";

export { post } from "./left-open.ts";

/** Observes, stages, writes the record ahead, promotes, proves, and says what was proven. */
export async function run(inputs: Inputs, ports: VercelPorts): Promise<Conclusion> {
  const started = ports.clock.now();
  const ending = new AbortController();
  const duration = (): number => Math.round(ports.clock.now() - started);
  try {
    return await go(inputs, ports, duration, ending.signal);
  } catch (error) {
    // Nothing was created: whatever happens once there is a deployment is an outcome, not an error.
    const result = ports.signal.aborted ? "interrupted" : "failed";
    ports.outputs.set({ result, "duration-ms": duration() });
    // A mistake is reported before anything is created; after anything else `post` looks for what may be there.
    if (error instanceof UserError) markClosed(result, ports);
    throw error;
  } finally {
    ending.abort();
  }
}

async function go(inputs: Inputs, ports: VercelPorts, duration: () => number, ended: AbortSignal): Promise<Conclusion> {
  const job = await prepare(inputs, ports);
  // The output is read while Vercel and GitHub answer; one that is built first is not there yet.
  const ahead = inputs.build ? undefined : readAhead(job, AbortSignal.any([ports.signal, ended]));
  const platform = platformOf(inputs, ports);
  const live = await platform.observe();
  const plan = { ...job, live, ahead };
  ports.outputs.set(beforeOutputs(live));
  ports.log.info(`${live.name} has ${live.production?.id ?? "nothing"} in production`);
  if (inputs["dry-run"]) return await dryRun(inputs, plan, live, ports);
  const book = bookOf(inputs, ports);
  const history = await preflight({ inputs, live, book }, ports);
  const comment = previewComment(inputs, live, ports);
  try {
    await buildFirst(inputs, plan, live, ports);
    return await bring({ inputs, plan, live, book, history, comment, platform, duration }, ports);
  } catch (error) {
    await comment.broken(error);
    throw error;
  }
}

interface Work {
  readonly inputs: Inputs;
  readonly plan: VercelPlan;
  readonly live: VercelLive;
  readonly book: Book;
  readonly history: readonly ReleaseEntry[];
  readonly comment: PreviewComment;
  readonly platform: Vercel;
  readonly duration: () => number;
}

async function bring(work: Work, ports: VercelPorts): Promise<Conclusion> {
  const { inputs, plan, live, book, comment, platform } = work;
  const { signal, log } = ports;
  const known: Known = {};
  const created = async (staged: Staged): Promise<void> => {
    known.staged = staged;
    known.record = await begin(work, staged, ports);
  };
  markKey(plan.key, ports);
  const outcome = await release({ platform, plan, live, inputs, signal, log, created });
  const autoAssign = await repairAutoAssign(platform, live, outcome, ports);
  const ending = { plan, live, outcome, autoAssign, duration: work.duration(), book, staged: known.staged };
  const conclusion = await conclude({ ...ending, record: known.record }, ports);
  await comment.ended(outcome, known.staged);
  markClosed(outcome.result, ports);
  return conclusion;
}

interface Known {
  staged?: Staged;
  record?: number | undefined;
}

/** Says at once what there is, and writes down what is live and what will be, before any visitor can get it. */
async function begin(work: Work, staged: Staged, ports: VercelPorts): Promise<number | undefined> {
  const { deployment, notices } = staged.created;
  markDeployment(deployment.id, ports);
  ports.outputs.set({
    "deployment-id": deployment.id,
    url: deployment.url,
    "uploaded-files": staged.files,
    "uploaded-bytes": staged.bytes,
    ...(deployment.inspectorUrl === undefined ? {} : { "inspector-url": deployment.inspectorUrl }),
  });
  ports.log.info(`created ${deployment.id} (${deployment.url}): ${uploadedText(staged)}`);
  for (const { file, why } of staged.left) ports.log.warning(`a function names ${file}, which is not sent: ${why}`);
  for (const { level, text } of notices) ports.log[level === "warning" ? "warning" : "notice"](`Vercel: ${text}`);
  await work.comment.building(staged);
  return await openRecord(work, staged, ports);
}

async function openRecord(
  { inputs, live, book, history }: Work,
  { created: { deployment } }: Staged,
  ports: VercelPorts,
): Promise<number | undefined> {
  const { environment } = inputs;
  if (environment === undefined || inputs.record === "off") return undefined;
  const { context, clock } = ports;
  const target = targetOf(live);
  const record = recordOf({ inputs, deployment, context, live, history, observed: clock.date() });
  const id = await book.open(record, { environment, description: `${target}: ${context.sha.slice(0, 7)}` });
  if (id === undefined) return undefined;
  markRecord(id, ports);
  ports.outputs.set({ "github-deployment-id": id });
  // Without a status GitHub calls a deployment abandoned after 30 minutes.
  await book.note(id, "in_progress", { description: "deploying", logUrl: context.runUrl });
  return id;
}

function beforeOutputs({ production, autoAssign }: VercelLive) {
  return {
    ...(production === undefined ? {} : { "previous-deployment-id": production.id }),
    ...(autoAssign === "unknown" ? {} : { "auto-assign": autoAssign }),
  };
}
