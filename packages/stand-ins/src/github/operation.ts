import type { operations } from "@octokit/openapi-types";

import type { Reply } from "../http/message.ts";
import type { GitHubOptions } from "./options.ts";
import type { Need } from "./permissions.ts";
import type { GitHubState, Repository } from "./state.ts";

/** The ids of GitHub's operations. */
export type OperationId = keyof operations;

type BodyOf<Id extends OperationId> = operations[Id] extends {
  requestBody?: { content: { "application/json": infer Body } };
}
  ? Body
  : undefined;

type ParametersOf<Id extends OperationId, Place extends "path" | "query"> = operations[Id] extends {
  parameters: Partial<Record<Place, infer Parameters>>;
}
  ? { readonly [Name in keyof Parameters]: string }
  : undefined;

/** What every handler has at hand, whatever the operation. */
export interface Context {
  readonly options: GitHubOptions;
  readonly state: GitHubState;
  readonly repository: Repository;
  /** The API's address, without a slash at its end. */
  readonly api: string;
  readonly now: Date;
}

/** A request that GitHub's description allows. Parameters are still text. */
export interface Call<Id extends OperationId> extends Context {
  readonly body: BodyOf<Id>;
  readonly path: ParametersOf<Id, "path">;
  readonly query: ParametersOf<Id, "query">;
  readonly url: URL;
}

/** One served operation. */
export interface Operation {
  readonly id: OperationId;
  readonly need: Need;
  run(call: UncheckedCall): Reply;
}

/** A call whose parts the description has been asked about, and TypeScript has not. */
export interface UncheckedCall extends Context {
  readonly body: unknown;
  readonly path: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly url: URL;
}

/** Ties a handler to the operation whose request it takes. */
export function operation<Id extends OperationId>(id: Id, need: Need, handle: (call: Call<Id>) => Reply): Operation {
  // The types are generated from the same description that the request was just held against.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return { id, need, run: (call) => handle(call as unknown as Call<Id>) };
}
