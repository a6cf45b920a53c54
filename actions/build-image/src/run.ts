import type { Conclusion } from "@slipway/core";

import { BaseResolver } from "./content-key/base-digests.ts";
import { ContextReader } from "./content-key/build-inputs.ts";
import type { detectEngine } from "./engines/detect.ts";
import type { Engine } from "./engines/engine.ts";
import { runImage } from "./image-run.ts";
import { type BuildPorts, type Inputs, type Job, prepare } from "./job.ts";
import { type Session, closeSession, openSession } from "./login/session.ts";
import { mapLimited } from "./pool.ts";
import { registryClient } from "./registry/registry-client.ts";
import { type ImageResult, outputsOf } from "./results.ts";
import { summarise } from "./summary.ts";
import type { Workshop } from "./workshop.ts";

/** The folder that `post` removes when `run` could not. */
const FOLDER_STATE = "session-folder";

/** Reads the plan, then reuses or builds every image, side by side, and says what became of each. */
export async function run(inputs: Inputs, ports: BuildPorts): Promise<Conclusion> {
  const job = await prepare(inputs, ports);
  const session = openSession(job.logins, { ...ports, temp: ports.context.temp });
  ports.state.save(FOLDER_STATE, session.folder);
  try {
    const workshop = openWorkshop(inputs, job, session, ports);
    const names = job.images.map(({ name }) => name).join(", ");
    const results = await ports.log.group(`Images: ${names}`, () =>
      mapLimited(job.images, inputs["max-parallel"], (image) => runImage(image, workshop)),
    );
    return conclude(results, inputs, ports);
  } finally {
    closeSession(session.folder);
  }
}

/** Removes what a run that was killed has left. */
export async function post(_inputs: Inputs, ports: BuildPorts): Promise<void> {
  const folder = ports.state.get(FOLDER_STATE);
  if (folder !== undefined) closeSession(folder);
}

function openWorkshop(inputs: Inputs, job: Job, session: Session, ports: BuildPorts): Workshop {
  const { http, exec, clock, signal, log, context } = ports;
  const mask = (secret: string): void => log.mask(secret);
  const registry = registryClient({ http, credentials: session.credentials, mask });
  const { env, folder } = session;
  let engine: Promise<Engine> | undefined;
  return {
    inputs,
    job,
    registry,
    bases: new BaseResolver(registry),
    contexts: new ContextReader(),
    engine: () => (engine ??= findEngine(inputs.builder, { exec, env, cwd: context.workspace, signal })),
    exec,
    clock,
    signal,
    log,
    env,
    folder,
    workspace: context.workspace,
  };
}

async function findEngine(...wanted: Parameters<typeof detectEngine>): Promise<Engine> {
  const { detectEngine } = await import("./engines/detect.ts");
  return detectEngine(...wanted);
}

function conclude(results: readonly ImageResult[], inputs: Inputs, ports: BuildPorts): Conclusion {
  ports.outputs.set(outputsOf(results));
  ports.summary.append(summarise(results, inputs["dry-run"]));
  for (const { name, result, image, note } of results) ports.log.info(`${name}: ${result}: ${image ?? note}`);
  ports.signal.throwIfAborted();
  if (inputs["dry-run"]) ports.log.notice("dry run: nothing was built, pushed or tagged");
  const failed = results.filter(({ result }) => result === "failed");
  const [first] = failed;
  if (first === undefined) return { ok: true };
  const reasons = failed.map(({ name, note }) => `${name}: ${note}`).join("; ");
  const message =
    failed.length === results.length ? reasons : `${failed.length} of ${results.length} images failed: ${reasons}`;
  return first.hint === undefined ? { ok: false, message } : { ok: false, message, hint: first.hint };
}
