import { readFileSync } from "node:fs";

import type { Ajv, ValidateFunction } from "ajv";

import { createAjv } from "../schema/ajv.ts";
import { isJsonObject, objectAt } from "../schema/json.ts";
import type { JsonObject } from "../schema/json.ts";
import { expressInJsonSchema, forbidUnknownFields, parametersSchema, pointer } from "../schema/openapi.ts";
import { problemsOf } from "../schema/violation.ts";
import { answerSchema } from "./description-schemas.ts";

/** One operation of GitHub's API as its OpenAPI description names it. */
export interface DescribedOperation {
  /** Like `repos/create-deployment`. */
  readonly id: string;
  /** In capitals. */
  readonly method: string;
  /** With `{names}`. */
  readonly path: string;
}

/** A request taken apart, ready for validation. */
export interface ReceivedParts {
  readonly path: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** GitHub's own OpenAPI description, trimmed to the operations that we serve; validators are compiled on first use. */
export interface Description {
  readonly operations: readonly DescribedOperation[];
  /** What the description forbids in a request; unknown parameters and unknown body fields among it. */
  requestProblems(operation: string, received: ReceivedParts): readonly string[];
  /** What the description forbids in an answer. */
  answerProblems(operation: string, status: number, body: unknown): readonly string[];
}

// From `src/github` and from `build/github` alike; the compiler copies no JSON that is not imported.
const FILE = new URL("../../src/github/openapi.json", import.meta.url);

/** Reads the description that `scripts/trim-openapi.ts` wrote. */
export function openDescription(): Description {
  const document: unknown = JSON.parse(readFileSync(FILE, "utf8"));
  if (!isJsonObject(document)) throw new Error("openapi.json is not an object");
  const found = new Map(operationsOf(document).map((entry) => [entry.id, entry]));
  const validators = createValidators(document);
  const entry = (id: string): Found => {
    const operation = found.get(id);
    if (operation === undefined) throw new Error(`GitHub's description has no operation ${id}`);
    return operation;
  };
  return {
    operations: [...found.values()],
    requestProblems: (id, received) => requestProblems(validators, entry(id), received),
    answerProblems: (id, status, body) => answerProblems(validators, entry(id), status, body),
  };
}

interface Found extends DescribedOperation {
  readonly pointer: string;
  readonly definition: JsonObject;
}

interface Validators {
  readonly document: JsonObject;
  /** Parameters arrive as text, so these coerce; bodies do not. */
  readonly parameters: Ajv;
  readonly bodies: Ajv;
  readonly compiled: Map<string, ValidateFunction>;
}

function operationsOf(document: JsonObject): Found[] {
  return Object.entries(objectAt(document, "paths")).flatMap(([path, item]) =>
    Object.entries(isJsonObject(item) ? item : {}).flatMap(([method, definition]) => {
      if (!isJsonObject(definition) || typeof definition["operationId"] !== "string") return [];
      const at = pointer("paths", path, method);
      return [{ id: definition["operationId"], method: method.toUpperCase(), path, pointer: at, definition }];
    }),
  );
}

function createValidators(document: JsonObject): Validators {
  forbidUnknownFields(document);
  expressInJsonSchema(document);
  const bodies = createAjv();
  bodies.addSchema(document, "github");
  return { document, parameters: createAjv({ coerceTypes: true }), bodies, compiled: new Map() };
}

function compiled(validators: Validators, ajv: Ajv, key: string, schema: () => JsonObject): ValidateFunction {
  const known = validators.compiled.get(key);
  if (known !== undefined) return known;
  const validate = ajv.compile(schema());
  validators.compiled.set(key, validate);
  return validate;
}

function requestProblems(validators: Validators, operation: Found, received: ReceivedParts): readonly string[] {
  const { document, parameters, bodies } = validators;
  const check = compiled(validators, parameters, `${operation.id} parameters`, () =>
    parametersSchema(document, operation.definition),
  );
  check({ path: { ...received.path }, query: { ...received.query } });
  const problems = [...problemsOf(check.errors)];
  if (!isJsonObject(operation.definition["requestBody"])) {
    return received.body === undefined ? problems : [...problems, "a body is not allowed"];
  }
  const { required } = operation.definition["requestBody"];
  if (received.body === undefined) return required === true ? [...problems, "a body is required"] : problems;
  const at = `${operation.pointer}/${pointer("requestBody", "content", "application/json", "schema")}`;
  const body = compiled(validators, bodies, `${operation.id} body`, () => ({ $ref: `github#/${at}` }));
  body(received.body);
  return [...problems, ...problemsOf(body.errors)];
}

function answerProblems(validators: Validators, operation: Found, status: number, body: unknown): readonly string[] {
  const schema = answerSchema(operation, status);
  if (typeof schema === "string") return [schema];
  if (schema === undefined) return body === undefined ? [] : [`status ${status} has no body`];
  const validate = compiled(validators, validators.bodies, `${operation.id} ${status}`, () => schema);
  validate(body);
  return problemsOf(validate.errors);
}
