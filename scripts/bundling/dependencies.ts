import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** What of a package.json matters here. */
export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** An installed package. */
export interface Dependency {
  readonly folder: string;
  readonly manifest: Manifest;
}

/** All packages of others that an action's package.json reaches through `dependencies`, ours in between included. */
export function dependenciesOf(root: string, id: string): readonly Dependency[] {
  const found = new Map<string, Dependency>();
  collect(join(root, "actions", id), found, new Set());
  return [...found.values()];
}

function collect(folder: string, found: Map<string, Dependency>, seen: Set<string>): void {
  if (seen.has(folder)) return;
  seen.add(folder);
  const manifest = readManifest(folder);
  if (!manifest.name.startsWith("@slipway/")) found.set(`${manifest.name}@${manifest.version}`, { folder, manifest });
  for (const name of Object.keys(manifest.dependencies ?? {})) {
    const target = resolvePackage(folder, name);
    if (target === undefined) throw new Error(`${manifest.name} depends on ${name}, which is not installed`);
    collect(target, found, seen);
  }
}

/** Node's own lookup: the nearest `node_modules` upwards. Workspaces are links there. */
function resolvePackage(from: string, name: string): string | undefined {
  for (let folder = from; ; folder = dirname(folder)) {
    const candidate = join(folder, "node_modules", name);
    if (existsSync(join(candidate, "package.json"))) return candidate;
    if (dirname(folder) === folder) return undefined;
  }
}

function readManifest(folder: string): Manifest {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- npm has checked what it installed
  return JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Manifest;
}
