import { StepFailure } from "../errors.ts";
import { evaluateToken } from "../expressions/template.ts";
import type { Scope } from "../expressions/evaluate.ts";
import type { Json } from "../json.ts";
import { isJsonList, isJsonObject, jsonText } from "../json.ts";
import type { StepsJob } from "../model/job.ts";

/** The labels of `runs-on`. Every job runs on this machine, whatever they are. */
export function runnerLabels(job: StepsJob, scope: Scope): string[] {
  const value = job.runsOn ? evaluateToken(job.runsOn, scope) : null;
  const labels = isJsonObject(value) ? (value["labels"] ?? value["group"] ?? null) : value;
  return (isJsonList(labels) ? labels : [labels]).flatMap((label: Json) => (label === null ? [] : [jsonText(label)]));
}

/**
 * Compares the labels with this machine.
 *
 * @returns a warning where a job for Linux runs on something like it
 * @throws StepFailure for a job of Windows or macOS on another system
 */
export function checkMachine(labels: readonly string[], platform: NodeJS.Platform): string | undefined {
  const wants = (pattern: RegExp): boolean => labels.some((label) => pattern.test(label));
  if (wants(/^windows/i) && platform !== "win32") throw new StepFailure(wrong(labels, platform));
  if (wants(/^macos/i) && platform !== "darwin") throw new StepFailure(wrong(labels, platform));
  return wants(/^(ubuntu|linux)/i) && platform !== "linux" ? wrong(labels, platform) : undefined;
}

function wrong(labels: readonly string[], platform: string): string {
  return `the job asks for ${labels.join(", ")}, the local runner runs it on this machine (${platform})`;
}
