import { maskDeep } from "../commands/masker.ts";
import { StepFailure } from "../errors.ts";
import { evaluateText, evaluateToken } from "../expressions/template.ts";
import type { Json } from "../json.ts";
import type { CallJob } from "../model/job.ts";
import { entries, literal } from "../model/tokens.ts";
import type { WorkflowModel } from "../model/workflow.ts";
import type { Outcome } from "../result.ts";
import { enterGroup } from "./group.ts";
import { callInputs } from "./inputs.ts";
import type { Instance, JobEnd, Leg } from "./instance.ts";
import { instanceContexts, legContexts } from "./instance.ts";
import { finishedJob } from "./finished-job.ts";

/** Runs a reusable workflow for the job that calls it. */
export async function callWorkflow(leg: Leg, job: CallJob, heldGroups: readonly string[]): Promise<JobEnd> {
  const model = job.workflow;
  if (!model) throw new StepFailure(`${job.uses} was not loaded`);
  const caller = leg.instance;
  const instance = calledInstance(leg, job, { model, heldGroups });
  const membership = await enterGroup(model.concurrency, {
    run: caller.run,
    contexts: instanceContexts(instance),
    held: heldGroups,
    signal: leg.signal,
    cancel: leg.cancel,
    onWait: (group) => caller.run.emit({ type: "job-waiting", job: leg.path, name: leg.name, group }),
  });
  if (!membership) return finishedJob(caller, job, { outcome: "cancelled", path: leg.path, name: leg.name });
  try {
    const ends = await caller.run.runJobs({ ...instance, heldGroups: membership.held });
    const result = overall([...ends.values()], leg.signal.aborted);
    return endCall(leg, job, { result, outputs: workflowOutputs(instance, ends) });
  } finally {
    membership.leave();
  }
}

function endCall({ instance, path, name }: Leg, { id }: CallJob, end: JobEnd): JobEnd {
  const { run } = instance;
  run.calls.push(maskDeep(run.masker, { id, path, name, ...end }));
  run.emit({ type: "call-completed", job: path, name, ...end });
  return end;
}

function calledInstance(
  leg: Leg,
  job: CallJob,
  { model, heldGroups }: Pick<Instance, "model" | "heldGroups">,
): Instance {
  const { instance: caller, signal } = leg;
  return {
    run: caller.run,
    model,
    inputs: inputsFor(leg, job, model),
    secrets: secretsFor(leg, job),
    permissions: job.permissions ?? caller.model.permissions ?? caller.permissions,
    pathPrefix: `${leg.path}/`,
    namePrefix: `${leg.name} / `,
    signal,
    heldGroups,
  };
}

function inputsFor(leg: Leg, job: CallJob, model: WorkflowModel): Readonly<Record<string, Json>> {
  const scope = { contexts: legContexts(leg) };
  const given = Object.fromEntries(entries(job.with).map(([name, token]) => [name, evaluateToken(token, scope)]));
  // Defaults see the caller's github and vars, and the callee's own inputs.
  const { values, problems } = callInputs(model.triggers.call?.inputs ?? [], given, scope);
  if (problems.length > 0) throw new StepFailure(`${job.uses}: ${problems.join("; ")}`);
  return values;
}

function secretsFor(leg: Leg, job: CallJob): Readonly<Record<string, string>> {
  const { secrets } = leg.instance;
  if (literal(job.secrets) === "inherit") return secrets;
  const contexts = { ...legContexts(leg), secrets: { ...secrets, GITHUB_TOKEN: leg.instance.run.options.token } };
  return Object.fromEntries(entries(job.secrets).map(([name, token]) => [name, evaluateText(token, { contexts })]));
}

/** `on.workflow_call.outputs`, over the outputs of the workflow's jobs. */
export function workflowOutputs(instance: Instance, ends: ReadonlyMap<string, JobEnd>): Record<string, string> {
  const jobs = Object.fromEntries([...ends].map(([id, { result, outputs }]) => [id, { result, outputs }]));
  const contexts = { ...instanceContexts(instance), jobs };
  const outputs = instance.model.triggers.call?.outputs ?? [];
  return Object.fromEntries(outputs.map(([name, value]) => [name, evaluateText(value, { contexts })]));
}

/** The result of all jobs of a workflow together. */
export function overall(ends: readonly JobEnd[], cancelled: boolean): Outcome {
  const has = (outcome: Outcome): boolean => ends.some(({ result }) => result === outcome);
  if (cancelled && has("cancelled")) return "cancelled";
  if (has("failure")) return "failure";
  if (has("cancelled")) return "cancelled";
  return has("success") ? "success" : "skipped";
}
