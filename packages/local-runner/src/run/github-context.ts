import type { Json } from "../json.ts";
import { isJsonObject } from "../json.ts";
import { workflowRef } from "../model/source.ts";
import type { WorkflowModel } from "../model/workflow.ts";
import type { RunOptions } from "../options.ts";

const CONSTANTS = { retention_days: "90", secret_source: "Actions" };

/** The `github` context of a run; jobs and steps add their own members. Numbers are texts, as on GitHub. */
export function githubContext(options: RunOptions, model: WorkflowModel, event: Json): Record<string, Json> {
  const { repository, serverUrl = "https://github.com" } = options;
  const [owner = ""] = repository.name.split("/");
  const actor = options.actor ?? owner;
  return {
    token: options.token,
    event,
    event_name: options.event.name,
    actor,
    triggering_actor: actor,
    actor_id: id(event, "sender"),
    repository: repository.name,
    repository_owner: owner,
    repository_id: id(event, "repository"),
    repository_owner_id: id(member(event, "repository"), "owner"),
    repositoryUrl: `git://github.com/${repository.name}.git`,
    ...CONSTANTS,
    ...refMembers(repository.ref, event),
    sha: repository.sha,
    workflow: model.name,
    workflow_ref: workflowRef(model.file),
    workflow_sha: repository.sha,
    run_id: String(options.runId ?? 1),
    run_number: String(options.runNumber ?? 1),
    run_attempt: String(options.runAttempt ?? 1),
    server_url: serverUrl,
    api_url: options.apiUrl ?? "https://api.github.com",
    graphql_url: options.graphqlUrl ?? "https://api.github.com/graphql",
  };
}

function refMembers(ref: string, event: Json): Record<string, Json> {
  const pull = member(event, "pull_request");
  return {
    ref,
    ref_name: ref.replace(/^refs\/(heads|tags|pull)\//, ""),
    ref_type: ref.startsWith("refs/tags/") ? "tag" : "branch",
    ref_protected: false,
    head_ref: text(member(member(pull, "head"), "ref")),
    base_ref: text(member(member(pull, "base"), "ref")),
  };
}

function member(value: Json | undefined, key: string): Json | undefined {
  return isJsonObject(value) ? value[key] : undefined;
}

function id(value: Json | undefined, key: string): string {
  return text(member(member(value, key), "id"));
}

function text(value: Json | undefined): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}
