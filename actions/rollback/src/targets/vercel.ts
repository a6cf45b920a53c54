import { UserError } from "@slipway/core";
import { type Vercel, vercel } from "@slipway/platforms/vercel";
import type { Destination, Move } from "@slipway/releases";

import type { Inputs, RollbackPorts } from "../job.ts";
import type { ReleaseTarget, Restored } from "./target.ts";

/** A project on Vercel as a target. */
export function vercelTarget(id: string, project: string, inputs: Inputs, ports: RollbackPorts): ReleaseTarget {
  const platform = platformOf(project, inputs, ports);
  return {
    id,
    async observe() {
      const { production, name } = await platform.observe();
      const deployment = production?.id;
      const alias = production?.aliases[0];
      const note = `${name}: ${deployment ?? "nothing"} in production`;
      const url = alias === undefined ? undefined : `https://${alias}`;
      return { live: { target: id, deployment, mixed: false }, newest: undefined, url, note };
    },
    missing: ({ to }) => missing(platform, to),
    restore: (move) => restore(platform, move, inputs),
    notUndone: () => [
      `${project}: Vercel gives new production deployments no domain until one is promoted (vercel-deploy does)`,
      `${project}: environment variables on Vercel stay as they are for new builds; what came back has those of its build`,
    ],
  };
}

function platformOf(project: string, inputs: Inputs, { http, signal, clock, log }: RollbackPorts): Vercel {
  const token = inputs["vercel-token"];
  if (token === undefined) throw new UserError(`vercel-token is needed for vercel/${project}`);
  const connection = { http, token, project, team: inputs["vercel-team-id"], apiUrl: inputs["vercel-api-url"] };
  return vercel(connection, {
    clock,
    signal,
    info: (message) => log.info(message),
    debug: (message) => log.debug(message),
    line: (text) => log.info(text.trimEnd()),
  });
}

async function missing(platform: Vercel, to: Destination): Promise<string | undefined> {
  const id = deploymentOf(to);
  if (id === undefined) return UNKNOWN_DEPLOYMENT;
  try {
    const { state } = await platform.deployment(id);
    return state === "READY" ? undefined : `Vercel's deployment ${id} is ${state}`;
  } catch (error) {
    if (error instanceof UserError) return error.message;
    throw error;
  }
}

const UNKNOWN_DEPLOYMENT = "which deployment it was is in no record";

async function restore(platform: Vercel, { to, from }: Move, { timeout }: Inputs): Promise<Restored> {
  const id = deploymentOf(to);
  if (id === undefined) throw new UserError(UNKNOWN_DEPLOYMENT, { hint: "Nothing was changed." });
  // Vercel's rollback goes back only; what is newer than what is live is promoted.
  const forward = to.kind === "recorded" && from.entry !== undefined && to.entry.id > from.entry.id;
  const moved = await platform.rollback({ type: forward ? "promote" : "rollback", id, timeout });
  const proof = await platform.prove({ deployment: id });
  const ok = proof.result === "live" && (moved.state === "moved" || moved.state === "already");
  return { ok, reason: `${moved.state}: ${ok ? proof.reason : moved.reason}`, release: id };
}

function deploymentOf(to: Destination): string | undefined {
  if (to.kind === "unrecorded") return to.deployment;
  const { artifact } = to.entry.record;
  return artifact.type === "vercel" ? artifact.deployment : undefined;
}
