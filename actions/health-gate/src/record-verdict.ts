import type { InputsOf, Ports } from "@slipway/core";
import { type GateResult, type Verdict, isWell, statusDescription } from "@slipway/health";
import { HURRIED, connectBook } from "@slipway/releases";

import type { definition } from "./definition.ts";

type Inputs = InputsOf<typeof definition>;

/** What a verdict says of a release: proven good, proven bad, or neither, which is not good enough to go back to. */
function stateFor(verdict: Verdict): "success" | "failure" | "error" {
  if (isWell(verdict)) return "success";
  return verdict === "unhealthy" || verdict === "not-live" ? "failure" : "error";
}

/**
 * Writes the verdict into the records of the release, so that a rollback never leads to one that the gate called bad.
 * Never throws: the verdict is what it is, and what cannot be written is a warning.
 */
export async function recordVerdict(
  inputs: Inputs,
  result: GateResult,
  ports: Ports<typeof definition>,
): Promise<void> {
  const access = {
    token: inputs["github-token"],
    mode: "best-effort",
    purpose: "to write the verdict into records",
  } as const;
  const book = connectBook({ ...access, patience: HURRIED }, ports);
  const state = stateFor(result.ruling.verdict);
  const note = (id: number) =>
    book.note(id, state, { description: statusDescription(result), logUrl: ports.context.runUrl });
  await Promise.all((inputs.records ?? []).map(note));
}
