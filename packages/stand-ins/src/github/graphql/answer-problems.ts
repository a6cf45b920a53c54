import { execute } from "graphql";
import type { DocumentNode, GraphQLSchema } from "graphql";

import { isJsonObject } from "../../schema/json.ts";
import type { JsonObject } from "../../schema/json.ts";

/**
 * What the schema forbids in the data that answers a query: the query is run again over that data, so that the
 * library checks every type, enum, null and list in it.
 */
export async function answerProblems(
  schema: GraphQLSchema,
  document: DocumentNode,
  variableValues: JsonObject,
  data: JsonObject | undefined,
): Promise<readonly string[]> {
  if (data === undefined) return [];
  const { errors = [] } = await execute({
    schema,
    document,
    variableValues,
    rootValue: data,
    fieldResolver: (source: unknown, _arguments, _context, { path }) =>
      isJsonObject(source) ? source[String(path.key)] : undefined,
    typeResolver: () => "Bot",
  });
  return errors.map(({ message, path = [] }) => `${path.join("/")}: ${message}`);
}
