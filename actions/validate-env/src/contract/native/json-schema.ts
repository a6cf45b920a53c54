import { ROOT } from "./keys.ts";
import type { JsonSchema } from "./shape.ts";

/** The published JSON Schema of the contract, for editors; made from what the reader itself goes by. */
export function contractJsonSchema(): JsonSchema {
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "Environment contract of Slipway's validate-env",
    description: "Says which environment variables a release needs, and what each of them has to be",
    ...ROOT.schema,
  };
}
