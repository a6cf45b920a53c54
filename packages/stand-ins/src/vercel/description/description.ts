import { readFileSync } from "node:fs";

import type { Ajv, ValidateFunction } from "ajv";

import { createAjv } from "../../schema/ajv.ts";
import { isJsonObject, objectAt } from "../../schema/json.ts";
import type { JsonObject } from "../../schema/json.ts";
import { expressInJsonSchema, forbidUnknownFields, parametersSchema, pointer } from "../../schema/openapi.ts";
import { problemsOf } from "../../schema/violation.ts";
import type { Violation } from "../../schema/violation.ts";
import type { Exchange } from "../api/handler.ts";
import { operationsOf, putRight } from "./operations.ts";
import type { DescribedOperation } from "./operations.ts";

/** Vercel's published OpenAPI description, which is older than its API and not complete. */
export interface VercelDescription {
  /** The id of the operation at a method and path; undefined for what the description does not have. */
  covers(method: string, path: string): string | undefined;
  /** What the description forbids in a request and its answer; nothing for what it does not cover. */
  check(exchange: Exchange): readonly Violation[];
}

interface Validators {
  readonly document: JsonObject;
  /** Parameters arrive as text, so these coerce; bodies do not. */
  readonly parameters: Ajv;
  readonly bodies: Ajv;
  readonly compiled: Map<string, ValidateFunction>;
}

/**
 * Reads the description from a file.
 *
 * @throws when it is none
 */
export function openVercelDescription(file: string): VercelDescription {
  const document: unknown = JSON.parse(readFileSync(file, "utf8"));
  if (!isJsonObject(document)) throw new Error(`${file} is no OpenAPI description`);
  const operations = operationsOf(document);
  putRight(document);
  forbidUnknownFields(document);
  expressInJsonSchema(document);
  const bodies = createAjv();
  bodies.addSchema(document, "vercel");
  const validators = { document, parameters: createAjv({ coerceTypes: "array" }), bodies, compiled: new Map() };
  const find = (method: string, path: string): DescribedOperation | undefined =>
    operations.find((operation) => operation.method === method && operation.pattern.test(path));
  return {
    covers: (method, path) => find(method, path)?.id,
    check: (exchange) => {
      const { method, url } = exchange.request;
      const operation = find(method, url.pathname);
      return operation === undefined ? [] : checkExchange(validators, operation, exchange);
    },
  };
}

function checkExchange(validators: Validators, operation: DescribedOperation, exchange: Exchange): Violation[] {
  const asked = requestProblems(validators, operation, exchange);
  const answered = answerProblems(validators, operation, exchange);
  const { status } = exchange.reply;
  const violations: Violation[] = [];
  if (asked.length > 0) violations.push({ direction: "request", operation: operation.id, status, problems: asked });
  if (answered.length > 0)
    violations.push({ direction: "answer", operation: operation.id, status, problems: answered });
  return violations;
}

function requestProblems(validators: Validators, operation: DescribedOperation, { request }: Exchange): string[] {
  const { document, parameters, bodies } = validators;
  const query = Object.fromEntries(request.url.searchParams);
  const check = compiled(validators, parameters, `${operation.id} parameters`, () =>
    parametersSchema(document, operation.definition),
  );
  check({ path: { ...operation.pattern.exec(request.url.pathname)?.groups }, query });
  const problems = [...problemsOf(check.errors)];
  const content = jsonContent(operation.definition["requestBody"]);
  if (content === undefined) return problems;
  const at = pointer("requestBody", "content", "application/json", "schema");
  const body = compiled(validators, bodies, `${operation.id} body`, () => reference(operation, at));
  body(parse(request.body.toString("utf8")) ?? {});
  return [...problems, ...problemsOf(body.errors)];
}

function answerProblems(validators: Validators, operation: DescribedOperation, { reply }: Exchange): string[] {
  const status = String(reply.status);
  const described = objectAt(operation.definition, "responses")[status];
  if (described === undefined) return [`status ${status} is not described`];
  const text = typeof reply.body === "string" ? reply.body : undefined;
  if (jsonContent(described) === undefined || text === undefined) return [];
  const at = pointer("responses", status, "content", "application/json", "schema");
  const body = compiled(validators, validators.bodies, `${operation.id} ${status}`, () => reference(operation, at));
  body(parse(text));
  return [...problemsOf(body.errors)];
}

function reference(operation: DescribedOperation, at: string): JsonObject {
  return { $ref: `vercel#/${operation.pointer}/${at}` };
}

function jsonContent(message: unknown): JsonObject | undefined {
  const content = isJsonObject(message) ? message["content"] : undefined;
  const json = isJsonObject(content) ? content["application/json"] : undefined;
  return isJsonObject(json) && isJsonObject(json["schema"]) ? json : undefined;
}

/** Undefined for an empty text; a log of several lines is no JSON, and checked line by line elsewhere. */
function parse(text: string): unknown {
  return text.trim() === "" ? undefined : (JSON.parse(text) as unknown);
}

function compiled(validators: Validators, ajv: Ajv, key: string, schema: () => JsonObject): ValidateFunction {
  const known = validators.compiled.get(key);
  if (known !== undefined) return known;
  const validate = ajv.compile(schema());
  validators.compiled.set(key, validate);
  return validate;
}
