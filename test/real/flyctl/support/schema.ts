import { readFileSync } from "node:fs";

import type { GraphQLExchange } from "@slipway/stand-ins/fly";
import { type GraphQLSchema, buildSchema, execute, parse, validate } from "graphql";

/** Fly's published schema, from its file. */
export function readSchema(file: string): GraphQLSchema {
  return buildSchema(readFileSync(file, "utf8"));
}

/**
 * Everything in which questions and answers do not fit the schema: a field that it does not have, a null where it allows
 * none, a value that its type refuses, an error in place of an answer. An answer fits when the schema, asked the same
 * question about that very answer, gives it back.
 */
export async function misfits(schema: GraphQLSchema, exchanges: readonly GraphQLExchange[]): Promise<string[]> {
  const found: string[] = [];
  for (const { query, variables, answer } of exchanges) {
    const document = parse(query);
    const problems = validate(schema, document).map(({ message }) => message);
    // What a GraphQL server answers (spec, section 7.1).
    const { data, errors = [] } = answer as { data?: unknown; errors?: { message: string }[] };
    problems.push(...errors.map(({ message }) => `answered with the error: ${message}`));
    const again = await execute({
      schema,
      document,
      variableValues: variables,
      rootValue: data,
      fieldResolver: (source: unknown, _args, _context, { path }) => Reflect.get(Object(source) as object, path.key),
      // Neither question nor answer says which type it is; these are what the interfaces are for.
      typeResolver: (_value, _context, _info, { name }) => (name === "AppRole" ? "EmptyAppRole" : "User"),
    });
    problems.push(...(again.errors ?? []).map(({ message }) => `the answer does not fit: ${message}`));
    const [given, kept] = [JSON.stringify(data), JSON.stringify(again.data)];
    if (problems.length === 0 && given !== kept) problems.push(`the answer ${given} would be ${kept}`);
    found.push(...problems.map((problem) => `${problem}\n  in ${query.replaceAll(/\s+/g, " ")}`));
  }
  return found;
}
