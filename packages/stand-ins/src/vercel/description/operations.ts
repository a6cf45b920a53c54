import { isJsonObject, objectAt } from "../../schema/json.ts";
import type { JsonObject } from "../../schema/json.ts";
import { pointer } from "../../schema/openapi.ts";

/** An operation of the description. */
export interface DescribedOperation {
  /** Like `createDeployment`; method and path for the few that have none. */
  readonly id: string;
  /** In capitals. */
  readonly method: string;
  /** Of the path, its parameters as named groups. */
  readonly pattern: RegExp;
  readonly pointer: string;
  readonly definition: JsonObject;
}

const METHODS = new Set(["get", "put", "post", "patch", "delete"]);

/** All operations; those with fewer parameters in their path first, so that `promote/aliases` is not taken for an id. */
export function operationsOf(document: JsonObject): DescribedOperation[] {
  const found = Object.entries(objectAt(document, "paths")).flatMap(([path, item]) =>
    Object.entries(isJsonObject(item) ? item : {}).flatMap(([method, definition]) => {
      if (!METHODS.has(method) || !isJsonObject(definition)) return [];
      const { operationId } = definition;
      const id = typeof operationId === "string" ? operationId : `${method.toUpperCase()} ${path}`;
      const at = pointer("paths", path, method);
      return [{ id, method: method.toUpperCase(), pattern: patternOf(path), pointer: at, definition }];
    }),
  );
  return found.toSorted((one, other) => parameters(one) - parameters(other));
}

function parameters({ pattern }: DescribedOperation): number {
  return pattern.source.split("(?<").length;
}

function patternOf(path: string): RegExp {
  const source = path.replaceAll(/[.+?^$()|[\]\\]/g, "\\$&").replaceAll(/\{(\w+)\}/g, "(?<$1>[^/]+)");
  return new RegExp(`^${source}$`);
}

/**
 * Puts right what the description says too narrowly: where it says "one of", several fit, so that is read as "any of";
 * and `BLOCKED`, which came later, is added to the states of a deployment.
 */
export function putRight(schema: unknown): void {
  if (Array.isArray(schema)) schema.forEach(putRight);
  if (!isJsonObject(schema)) return;
  if (Array.isArray(schema["oneOf"])) {
    schema["anyOf"] = schema["oneOf"];
    delete schema["oneOf"];
  }
  const states = schema["enum"];
  if (Array.isArray(states) && states.includes("INITIALIZING") && states.includes("CANCELED")) states.push("BLOCKED");
  Object.values(schema).forEach(putRight);
}
