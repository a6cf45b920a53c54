import type { Conclusion } from "@slipway/core";
import type { FlyLive } from "@slipway/platforms/fly";
import type { Book } from "@slipway/releases";

import { conclude } from "./conclude.ts";
import { bookOf, platformOf } from "./connect.ts";
import { type FlyPorts, type Inputs, type Job, prepare } from "./job.ts";
import { release } from "./outcome.ts";
import { recordOf, targetOf } from "./record.ts";
import { summarisePlan } from "./summary.ts";

/** The record that `post` has to close when nobody else did. */
const RECORD_STATE = "deployment-id";
const CLOSED_STATE = "record-closed";

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
  const live = await platform.observe();
  const url = trimmed(inputs.url) ?? live.url;
  ports.outputs.set(previousOutputs(live, url));
  ports.log.info(describeLive(inputs.app, live));
  if (inputs["dry-run"]) return dryRun(job, live, ports);
  const { plan } = job;
  const book = bookOf(inputs, ports);
  const record = await openRecord({ inputs, job, live, url, book }, ports);
  const outcome = await ports.log.group("flyctl deploy", () => release(platform, { plan, live, signal: ports.signal }));
  const conclusion = await conclude({ plan, live, outcome, url, duration: duration(), book, record }, ports);
  ports.state.save(CLOSED_STATE, "true");
  return conclusion;
}

/** Closes the record when the release was cut off before it could do so itself. */
export async function post(inputs: Inputs, ports: FlyPorts): Promise<void> {
  const id = Number(ports.state.get(RECORD_STATE) ?? Number.NaN);
  if (!Number.isSafeInteger(id) || ports.state.get(CLOSED_STATE) === "true") return;
  ports.log.info(`closing the release record ${id}, which the deploy left open`);
  await bookOf(inputs, ports).note(id, "error", {
    description: "interrupted: the deploy was cut off; some machines may have been changed",
    logUrl: ports.context.runUrl,
  });
}

interface Opening {
  readonly inputs: Inputs;
  readonly job: Job;
  readonly live: FlyLive;
  readonly url: string | undefined;
  readonly book: Book;
}

/** Writes down what is live and what will be, before anything moves. */
async function openRecord({ inputs, job, live, url, book }: Opening, ports: FlyPorts): Promise<number | undefined> {
  const environment = inputs.environment;
  if (environment === undefined || inputs.record === "off") return undefined;
  const { context, clock } = ports;
  const target = targetOf(inputs.app);
  const history = await book.list(environment, target);
  const parts = { inputs, context, config: job.config, live, history, url, observed: clock.date() };
  const from = live.current === undefined ? "" : ` over v${live.current.version}`;
  const description = `${target}: ${context.sha.slice(0, 7)}${from}`;
  const id = await book.open(recordOf(parts), { environment, description });
  if (id === undefined) return undefined;
  ports.state.save(RECORD_STATE, String(id));
  ports.outputs.set({ "deployment-id": id });
  // Without a status GitHub calls a deployment abandoned after 30 minutes.
  await book.note(id, "in_progress", { description: "deploying", logUrl: context.runUrl });
  return id;
}

function dryRun({ plan }: Job, live: FlyLive, ports: FlyPorts): Conclusion {
  ports.summary.append(summarisePlan(plan, live));
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
