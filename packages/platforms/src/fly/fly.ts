import type { Platform, Reversible } from "../platform.ts";
import { type AppConfig, type LocalConfig, localConfig, validateConfig } from "./app-config.ts";
import { type FlyAttempt, type FlyPlan, deploy } from "./attempt.ts";
import type { CommandPorts } from "./command.ts";
import type { Connection } from "./connection.ts";
import { type FoundImage, findImage } from "./find-image.ts";
import { type LiveConfig, liveConfig } from "./live-config.ts";
import { type SecretName, listSecrets } from "./machines-api.ts";
import { type FlyLive, type FlyState, observe, readState } from "./observe.ts";
import type { FlyExpectation, FlyProof } from "./proof.ts";
import { type ProvePorts, prove } from "./prove.ts";
import { type Quiet, lifeOf, waitUntilQuiet } from "./quiet.ts";
import { type FlyRestore, missing, restore } from "./restore.ts";
import { type TokenScope, tokenScope } from "./scope.ts";
import { wake } from "./wake.ts";

/** How long the machines may take after flyctl has ended. */
export interface Settling {
  /** In milliseconds. */
  readonly settle: number;
  /** Whether machines that sleep are started, so that they can be proven. */
  readonly wake?: boolean;
}

/** Fly.io as a platform. */
export interface Fly
  extends
    Platform<FlyLive, FlyPlan, FlyAttempt, FlyExpectation & Settling, FlyProof>,
    Reversible<FlyRestore, FlyAttempt> {
  /** How far the token reaches; `undefined` when Fly does not say. */
  scope(): Promise<TokenScope | undefined>;
  /** Waits until nobody else deploys to the app; throws a `UserError` that names who does, when that does not end. */
  quiet(state: FlyState): Promise<Quiet>;
  /** The digest behind an image reference; waits a while for one that was just pushed. Throws `UserError`. */
  find(reference: string): Promise<FoundImage>;
  /** Why an earlier release cannot come back; `undefined` when its image and its configuration are there. */
  missing(release: Pick<FlyRestore, "images" | "config">): Promise<string | undefined>;
  /** The names of the app's secrets, and when each was last set. */
  secrets(): Promise<readonly SecretName[]>;
  /** Throws a `UserError` for a wrong configuration; what flyctl does not know in a valid one, otherwise. */
  validate(local: LocalConfig): Promise<string | undefined>;
  /** The configuration in the workspace. */
  localConfig(local: LocalConfig): Promise<AppConfig>;
  /** The configuration of the newest complete release. */
  liveConfig(state: FlyState, flyctl: string): Promise<LiveConfig | undefined>;
}

/** What an app on Fly needs from outside. */
export type FlyPorts = CommandPorts & ProvePorts & { readonly info: (message: string) => void };

const PAUSE = 1_500;

/** An app on Fly: flyctl makes the change, the APIs prove it. */
export function fly(connection: Connection, ports: FlyPorts): Fly {
  return {
    observe: () => observe(connection),
    deploy: (plan) => deploy(connection, plan, ports),
    prove: (expectation) => proveApp(connection, expectation, ports),
    rollback: (release) => restore(connection, release, ports),
    scope: () => tokenScope(connection, ports.debug),
    quiet: (state) => waitUntilQuiet(lifeOf(connection, state), connection.app, ports),
    find: (reference) => findImage(connection, reference, ports),
    missing: (release) => missing(connection, release, ports),
    secrets: () => listSecrets(connection),
    validate: (local) => validateConfig(connection, local, ports),
    localConfig: (local) => localConfig(connection, local, ports),
    liveConfig: (state, flyctl) => liveConfig(connection, state, flyctl, ports),
  };
}

async function proveApp(
  connection: Connection,
  { settle, wake: wanted = false, ...expectation }: FlyExpectation & Settling,
  ports: FlyPorts,
): Promise<FlyProof> {
  const look = (): Promise<FlyState> => readState(connection);
  const patience = { settle, pause: PAUSE };
  const proof = await prove(look, expectation, patience, ports);
  const asleep = proof.machines.filter(({ condition }) => condition === "asleep").map(({ id }) => id);
  if (!wanted || asleep.length === 0) return proof;
  ports.info(`starting ${asleep.length} sleeping machines: ${asleep.join(", ")}`);
  const left = await wake(connection, asleep, ports);
  if (left.length > 0) ports.info(`did not start: ${left.join(", ")}`);
  return await prove(look, expectation, patience, ports);
}
