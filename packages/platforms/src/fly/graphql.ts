import type { ZodMiniType } from "zod/mini";

import { type Connection, send } from "./connection.ts";
import { read } from "./read.ts";

/** One question to Fly's GraphQL. */
export interface GraphqlQuestion<T> {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** The form of the whole answer, `data` and `errors`. */
  readonly schema: ZodMiniType<T>;
  /** What the answer is about, for the message about one of another form. */
  readonly what: string;
}

/** Asks Fly's GraphQL; only for reading, so that it may be asked again. Throws what `send` and `read` throw. */
export async function askGraphql<T>(connection: Connection, question: GraphqlQuestion<T>): Promise<T> {
  const { apiUrl, token } = connection;
  const answer = await send(connection, {
    method: "POST",
    url: new URL("/graphql", apiUrl),
    headers: { authorization: token.graphql, "content-type": "application/json" },
    body: JSON.stringify({ query: question.query, variables: question.variables }),
    idempotent: true,
  });
  return read(question.schema, answer.json(), question.what);
}
