import { UserError } from "@slipway/core";
import type { ReleaseEntry } from "@slipway/releases";

import type { Inputs, RollbackPorts } from "../job.ts";
import { flyTarget } from "./fly.ts";
import type { ReleaseTarget } from "./target.ts";
import { vercelTarget } from "./vercel.ts";

type Make = (id: string, name: string, inputs: Inputs, ports: RollbackPorts) => ReleaseTarget;

/** Every platform that can go back, by its name in a target's id. A new platform is one line here. */
const PLATFORMS: Readonly<Record<string, Make>> = { fly: flyTarget, vercel: vercelTarget };

/** The targets of an environment: those that are named, or else all that have records. Throws a `UserError` for all that is missing. */
export function targetsOf(
  records: readonly ReleaseEntry[],
  inputs: Inputs,
  ports: RollbackPorts,
): readonly ReleaseTarget[] {
  const recorded = [...new Set(records.map(({ record }) => record.target.id))].toSorted();
  const problems: string[] = [];
  const targets = (inputs.targets ?? recorded).flatMap((id) => {
    const slash = id.indexOf("/");
    const make = PLATFORMS[id.slice(0, Math.max(slash, 0))];
    try {
      if (make !== undefined && slash < id.length - 1) return [make(id, id.slice(slash + 1), inputs, ports)];
      problems.push(`${id} is no target on ${Object.keys(PLATFORMS).join(" or ")}`);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      problems.push(error.message);
    }
    return [];
  });
  if (problems.length === 0) return targets;
  throw new UserError(problems.join("; "), {
    hint: "Nothing was changed. Give what is missing, or name the targets that are to be brought back in `targets`.",
  });
}
