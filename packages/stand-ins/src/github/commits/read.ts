import { json } from "../../http/message.ts";
import type { Reply } from "../../http/message.ts";
import type { Call } from "../operation.ts";
import { notFound, refusal } from "../refusals.ts";
import { nodeId } from "../shapes/actor.ts";
import { repositoryUrl } from "../shapes/addresses.ts";
import { findCommit, resolveRef } from "./resolve.ts";
import { commitShape } from "./shape.ts";

export function getCommit(call: Call<"repos/get-commit">): Reply {
  const ref = resolveRef(call.repository, call.path.ref);
  if (ref === undefined) throw refusal(422, `No commit found for SHA: ${call.path.ref}`);
  const commit = findCommit(call.repository, ref.sha);
  if (commit === undefined) throw notFound();
  return json(200, commitShape(call, commit));
}

/** One branch or tag by its full name without `refs/`. */
export function getRef(call: Call<"git/get-ref">): Reply {
  const { sha } = call.repository.refs.get(call.path.ref.replace(/^(?:heads|tags)\//, "")) ?? {};
  if (sha === undefined || !/^(?:heads|tags)\//.test(call.path.ref)) throw notFound();
  const api = repositoryUrl(call);
  return json(200, {
    ref: `refs/${call.path.ref}`,
    node_id: nodeId("Ref", call.path.ref),
    url: `${api}/git/refs/${call.path.ref}`,
    object: { type: "commit", sha, url: `${api}/git/commits/${sha}` },
  });
}
