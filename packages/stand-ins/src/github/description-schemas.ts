import { isJsonObject, objectAt } from "../schema/json.ts";
import type { JsonObject } from "../schema/json.ts";
import { pointer } from "../schema/openapi.ts";

/**
 * GitHub refuses in the same few shapes everywhere, and lists these statuses only here and there: what an operation
 * does not describe itself is held against the shape.
 */
const EVERYWHERE: ReadonlyMap<number, JsonObject> = new Map([
  ...[401, 403, 404, 409, 410, 429, 500, 502, 503].map((status) => [status, component("basic-error")] as const),
  [422, { anyOf: [component("validation-error"), component("validation-error-simple")] }],
]);

function component(name: string): JsonObject {
  return { $ref: `github#/${pointer("components", "schemas", name)}` };
}

/**
 * The schema of one answer of an operation: undefined when it must have no body, a text saying so when the operation
 * has no such answer.
 */
export function answerSchema(
  operation: { readonly definition: JsonObject; readonly pointer: string; readonly id: string },
  status: number,
): JsonObject | undefined | string {
  const described = objectAt(operation.definition, "responses")[String(status)];
  const shape = EVERYWHERE.get(status);
  if (!isJsonObject(described)) return shape ?? `${operation.id} has no answer with status ${status}`;
  if (typeof described["$ref"] === "string") return shape ?? `${operation.id} answers ${status} in an unknown shape`;
  if (!isJsonObject(described["content"])) return shape;
  const at = pointer("responses", String(status), "content", "application/json", "schema");
  return { $ref: `github#/${operation.pointer}/${at}` };
}
