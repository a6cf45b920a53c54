import { json } from "../../http/message.ts";
import type { Reply } from "../../http/message.ts";
import type { Call } from "../operation.ts";
import { paged } from "../pages.ts";
import { notFound, refusal } from "../refusals.ts";
import type { Deployment, Repository } from "../state.ts";
import { deploymentShape } from "./shape.ts";

/** @throws ReplyError 404 when the repository has no such deployment */
export function findDeployment(repository: Repository, id: string): Deployment {
  const found = repository.deployments.find((deployment) => deployment.id === Number(id));
  if (found === undefined) throw notFound();
  return found;
}

/** Lists deployments, newest first, filtered as asked. */
export function listDeployments(call: Call<"repos/list-deployments">): Reply {
  const { sha, ref, task, environment } = call.query;
  const asked = (filter: string | undefined, value: string): boolean => filter === undefined || filter === value;
  const found = call.repository.deployments.filter(
    (deployment) =>
      asked(sha, deployment.sha) &&
      asked(ref, deployment.ref) &&
      asked(task, deployment.task) &&
      asked(environment, deployment.environment),
  );
  return paged(found.toReversed(), call.url, (deployment) => deploymentShape(call, deployment));
}

export function getDeployment(call: Call<"repos/get-deployment">): Reply {
  return json(200, deploymentShape(call, findDeployment(call.repository, call.path.deployment_id)));
}

/** Deletes an inactive deployment, or the only one that there is. */
export function deleteDeployment({ repository, path }: Call<"repos/delete-deployment">): Reply {
  const deployment = findDeployment(repository, path.deployment_id);
  if (deployment.statuses.at(-1)?.state !== "inactive" && repository.deployments.length > 1) {
    throw refusal(422, "Validation Failed", {
      errors: ["We cannot delete an active deployment unless it is the only deployment in a given environment."],
    });
  }
  repository.deployments.splice(repository.deployments.indexOf(deployment), 1);
  return { status: 204 };
}
