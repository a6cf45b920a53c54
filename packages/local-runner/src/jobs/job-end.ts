import { maskDeep } from "../commands/masker.ts";
import { messageOf } from "../errors.ts";
import { evaluateText } from "../expressions/template.ts";
import { entries } from "../model/tokens.ts";
import type { JobResult, StepResult } from "../result.ts";
import { inPlace } from "../steps/contexts.ts";
import type { ActiveJob } from "./active-job.ts";
import { jobStatus } from "./active-job.ts";
import type { JobEnd, Leg } from "./instance.ts";
import type { OpenJob } from "./open-job.ts";
import { fail } from "./fail.ts";

/** GitHub's limit of the outputs of one job (bytes, UTF-16). */
const OUTPUT_LIMIT = 1024 * 1024;

/** A job whose steps have ended. */
export interface EndingJob extends OpenJob {
  readonly leg: Leg;
  readonly steps: readonly StepResult[];
  /** `continue-on-error` of the job. */
  readonly tolerated: boolean;
  /** Milliseconds since the epoch. */
  readonly started: number;
}

/** Ends a job: outputs, environment URL, result. */
export async function endJob(ending: EndingJob): Promise<JobEnd> {
  const { job, watch, tolerated, started, leg } = ending;
  const outputs = await jobOutputs(ending);
  const url = await environmentUrl(ending);
  if (watch.timedOut()) fail(job, "The job has exceeded the maximum execution time (timeout-minutes).");
  const outcome = jobStatus(job);
  const result = outcome === "failure" && tolerated ? "success" : outcome;
  const durationMs = Date.now() - started;
  const { path, name } = job;
  job.emit({ type: "job-completed", job: path, name, outcome, result, outputs, durationMs });
  const whole: JobResult = {
    id: job.model.id,
    path,
    name,
    outcome,
    result,
    outputs,
    durationMs,
    ...(leg.matrix ? { matrix: leg.matrix } : {}),
    steps: ending.steps,
    annotations: job.annotations,
    ...environmentResult(ending, url),
    permissions: job.permissions,
  };
  job.run.results.push(maskDeep(job.masker, whole));
  return { result, outputs };
}

/** Outputs are evaluated after a failure too. One that holds a secret is left out with a warning, an empty one silently. */
async function jobOutputs(ending: EndingJob): Promise<Record<string, string>> {
  const { job } = ending;
  const { outputs: tokens } = job.model;
  if (!tokens) return {};
  const outputs: Record<string, string> = {};
  for (const [name, token] of entries(tokens)) {
    const value = await evaluated(ending, name, () => inPlace(place(ending), (scope) => evaluateText(token, scope)));
    if (value === "") continue;
    if (job.masker.hides(value)) dropOutput(job, name);
    else outputs[name] = value;
  }
  const size = Object.values(outputs).reduce((sum, value) => sum + 2 * value.length, 0);
  if (size <= OUTPUT_LIMIT) return outputs;
  fail(job, `the outputs of the job take ${size} bytes, GitHub allows ${OUTPUT_LIMIT}`);
  return {};
}

function dropOutput(job: ActiveJob, output: string): void {
  const message = `Skip output '${output}' since it may contain secret.`;
  job.emit({ type: "output-dropped", job: job.path, output, message });
  job.annotations.push({ level: "warning", message });
}

async function environmentUrl(ending: EndingJob): Promise<string | undefined> {
  const { job, environment } = ending;
  if (!environment) return undefined;
  const { name, deployment, url: token } = environment;
  const url =
    token &&
    (await evaluated(ending, "environment.url", () => inPlace(place(ending), (scope) => evaluateText(token, scope))));
  const hidden = Boolean(url) && job.masker.hides(url ?? "");
  if (hidden) {
    const message = "Skip setting environment url as environment 'url' may contain secret.";
    job.emit({ type: "output-dropped", job: job.path, output: "environment.url", message });
    job.annotations.push({ level: "warning", message });
  }
  const shown = url && !hidden ? url : undefined;
  job.emit({ type: "environment", job: job.path, name, deployment, ...(shown ? { url: shown } : {}) });
  return shown;
}

function environmentResult({ environment }: EndingJob, url: string | undefined): Pick<JobResult, "environment"> {
  if (!environment) return {};
  const { name, deployment } = environment;
  return { environment: { name, deployment, ...(url ? { url } : {}) } };
}

async function evaluated(ending: EndingJob, what: string, evaluate: () => Promise<string>): Promise<string> {
  try {
    return await evaluate();
  } catch (error) {
    fail(ending.job, `${what}: ${messageOf(error)}`);
    return "";
  }
}

function place({ job, frame }: EndingJob): {
  job: ActiveJob;
  frame: EndingJob["frame"];
  action: string;
  env: Record<string, string>;
} {
  return { job, frame, action: "", env: job.env };
}
