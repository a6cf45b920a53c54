import { posix } from "node:path";

import { lookup } from "mrmime";

import type { Deployment } from "../state/deployment.ts";
import type { FileStore } from "../state/files.ts";
import { outputConfig } from "./output-config.ts";
import type { OutputConfig } from "./output-config.ts";
import { fileAt, treeOf } from "./tree.ts";
import type { Tree } from "./tree.ts";

/** A page, asset or other file that is served as it is. */
export interface StaticFile {
  readonly kind: "static";
  readonly content: Buffer;
  readonly contentType: string;
}

/** A function, by the folder that it lies in. */
export interface FunctionFile {
  readonly kind: "function";
  /** Such as `.vercel/output/functions/api/hello.func`. */
  readonly folder: string;
}

/** A deployed output, ready to answer. */
export interface Site {
  readonly config: OutputConfig;
  readonly tree: Tree;
  /** The project's root inside the tree: where `filePathMap` counts from. */
  readonly root: string;
  /** What lies at a URL's path; undefined when nothing does. */
  find(path: string): StaticFile | FunctionFile | undefined;
}

/**
 * Reads a deployment's output.
 *
 * @throws when there is no output in it, or one of another version
 */
export async function loadSite(files: FileStore, deployment: Deployment): Promise<Site> {
  const { plan, project } = deployment;
  const tree = await treeOf(files, project.team.id, plan.files);
  const roots = ["", plan.rootDirectory ?? ""];
  const root = roots.find((folder) => fileAt(tree, posix.join(folder, ".vercel/output/config.json")));
  if (root === undefined) throw new Error("There is no .vercel/output/config.json among the files");
  const output = posix.join(root, ".vercel/output");
  const text = fileAt(tree, posix.join(output, "config.json"))?.content.toString("utf8") ?? "";
  const parsed = outputConfig.safeParse(JSON.parse(text));
  if (!parsed.success) throw new Error(`.vercel/output/config.json: ${parsed.error.message}`);
  const config = parsed.data;
  const overrides = overriddenPaths(config);
  return { config, tree, root, find: (path) => find(tree, output, overrides, path) };
}

/** Where a file is moved to by the configuration → its name and type. */
type Overrides = ReadonlyMap<string, { readonly file: string; readonly contentType: string | undefined }>;

function overriddenPaths({ overrides = {} }: OutputConfig): Overrides {
  return new Map(
    Object.entries(overrides).map(([file, { path = file, contentType }]) => [path, { file, contentType }] as const),
  );
}

function find(tree: Tree, output: string, overrides: Overrides, path: string): StaticFile | FunctionFile | undefined {
  const name = decodeURIComponent(path).replace(/^\/+/, "").replace(/\/+$/, "");
  for (const candidate of [name, posix.join(name, "index.html")]) {
    const moved = overrides.get(candidate);
    const file = moved?.file ?? candidate;
    const content = fileAt(tree, posix.join(output, "static", file))?.content;
    if (content !== undefined) return { kind: "static", content, contentType: moved?.contentType ?? typeOf(file) };
  }
  const folder = posix.join(output, "functions", `${name === "" ? "index" : name}.func`);
  return fileAt(tree, posix.join(folder, ".vc-config.json")) && { kind: "function", folder };
}

function typeOf(file: string): string {
  const type = lookup(file) ?? "application/octet-stream";
  return /^text\/|json|javascript|xml/.test(type) ? `${type}; charset=utf-8` : type;
}
