import { isJsonObject, objectAt } from "./json.ts";
import type { JsonObject } from "./json.ts";

/** A JSON pointer without its first slash, escaped for use in a URI fragment. */
export function pointer(...keys: readonly string[]): string {
  return keys.map((key) => encodeURIComponent(key.replaceAll("~", "~0").replaceAll("/", "~1"))).join("/");
}

/**
 * Makes unknown fields of request bodies an error, which published descriptions mostly do not: without this a mistyped
 * `enviroment_url` would pass. Where the description allows more fields explicitly, they stay allowed.
 */
export function forbidUnknownFields(document: JsonObject): void {
  for (const item of Object.values(objectAt(document, "paths"))) {
    for (const operation of Object.values(isJsonObject(item) ? item : {})) {
      if (isJsonObject(operation)) closeObjects(operation["requestBody"]);
    }
  }
}

function closeObjects(schema: unknown): void {
  if (Array.isArray(schema)) schema.forEach(closeObjects);
  if (!isJsonObject(schema)) return;
  if (isJsonObject(schema["properties"]) && schema["additionalProperties"] === undefined) {
    schema["additionalProperties"] = false;
  }
  Object.values(schema).forEach(closeObjects);
}

/**
 * Rewrites what JSON Schema cannot express as it stands: OpenAPI 3.0's `nullable` beside `oneOf` instead of a type or
 * beside an `enum` that does not list null, and a default that the schema's own format forbids (GitHub answers the
 * empty text for a URL that was not given, and says so in `default`).
 */
export function expressInJsonSchema(schema: unknown): void {
  if (Array.isArray(schema)) schema.forEach(expressInJsonSchema);
  if (!isJsonObject(schema)) return;
  Object.values(schema).forEach(expressInJsonSchema);
  if (schema["format"] !== undefined && schema["default"] !== undefined) orElse(schema, { const: schema["default"] });
  if (schema["nullable"] !== true) return;
  if (Array.isArray(schema["enum"]) && !schema["enum"].includes(null)) schema["enum"].push(null);
  if (schema["type"] !== undefined) return;
  delete schema["nullable"];
  orElse(schema, { type: "null" });
}

function orElse(schema: JsonObject, other: JsonObject): void {
  const own = { ...schema };
  for (const key of Object.keys(schema)) delete schema[key];
  schema["anyOf"] = [other, own];
}

/** The schema of an operation's path and query parameters; others than the described ones are errors. */
export function parametersSchema(document: JsonObject, operation: JsonObject): JsonObject {
  const described = Array.isArray(operation["parameters"]) ? operation["parameters"] : [];
  const parameters = described.map((parameter) => resolve(document, parameter));
  const part = (place: string): JsonObject => {
    const own = parameters.filter((parameter) => parameter["in"] === place);
    return {
      type: "object",
      additionalProperties: false,
      properties: Object.fromEntries(own.map(({ name, schema }) => [name, schema])),
      required: own.filter(({ required }) => required === true).map(({ name }) => name),
    };
  };
  return { type: "object", properties: { path: part("path"), query: part("query") } };
}

function resolve(document: JsonObject, value: unknown): JsonObject {
  if (!isJsonObject(value)) throw new Error("A parameter is no object");
  if (typeof value["$ref"] !== "string") return value;
  const [, ...keys] = value["$ref"].split("/");
  return keys.reduce(objectAt, document);
}
