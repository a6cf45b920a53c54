import { json } from "../../http/message.ts";
import type { Reply } from "../../http/message.ts";
import type { Call, Context } from "../operation.ts";
import { notFound } from "../refusals.ts";
import { ACTOR, nodeId, timestamp, user } from "../shapes/actor.ts";
import { repositoryPage, repositoryUrl } from "../shapes/addresses.ts";
import { minimalRepository } from "../shapes/repository.ts";
import type { Schema } from "../shapes/schemas.ts";
import type { WorkflowRun } from "../state.ts";

/** GitHub gives every workflow file an id; there is one here. */
const WORKFLOW_ID = 1;

export function getRun(call: Call<"actions/get-workflow-run">): Reply {
  const run = call.repository.runs.find(({ id }) => id === Number(call.path.run_id));
  if (run === undefined) throw notFound();
  return json(200, runShape(call, run));
}

function runShape(context: Context, run: WorkflowRun): Schema<"workflow-run"> {
  const { api, repository } = context;
  const created = timestamp(run.createdAt);
  return {
    id: run.id,
    node_id: nodeId("WorkflowRun", run.id),
    head_branch: repository.defaultBranch,
    head_sha: run.headSha,
    path: run.path,
    run_number: 1,
    run_attempt: run.attempt,
    display_title: `Run ${run.id}`,
    event: run.event,
    status: run.status,
    conclusion: run.conclusion,
    workflow_id: WORKFLOW_ID,
    html_url: `${repositoryPage(context)}/actions/runs/${run.id}`,
    ...runLinks(repositoryUrl(context), run),
    pull_requests: [],
    created_at: created,
    updated_at: created,
    run_started_at: created,
    actor: user(ACTOR, api),
    triggering_actor: user(ACTOR, api),
    head_commit: null,
    repository: minimalRepository(context),
    head_repository: minimalRepository(context),
  };
}

function runLinks(api: string, { id }: WorkflowRun): Pick<Schema<"workflow-run">, RunLinks> {
  const url = `${api}/actions/runs/${id}`;
  return {
    url,
    jobs_url: `${url}/jobs`,
    logs_url: `${url}/logs`,
    check_suite_url: `${api}/check-suites/${id}`,
    cancel_url: `${url}/cancel`,
    rerun_url: `${url}/rerun`,
    artifacts_url: `${url}/artifacts`,
    workflow_url: `${api}/actions/workflows/${WORKFLOW_ID}`,
    previous_attempt_url: null,
  };
}

type RunLinks = Exclude<Extract<keyof Schema<"workflow-run">, "url" | `${string}_url`>, "html_url">;
