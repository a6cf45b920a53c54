import type { Platform } from "../platform.ts";
import { type DeployPorts, type FlyAttempt, type FlyPlan, deploy } from "./attempt.ts";
import type { Connection } from "./connection.ts";
import { type FlyLive, observe, readState } from "./observe.ts";
import type { FlyExpectation, FlyProof } from "./proof.ts";
import { type ProvePorts, prove } from "./prove.ts";

/** Fly.io as a platform. */
export type Fly = Platform<FlyLive, FlyPlan, FlyAttempt, FlyExpectation & Settling, FlyProof>;

/** How long the machines may take after flyctl has ended. */
export interface Settling {
  /** In milliseconds. */
  readonly settle: number;
}

const PAUSE = 1_500;

/** An app on Fly: flyctl makes the change, the APIs prove it. */
export function fly(connection: Connection, ports: DeployPorts & ProvePorts): Fly {
  return {
    observe: () => observe(connection),
    deploy: (plan) => deploy(connection, plan, ports),
    prove: ({ settle, ...expectation }) =>
      prove(() => readState(connection), expectation, { settle, pause: PAUSE }, ports),
  };
}
