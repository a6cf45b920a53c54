import { json } from "../../http/message.ts";
import type { Reply } from "../../http/message.ts";
import { findCommit } from "../commits/resolve.ts";
import type { Call } from "../operation.ts";
import { notFound, refusal, validationFailed } from "../refusals.ts";
import type { CheckRun, Repository } from "../state.ts";
import { checkRunShape } from "./shape.ts";

export function createCheckRun(call: Call<"checks/create">): Reply {
  const { body, repository, state, now } = call;
  if (findCommit(repository, body.head_sha) === undefined) {
    throw refusal(422, `No commit found for SHA: ${body.head_sha}`);
  }
  const run: CheckRun = {
    id: state.nextId(),
    headSha: body.head_sha,
    name: body.name,
    status: "queued",
    conclusion: null,
    detailsUrl: null,
    externalId: "",
    startedAt: now,
    completedAt: null,
    output: { title: null, summary: null, text: null, annotations: [] },
  };
  change(run, body, now);
  repository.checkRuns.push(run);
  return json(201, checkRunShape(call, run));
}

export function updateCheckRun(call: Call<"checks/update">): Reply {
  const run = findCheckRun(call.repository, call.path.check_run_id);
  change(run, call.body, call.now);
  return json(200, checkRunShape(call, run));
}

export function getCheckRun(call: Call<"checks/get">): Reply {
  return json(200, checkRunShape(call, findCheckRun(call.repository, call.path.check_run_id)));
}

function findCheckRun(repository: Repository, id: string): CheckRun {
  const found = repository.checkRuns.find((run) => run.id === Number(id));
  if (found === undefined) throw notFound();
  return found;
}

/** What creation and update have in common. */
interface Change {
  readonly name?: string | undefined;
  readonly status?: CheckRun["status"] | undefined;
  readonly conclusion?: string | undefined;
  readonly details_url?: string | undefined;
  readonly external_id?: string | undefined;
  readonly started_at?: string | undefined;
  readonly completed_at?: string | undefined;
  readonly output?: ChangedOutput | undefined;
}

interface ChangedOutput {
  readonly title?: string;
  readonly summary: string;
  readonly text?: string;
  readonly annotations?: readonly unknown[];
}

/** A conclusion completes a run; a run cannot be completed without one. Annotations add up. */
function change(run: CheckRun, body: Change, now: Date): void {
  if (body.status === "completed" && body.conclusion === undefined) {
    throw validationFailed({ resource: "CheckRun", field: "conclusion", code: "missing_field" });
  }
  if (body.name !== undefined) run.name = body.name;
  if (body.details_url !== undefined) run.detailsUrl = body.details_url;
  if (body.external_id !== undefined) run.externalId = body.external_id;
  if (body.started_at !== undefined) run.startedAt = new Date(body.started_at);
  if (body.status !== undefined) run.status = body.status;
  if (body.conclusion !== undefined) {
    run.status = "completed";
    run.conclusion = body.conclusion;
    run.completedAt = body.completed_at === undefined ? now : new Date(body.completed_at);
  }
  if (body.output === undefined) return;
  const { title = run.output.title, summary, text = run.output.text, annotations = [] } = body.output;
  run.output = { title, summary, text, annotations: [...run.output.annotations, ...annotations] };
}
