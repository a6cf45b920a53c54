// Cuts GitHub's OpenAPI description (npm: @octokit/openapi, 385 MB installed, hence no dependency) down to the
// operations that the GitHub stand-in serves:
//
//   npm install --prefix <temp> @octokit/openapi@23.0.2
//   node scripts/node24.mjs scripts/trim-openapi.ts <temp>/node_modules/@octokit/openapi
import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { argv } from "node:process";
import { fileURLToPath } from "node:url";

const OPERATIONS: ReadonlySet<string> = new Set([
  "actions/get-workflow-run",
  "checks/create",
  "checks/get",
  "checks/update",
  "git/get-ref",
  "issues/create-comment",
  "issues/delete-comment",
  "issues/get-comment",
  "issues/list-comments",
  "issues/update-comment",
  "repos/compare-commits-with-basehead",
  "repos/create-commit-status",
  "repos/create-deployment",
  "repos/create-deployment-status",
  "repos/delete-deployment",
  "repos/get-all-environments",
  "repos/get-commit",
  "repos/get-deployment",
  "repos/get-deployment-status",
  "repos/get-environment",
  "repos/list-commit-statuses-for-ref",
  "repos/list-deployment-statuses",
  "repos/list-deployments",
  "repos/list-pull-requests-associated-with-commit",
]);

/** What no operation of ours refers to, and validation needs all the same: how GitHub words its refusals. */
const ALWAYS = [
  "#/components/schemas/basic-error",
  "#/components/schemas/validation-error",
  "#/components/schemas/validation-error-simple",
];

/** Prose and samples: most of the bytes, and nothing that a validator looks at. */
const PROSE: ReadonlySet<string> = new Set(["description", "summary", "example", "examples", "externalDocs", "tags"]);

/** Maps whose keys are names chosen by GitHub, so that a property called `description` is kept. */
const NAMED: ReadonlySet<string> = new Set(["properties", "schemas", "parameters", "responses", "headers", "paths"]);

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

function isObject(value: Json | undefined): value is { [key: string]: Json } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function objectAt(value: Json | undefined, what: string): { [key: string]: Json } {
  if (!isObject(value)) throw new Error(`${what} is missing from the description`);
  return value;
}

function textAt(value: Json | undefined): string {
  if (typeof value !== "string") throw new Error("package.json has no name or no version");
  return value;
}

function withoutProse(value: Json, keysAreNames = false): Json {
  if (Array.isArray(value)) return value.map((item) => withoutProse(item));
  if (!isObject(value)) return value;
  const kept = Object.entries(value).filter(([key]) => keysAreNames || !(PROSE.has(key) || key.startsWith("x-")));
  return Object.fromEntries(kept.map(([key, child]) => [key, withoutProse(child, !keysAreNames && NAMED.has(key))]));
}

function pathsInUse(paths: { [key: string]: Json }): { [key: string]: Json } {
  const missing = new Set(OPERATIONS);
  const kept: { [key: string]: Json } = {};
  for (const [path, item] of Object.entries(paths)) {
    const operations = Object.entries(objectAt(item, path)).filter(
      ([, operation]) =>
        isObject(operation) && typeof operation["operationId"] === "string" && missing.delete(operation["operationId"]),
    );
    if (operations.length > 0) kept[path] = Object.fromEntries(operations);
  }
  if (missing.size > 0) throw new Error(`Not in the description: ${[...missing].join(", ")}`);
  return kept;
}

function referencesIn(value: Json): string[] {
  if (Array.isArray(value)) return value.flatMap(referencesIn);
  if (!isObject(value)) return [];
  const own = typeof value["$ref"] === "string" ? [value["$ref"]] : [];
  return [...own, ...Object.values(value).flatMap(referencesIn)];
}

function componentsInUse(document: { [key: string]: Json }, paths: Json): Json {
  const components: Record<string, Record<string, Json>> = {};
  const queue = [...ALWAYS, ...referencesIn(paths)];
  for (let reference = queue.pop(); reference !== undefined; reference = queue.pop()) {
    const [, , kind = "", name = ""] = reference.split("/");
    const section = (components[kind] ??= {});
    if (section[name] !== undefined) continue;
    const source = objectAt(objectAt(document["components"], "components")[kind], kind)[name];
    if (source === undefined) throw new Error(`${reference} is missing from the description`);
    section[name] = withoutProse(source);
    queue.push(...referencesIn(section[name]));
  }
  return components;
}

function main(source: string | undefined): void {
  if (source === undefined) throw new Error("Give the folder of @octokit/openapi as the only argument");
  const target = fileURLToPath(new URL("../packages/stand-ins/src/github/", import.meta.url));
  const parse = (file: string): Json => JSON.parse(readFileSync(join(source, file), "utf8"));
  const document = objectAt(parse("generated/api.github.com.json"), "The description");
  const paths = withoutProse(pathsInUse(objectAt(document["paths"], "paths")), true);
  const { title, version } = objectAt(document["info"], "info");
  const origin = objectAt(parse("package.json"), "package.json");
  const trimmed = {
    openapi: document["openapi"],
    info: { title, version, "x-trimmed-from": `${textAt(origin["name"])}@${textAt(origin["version"])}` },
    paths,
    components: componentsInUse(document, paths),
  };
  const text = `${JSON.stringify(trimmed)}\n`;
  writeFileSync(join(target, "openapi.json"), text);
  copyFileSync(join(source, "LICENSE"), join(target, "openapi.LICENSE"));
  console.log(`openapi.json: ${Object.keys(objectAt(paths, "paths")).length} paths, ${Buffer.byteLength(text)} bytes`);
}

main(argv[2]);
