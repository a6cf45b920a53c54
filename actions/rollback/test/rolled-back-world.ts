import { resolve } from "node:path";
import { fileURLToPath } from "node:url";

import { decodeRecord } from "@slipway/releases";

import type { Step, StepCall, StepResult } from "../../fly-deploy/test/step.ts";
import { APP, FLY_TOKEN, GITHUB_TOKEN, type World, type WorldOptions, inWorld } from "../../fly-deploy/test/world.ts";

export { APP, GITHUB_TOKEN } from "../../fly-deploy/test/world.ts";

/** health-gate from its source. */
export const HEALTH_GATE = fileURLToPath(new URL("../../health-gate/src/main.ts", import.meta.url));

/** The action from its source; a bundle of it when `SLIPWAY_ROLLBACK_BUNDLE` names one. */
const MAIN = process.env["SLIPWAY_ROLLBACK_BUNDLE"]
  ? resolve(process.env["SLIPWAY_ROLLBACK_BUNDLE"])
  : fileURLToPath(new URL("../src/main.ts", import.meta.url));

/** A world in which the environment `production` is released and rolled back. */
export interface RollbackWorld extends World {
  /** Starts a rollback as a process of its own. */
  startRollback(call?: StepCall): Step;
  /** Runs one by hand to its end. */
  rollback(call?: StepCall): Promise<StepResult>;
  /** Runs one as a step of the run that released. */
  automatic(run: number, call?: StepCall): Promise<StepResult>;
  /** Releases a version, in a run of its own, which succeeds; the id of its record. */
  release(version: string, run: number, inputs?: Readonly<Record<string, string>>): Promise<number>;
  /** What the app answers with at its public address. */
  version(): Promise<string>;
  /** `kind sha-less id: last state` of all records, the oldest first. */
  ledger(): readonly string[];
}

/** A test in a world of its own. */
export function inRollbackWorld(
  options: WorldOptions,
  test: (world: RollbackWorld) => Promise<void>,
): () => Promise<void> {
  return inWorld(options, async (world) => test(withRollback(world)));
}

function withRollback(world: World): RollbackWorld {
  const startRollback = (call: StepCall = {}): Step => world.start({ main: MAIN, base: baseOf(world), ...call });
  return {
    ...world,
    startRollback,
    rollback: (call = {}) => startRollback(call).done,
    automatic: (run, call = {}) =>
      startRollback({
        run: { id: run },
        ...call,
        inputs: { mode: "auto", verdict: "unhealthy", ...call.inputs },
      }).done,
    release: (version, run, inputs = {}) => release(world, { version, run, inputs }),
    version: async () => (await world.ask()).version,
    ledger: () => ledgerOf(world),
  };
}

function baseOf({ fly }: World): Readonly<Record<string, string>> {
  return {
    environment: "production",
    confirm: "production",
    reason: "a test",
    "fly-api-token": FLY_TOKEN,
    "flyctl-path": fly.flyctlPath,
    "fly-api-url": fly.url,
    "fly-machines-api-url": fly.url,
    "github-token": GITHUB_TOKEN,
    url: fly.app(APP).url,
    preset: "none",
    "expect-version": "recorded",
    interval: "100ms",
    soak: "0s",
    "converge-timeout": "10s",
    deadline: "20s",
    timeout: "20s",
    cooldown: "0s",
  };
}

interface Release {
  readonly version: string;
  readonly run: number;
  readonly inputs: Readonly<Record<string, string>>;
}

async function release(world: World, { version, run, inputs }: Release): Promise<number> {
  const { tag } = await world.push(version);
  const call = { inputs: { image: tag, "expect-version": version, ...inputs }, run: { id: run } };
  const { outputs, errors } = await world.deploy(call);
  if (outputs["result"] !== "deployed" && outputs["result"] !== "unchanged")
    throw new Error(`release ${version}: ${outputs["result"]} ${errors.join()}`);
  return Number(outputs["deployment-id"]);
}

function ledgerOf({ github }: World): readonly string[] {
  return github.repository("acme/app").deployments.map(({ id, payload, statuses }) => {
    const last = statuses.at(-1);
    return `${decodeRecord(payload)?.kind ?? "foreign"} ${id}: ${last?.state ?? "open"} ${last?.description ?? ""}`;
  });
}
