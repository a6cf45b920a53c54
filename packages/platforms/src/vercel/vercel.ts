import type { Platform, Reversible } from "../platform.ts";
import { assignAliases } from "./alias.ts";
import { turnAutoAssignOn } from "./auto-assign.ts";
import type { Connection } from "./connection.ts";
import type { Deployment } from "./deployment.ts";
import { findByKey } from "./find.ts";
import { type FollowPorts, type Followed, follow } from "./follow.ts";
import { cancelDeployment, getDeployment } from "./get.ts";
import { move } from "./move.ts";
import type { Wish } from "./movement.ts";
import { type VercelLive, observe } from "./observe.ts";
import type { VercelPlan } from "./plan.ts";
import { type VercelExpectation, type VercelProof, proofOf } from "./proof.ts";
import { activeRolling } from "./rolling.ts";
import { type StagePorts, type Staged, stage } from "./stage.ts";
import { withDeadline } from "./deadline.ts";
import type { MovePorts, Moved } from "./waiting.ts";

/** A plan, how long its build may take, and who wants to know of the deployment before it is followed. */
export interface VercelDeploy {
  readonly plan: VercelPlan;
  /** In milliseconds, from now on: of the upload and the build together. */
  readonly timeout: number;
  /** Called once, as soon as there is a deployment and before anything of it can be live in production. */
  readonly created: (staged: Staged) => Promise<void>;
}

/** A deployment that came to its end: ready and, when it is for production, without a domain yet. */
export interface VercelAttempt extends Followed {
  readonly staged: Staged;
}

/** What to go back or forward to. */
export interface VercelRestore extends Wish {
  /** In milliseconds. */
  readonly timeout: number;
}

/** A project on Vercel as a platform. Production is staged by `deploy` and becomes live by `promote`. */
export interface Vercel
  extends
    Platform<VercelLive, VercelDeploy, VercelAttempt, VercelExpectation, VercelProof>,
    Reversible<VercelRestore, Moved> {
  /** Makes exactly this deployment the production one, and reads back that it is. */
  promote(staged: string | Deployment, timeout: number): Promise<Moved>;
  /** A deployment by its id. */
  deployment(id: string): Promise<Deployment>;
  /** The deployment of a plan's key; `undefined` when there is none. */
  find(key: string): Promise<Deployment | undefined>;
  /** Cancels a build that goes on. */
  cancel(id: string): Promise<Deployment>;
  /** Points names at a preview. */
  alias(id: string, names: readonly string[]): ReturnType<typeof assignAliases>;
  /** Undoes what a rollback leaves behind: new production deployments get the domains again. */
  turnAutoAssignOn(): Promise<VercelLive["autoAssign"]>;
}

/** What a project on Vercel needs from outside. */
export type VercelPorts = StagePorts & FollowPorts & MovePorts;

/** A project on Vercel, over its REST API. */
export function vercel(connection: Connection, ports: VercelPorts): Vercel {
  return {
    observe: () => observe(connection),
    deploy: (deploy) => deployTo(connection, deploy, ports),
    prove: async (expectation) => {
      const live = await observe(connection);
      return proofOf(live, live.rolls ? await activeRolling(connection) : undefined, expectation);
    },
    rollback: ({ timeout, ...wish }) => move(connection, wish, timeout, ports),
    promote: (staged, timeout) => {
      const seen = typeof staged === "string" ? {} : { seen: staged };
      const id = typeof staged === "string" ? staged : staged.id;
      return move(connection, { type: "promote", id, ...seen }, timeout, ports);
    },
    deployment: (id) => getDeployment(connection, id),
    find: (key) => findByKey(connection, key),
    cancel: (id) => cancelDeployment(connection, id),
    alias: (id, names) => assignAliases(connection, id, names),
    turnAutoAssignOn: () => turnAutoAssignOn(connection),
  };
}

async function deployTo(
  connection: Connection,
  { plan, timeout, created }: VercelDeploy,
  ports: VercelPorts,
): Promise<VercelAttempt> {
  const begin = ports.clock.now();
  const staged = await withDeadline(timeout, connection, ports, (limited, late) => stage(limited, plan, late));
  await created(staged);
  const { deployment } = staged.created;
  // Staged: no domain comes to it before it is promoted.
  const addresses = plan.target !== "production";
  const left = Math.max(timeout - (ports.clock.now() - begin), 1_000);
  return { staged, ...(await follow(connection, { deployment, addresses, timeout: left }, ports)) };
}
