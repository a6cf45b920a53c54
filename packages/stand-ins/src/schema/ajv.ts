import { Ajv } from "ajv";
import type { Options } from "ajv";
import formats from "ajv-formats";

/** A validator that reports all problems, knows the usual formats and lets pass keywords that are not JSON Schema's. */
export function createAjv(options: Options = {}): Ajv {
  const ajv = new Ajv({ strict: false, allErrors: true, validateSchema: false, logger: false, ...options });
  // The package is CommonJS with a default export, which Node and TypeScript see one level down.
  formats.default(ajv);
  return ajv;
}
