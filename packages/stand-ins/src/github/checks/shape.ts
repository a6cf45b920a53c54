import type { Context } from "../operation.ts";
import { actionsApp, nodeId, timestamp } from "../shapes/actor.ts";
import { repositoryPage, repositoryUrl } from "../shapes/addresses.ts";
import type { Schema } from "../shapes/schemas.ts";
import type { CheckRun } from "../state.ts";

/** A check run as REST answers it; without a suite, which is not served. */
export function checkRunShape(context: Context, run: CheckRun): Omit<Schema<"check-run">, "conclusion"> {
  const url = `${repositoryUrl(context)}/check-runs/${run.id}`;
  const page = `${repositoryPage(context)}/runs/${run.id}`;
  const { title, summary, text, annotations } = run.output;
  const conclusion = { conclusion: run.conclusion };
  return {
    id: run.id,
    node_id: nodeId("CheckRun", run.id),
    head_sha: run.headSha,
    name: run.name,
    url,
    html_url: page,
    details_url: run.detailsUrl ?? page,
    external_id: run.externalId,
    status: run.status,
    ...conclusion,
    started_at: timestamp(run.startedAt),
    completed_at: run.completedAt && timestamp(run.completedAt),
    output: {
      title,
      summary,
      text,
      annotations_count: annotations.length,
      annotations_url: `${url}/annotations`,
    },
    check_suite: null,
    app: actionsApp(context.api),
    pull_requests: [],
  };
}
