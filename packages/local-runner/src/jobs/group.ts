import { StepFailure } from "../errors.ts";
import { evaluateToken } from "../expressions/template.ts";
import type { Json } from "../json.ts";
import { isJsonObject, jsonText } from "../json.ts";
import type { Token } from "../model/tokens.ts";
import type { Run } from "../run/run.ts";
import type { Leave } from "./concurrency.ts";

/** Who wants a concurrency group. */
export interface GroupUser {
  readonly run: Run;
  readonly contexts: Readonly<Record<string, Json>>;
  /** The groups held by it and its callers. */
  readonly held: readonly string[];
  readonly signal: AbortSignal;
  readonly cancel: (reason: string) => void;
  readonly onWait: (group: string) => void;
}

/** A place in a group. */
export interface Membership {
  /** The groups now held, this one included. */
  readonly held: readonly string[];
  readonly leave: Leave;
}

/**
 * Enters the group that a `concurrency` key names. Undefined when the wait ended without it.
 *
 * @throws StepFailure when a caller holds the group: nobody would ever leave it
 */
export async function enterGroup(token: Token | undefined, user: GroupUser): Promise<Membership | undefined> {
  if (!token) return { held: user.held, leave: () => undefined };
  const { group, cancelInProgress, queue } = readConcurrency(evaluateToken(token, { contexts: user.contexts }));
  if (group === "") return { held: user.held, leave: () => undefined };
  const folded = group.toLowerCase();
  if (user.held.includes(folded))
    throw new StepFailure(`deadlock: the concurrency group '${group}' is already held by a caller`);
  const leave = await user.run.concurrency.enter({
    group: `${user.run.options.repository.name}/${group}`,
    cancelInProgress,
    queue,
    onCancel: () => user.cancel(`a newer run has entered the concurrency group '${group}'`),
    onWait: () => user.onWait(group),
    signal: user.signal,
  });
  return leave && { held: [...user.held, folded], leave };
}

interface Concurrency {
  readonly group: string;
  readonly cancelInProgress: boolean;
  readonly queue: "single" | "max";
}

function readConcurrency(value: Json): Concurrency {
  if (!isJsonObject(value)) return { group: jsonText(value), cancelInProgress: false, queue: "single" };
  const cancelInProgress = value["cancel-in-progress"] === true;
  const queue = value["queue"] === "max" ? "max" : "single";
  if (cancelInProgress && queue === "max")
    throw new StepFailure("`concurrency`: `queue: max` and `cancel-in-progress: true` exclude each other");
  return { group: jsonText(value["group"]), cancelInProgress, queue };
}
