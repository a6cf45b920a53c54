import { GraphQLError, execute, parse, validate } from "graphql";
import type { DocumentNode, ExecutionResult, GraphQLSchema } from "graphql";

import { json, readJson } from "../../http/message.ts";
import type { Reply, StandInRequest } from "../../http/message.ts";
import type { Route } from "../../http/router.ts";
import { isJsonObject } from "../../schema/json.ts";
import type { JsonObject } from "../../schema/json.ts";
import { authenticate, spend } from "../access.ts";
import { refusal } from "../refusals.ts";
import type { Serving } from "../rest.ts";
import { answerProblems } from "./answer-problems.ts";
import { rootValue } from "./root.ts";
import { githubSchema } from "./schema.ts";

const OPERATION = "graphql";

/** `POST /graphql`. */
export function graphqlRoute(serving: Serving): Route {
  const schema = githubSchema();
  return { method: "POST", path: "/graphql", handle: (request) => answer(serving, schema, request) };
}

async function answer(serving: Serving, schema: GraphQLSchema, request: StandInRequest): Promise<Reply> {
  const { options, state, inspector } = serving;
  const access = authenticate(request, options);
  spend(state, serving.now());
  const body = readJson(request);
  const query = isJsonObject(body) ? body["query"] : undefined;
  if (!isJsonObject(body) || typeof query !== "string") {
    throw refusal(400, "A query attribute must be specified and must be a string.");
  }
  const document = parsed(schema, query);
  if (!("kind" in document)) {
    inspector.refuseRequest(
      OPERATION,
      document.map(({ message }) => message),
    );
    return json(200, { errors: document.map(errorShape) });
  }
  const variableValues = isJsonObject(body["variables"]) ? body["variables"] : {};
  const root = rootValue(serving, access, request.url.origin);
  const result = await execute({ schema, document, variableValues, rootValue: root });
  const shown = tampered(serving, resultShape(result));
  const data = isJsonObject(shown["data"]) ? shown["data"] : undefined;
  const problems = [...bugsIn(result), ...(await answerProblems(schema, document, variableValues, data))];
  return inspector.passAnswer(OPERATION, json(200, shown), problems);
}

function parsed(schema: GraphQLSchema, query: string): DocumentNode | readonly GraphQLError[] {
  try {
    const document = parse(query);
    const errors = validate(schema, document);
    return errors.length > 0 ? errors : document;
  } catch (error) {
    if (error instanceof GraphQLError) return [error];
    throw error;
  }
}

function tampered({ options }: Serving, result: JsonObject): JsonObject {
  if (options.tamper === undefined) return result;
  // A round through JSON, so that a test changes what would be sent and not our records.
  const changed = options.tamper(OPERATION, JSON.parse(JSON.stringify(result)));
  return isJsonObject(changed) ? changed : { data: changed };
}

function resultShape({ data, errors }: ExecutionResult): JsonObject {
  return { data, ...(errors && { errors: errors.map(errorShape) }) };
}

/** GitHub puts the kind of an error beside its message. */
function errorShape({ message, locations, path, extensions }: GraphQLError): JsonObject {
  return { ...(extensions["type"] !== undefined && { type: extensions["type"] }), path, locations, message };
}

/** Errors that we did not mean to raise. Variables of a wrong type are the client's. */
function bugsIn({ errors = [] }: ExecutionResult): readonly string[] {
  return errors
    .filter(({ extensions, path }) => extensions["type"] === undefined && path)
    .map(({ message }) => message);
}
