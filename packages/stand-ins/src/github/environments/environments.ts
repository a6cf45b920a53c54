import { json } from "../../http/message.ts";
import type { Reply } from "../../http/message.ts";
import type { Call, Context } from "../operation.ts";
import { pageOf } from "../pages.ts";
import { notFound } from "../refusals.ts";
import { nodeId, timestamp } from "../shapes/actor.ts";
import { repositoryPage, repositoryUrl } from "../shapes/addresses.ts";
import type { Schema } from "../shapes/schemas.ts";
import type { Environment } from "../state.ts";

export function listEnvironments(call: Call<"repos/get-all-environments">): Reply {
  const { environments } = call.repository;
  const page = pageOf(environments, call.url);
  const shown = page.items.map((environment) => environmentShape(call, environment));
  return json(200, { total_count: environments.length, environments: shown }, page.headers);
}

export function getEnvironment(call: Call<"repos/get-environment">): Reply {
  const name = call.path.environment_name.toLowerCase();
  const found = call.repository.environments.find((environment) => environment.name.toLowerCase() === name);
  if (found === undefined) throw notFound();
  return json(200, environmentShape(call, found));
}

function environmentShape(context: Context, environment: Environment): Schema<"environment"> {
  const name = encodeURIComponent(environment.name);
  return {
    id: environment.id,
    node_id: nodeId("Environment", environment.id),
    name: environment.name,
    url: `${repositoryUrl(context)}/environments/${name}`,
    html_url: `${repositoryPage(context)}/deployments/activity_log?environments_filter=${name}`,
    created_at: timestamp(environment.createdAt),
    updated_at: timestamp(environment.createdAt),
    protection_rules: [],
    deployment_branch_policy: null,
  };
}
