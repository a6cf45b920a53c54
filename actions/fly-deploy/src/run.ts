import type { Conclusion } from "@slipway/core";
import { type Fly, type FlyLive, saveConfig, unchangedProof } from "@slipway/platforms/fly";
import { type Book, type ReleaseEntry, refuseByHistory } from "@slipway/releases";

import { conclude } from "./conclude.ts";
import { configChanges } from "./config-plan.ts";
import { bookOf, platformOf } from "./connect.ts";
import { summariseDryRun } from "./dry-run.ts";
import { closeInterrupted } from "./interrupted.ts";
import { type FlyPorts, type Inputs, type Job, prepare } from "./job.ts";
import { markClosed, markOpen } from "./left-open.ts";
import { type Outcome, release } from "./outcome.ts";
import { type Ready, preflight } from "./preflight.ts";
import { recordOf, targetOf } from "./record.ts";
import { settle } from "./settle.ts";

export { post } from "./left-open.ts";

/** Observes, writes the record ahead, deploys, proves, and says what was proven. */
export async function run(inputs: Inputs, ports: FlyPorts): Promise<Conclusion> {
  const started = ports.clock.now();
  const duration = (): number => Math.round(ports.clock.now() - started);
  try {
    return await go(inputs, ports, duration);
  } catch (error) {
    // Nothing was released: whatever happens once flyctl has been started is an outcome, not an error.
    ports.outputs.set({ result: ports.signal.aborted ? "interrupted" : "failed", "duration-ms": duration() });
    throw error;
  }
}

async function go(inputs: Inputs, ports: FlyPorts, duration: () => number): Promise<Conclusion> {
  const job = await prepare(inputs, ports);
  const platform = platformOf(inputs, job.token, ports);
  const ready = await preflight(platform, inputs, job, ports);
  const { plan, live } = ready;
  const url = trimmed(inputs.url) ?? live.url;
  ports.outputs.set(previousOutputs(live, url));
  ports.log.info(describeLive(inputs.app, live));
  if (inputs["dry-run"]) return await dryRun(platform, job, ready, ports);
  await keepConfig(ready, ports);
  const book = bookOf(inputs, ports);
  const record = await openRecord({ inputs, job, ready, url, book }, ports);
  const outcome = await bring({ platform, inputs, job, ready }, ports);
  const conclusion = await conclude({ plan, live, outcome, url, duration: duration(), book, record }, ports);
  markClosed(outcome.result, ports);
  return conclusion;
}

interface Work {
  readonly platform: Fly;
  readonly inputs: Inputs;
  readonly job: Job;
  readonly ready: Ready;
}

/** Releases, unless all of it is live already: the same image everywhere, the same configuration, and no secret to set. */
async function bring({ platform, inputs, job, ready }: Work, ports: FlyPorts): Promise<Outcome> {
  const { plan, live, image } = ready;
  const { signal, clock, log } = ports;
  const proof = image === undefined ? undefined : unchangedProof(live, image.digest);
  if (proof !== undefined && Object.keys(plan.secrets).length === 0) {
    const changes = await configChanges(platform, job, ready, ports);
    if (changes?.length === 0)
      return { result: "unchanged", reason: proof.reason, hint: undefined, proof, attempt: undefined };
  }
  const task = { plan, live, image, wake: inputs["wake-machines"], signal, clock, log };
  return await log.group("flyctl deploy", () => release(platform, task));
}

interface Opening {
  readonly inputs: Inputs;
  readonly job: Job;
  readonly ready: Ready;
  readonly url: string | undefined;
  readonly book: Book;
}

/** Closes what earlier runs have left open, and writes down what is live and what will be, before anything moves. */
async function openRecord({ inputs, job, ready, url, book }: Opening, ports: FlyPorts): Promise<number | undefined> {
  const environment = inputs.environment;
  if (environment === undefined || inputs.record === "off") return undefined;
  const { context, clock } = ports;
  const { live, image, saved } = ready;
  const target = targetOf(inputs.app);
  const history = await book.list(environment, target);
  refuse(history, { inputs, ready }, ports);
  await closeInterrupted(history, live, book, ports);
  const parts = { inputs, image: image?.reference, context, config: job.config, live, saved, history, url };
  const from = live.current === undefined ? "" : ` over v${live.current.version}`;
  const description = `${target}: ${context.sha.slice(0, 7)}${from}`;
  const id = await book.open(recordOf({ ...parts, observed: clock.date() }), { environment, description });
  if (id === undefined) return undefined;
  markOpen({ id, after: live.newestVersion, digest: image?.digest }, ports);
  ports.outputs.set({ "deployment-id": id });
  // Without a status GitHub calls a deployment abandoned after 30 minutes.
  await book.note(id, "in_progress", { description: "deploying", logUrl: context.runUrl });
  await settle({ id, environment, target, history }, book);
  return id;
}

function refuse(
  history: readonly ReleaseEntry[],
  { inputs, ready }: Pick<Opening, "inputs" | "ready">,
  ports: FlyPorts,
) {
  refuseByHistory(history, {
    context: ports.context,
    digest: ready.image?.digest,
    allowQuarantined: inputs["allow-quarantined"],
    allowOlder: inputs["allow-older"],
  });
}

/** Keeps what a rollback within this job may want to restore. */
async function keepConfig({ plan, saved }: Ready, { context, outputs }: FlyPorts): Promise<void> {
  if (saved !== undefined) outputs.set({ "previous-config": await saveConfig(plan.app, saved, context.temp) });
}

async function dryRun(platform: Fly, job: Job, ready: Ready, ports: FlyPorts): Promise<Conclusion> {
  const changes = await configChanges(platform, job, ready, ports);
  ports.summary.append(summariseDryRun({ ...ready, changes }));
  const { plan } = ready;
  ports.log.notice(`dry run: nothing was changed; ${plan.image ?? `a build of ${plan.folder}`} would be deployed`);
  return { ok: true };
}

function previousOutputs({ current, image }: FlyLive, url: string | undefined) {
  const previous = image ?? current?.image;
  return {
    ...(current === undefined ? {} : { "previous-release": current.version }),
    ...(previous === undefined ? {} : { "previous-image": previous }),
    ...(url === undefined ? {} : { url }),
  };
}

function describeLive(app: string, { current, machines, image }: FlyLive): string {
  const version = current === undefined ? "no release" : `release v${current.version}`;
  return `${app} has ${version} on ${machines.length} machines, image ${image ?? "none, or different ones"}`;
}

function trimmed(url: URL | undefined): string | undefined {
  return url?.href.replace(/\/+$/, "");
}
