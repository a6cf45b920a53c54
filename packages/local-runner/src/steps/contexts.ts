import type { PlaceFunctions, Scope } from "../expressions/evaluate.ts";
import { withHashes } from "../expressions/hash-files.ts";
import type { ActiveJob } from "../jobs/active-job.ts";
import { jobStatus } from "../jobs/active-job.ts";
import { asJson } from "../json.ts";
import type { Json } from "../json.ts";
import { workflowRef } from "../model/source.ts";
import { hashFiles } from "./hash.ts";
import type { ActionIdentity, Frame } from "./frame.ts";
import { frameStatus } from "./frame.ts";
import type { Session } from "./session.ts";

/** Where an expression of a step is evaluated. */
export interface StepPlace {
  readonly job: ActiveJob;
  readonly frame: Frame;
  /** `github.action`. */
  readonly action: string;
  /** The `env` context: the job's, the composite's around it, the step's own. */
  readonly env: Readonly<Record<string, string>>;
  /** The action that runs, when not that of the frame. */
  readonly identity?: ActionIdentity;
  readonly session?: Session;
  /** `post-if` and `pre-if` look at the job even inside composite actions. */
  readonly ofJob?: boolean;
}

/** Evaluates something of a step; `hashFiles` works. */
export async function inPlace<T>(place: StepPlace, evaluate: (scope: Scope) => T): Promise<T> {
  const contexts = stepContexts(place);
  const hash = async (patterns: readonly string[]): Promise<string> => hashFiles(place.job, patterns);
  const functions = statusFunctions(place);
  return withHashes(
    hash,
    (hashes) => evaluate({ contexts, functions: { ...functions, hashFiles: hashes } }),
    place.session?.hashes,
  );
}

/** What a place's environment has on top of the job's, which goes on changing: what a later phase starts from. */
export function ownEnv({ env, job }: StepPlace): Record<string, string> {
  return Object.fromEntries(Object.entries(env).filter(([name, value]) => job.env[name] !== value));
}

/** The contexts of a step. */
export function stepContexts(place: StepPlace): Record<string, Json> {
  const { job, frame, env } = place;
  const { inputs: _ofWorkflow, github: _plain, ...fixed } = job.contexts;
  return {
    ...fixed,
    github: stepGithub(place),
    env: { ...env },
    inputs: frame.inputs,
    job: jobContext(job),
    steps: asJson(frame.steps),
  };
}

/** The `github` context of a step; its texts become `GITHUB_*`. */
export function stepGithub({ job, frame, action, identity, session }: StepPlace): Record<string, Json> {
  const of = identity ?? frame.composite?.action;
  const files = session?.files;
  return {
    ...job.contexts.github,
    action,
    action_path: frame.composite?.action.path ?? null,
    action_repository: of?.repository ?? "",
    action_ref: of?.ref ?? "",
    ...(frame.composite ? { action_status: frameStatus(job, frame) } : {}),
    ...(files
      ? { env: files.env, output: files.output, path: files.path, state: files.state, step_summary: files.summary }
      : {}),
  };
}

function jobContext(job: ActiveJob): Json {
  const { file } = job.workflow;
  return {
    status: jobStatus(job),
    workflow_ref: workflowRef(file),
    workflow_sha: file.source.sha,
    workflow_repository: file.source.repository,
    workflow_file_path: file.path,
  };
}

function statusFunctions({ job, frame, ofJob }: StepPlace): PlaceFunctions {
  const status = (): string => (ofJob ? jobStatus(job) : frameStatus(job, frame));
  return {
    success: () => status() === "success",
    failure: () => status() === "failure",
    cancelled: () => jobStatus(job) === "cancelled",
  };
}
