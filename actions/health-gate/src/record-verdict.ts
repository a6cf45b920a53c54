import { type InputsOf, type Ports, messageOf } from "@slipway/core";
import { type GateResult, type Verdict, isWell, statusDescription } from "@slipway/health";

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
  const ids = inputs.records ?? [];
  if (ids.length === 0) return;
  const { HURRIED, openBook, openLedger } = await import("@slipway/releases");
  const { context, clock, redact, log } = ports;
  const { repository, apiUrl, runUrl: logUrl } = context;
  const debug = (message: string): void => log.debug(message);
  const connect = () =>
    openLedger({ token: inputs["github-token"], repository, apiUrl, redact, clock, debug, patience: HURRIED });
  const book = openBook("best-effort", connect, (message) => log.warning(message));
  const state = stateFor(result.ruling.verdict);
  const note = (id: number) => book.note(id, state, { description: statusDescription(result), logUrl });
  try {
    await Promise.all(ids.map(note));
  } catch (error) {
    log.warning(`the verdict could not be written into the release's records: ${messageOf(error)}`);
  }
}
