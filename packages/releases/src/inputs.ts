// What the definition of an action needs to read its inputs, and nothing that loads GitHub's client at start-up.
export { deployInputs, recordProblems } from "./deploy-inputs.ts";
export { SCHEMA_POLICIES, type SchemaPolicy } from "./plan/schema-policy.ts";
