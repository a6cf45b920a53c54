import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/**
 * The licences of everything that an action may carry: all packages that its package.json reaches through
 * `dependencies`. ncc's own `--license` leaves out what it concatenates into a module of ours, zod for one.
 */
export function licencesOf(root: string, id: string): string {
  const found = new Map<string, string>();
  collect(join(root, "actions", id), found, new Set());
  return [...found.entries()]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, text]) => `${name}\n${"=".repeat(name.length)}\n\n${text}`)
    .join("\n");
}

function collect(folder: string, found: Map<string, string>, seen: Set<string>): void {
  if (seen.has(folder)) return;
  seen.add(folder);
  const manifest = readManifest(folder);
  if (!manifest.name.startsWith("@slipway/"))
    found.set(`${manifest.name}@${manifest.version}`, licenceText(folder, manifest));
  for (const name of Object.keys(manifest.dependencies ?? {})) {
    const target = resolvePackage(folder, name);
    if (target !== undefined) collect(target, found, seen);
    else throw new Error(`${manifest.name} depends on ${name}, which is not installed`);
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

function licenceText(folder: string, manifest: Manifest): string {
  const file = readdirSync(folder).find((name) => /^licen[cs]e(?:\.(?:md|txt))?$/i.test(name));
  const text = file === undefined ? "" : readFileSync(join(folder, file), "utf8").replaceAll("\r\n", "\n").trim();
  return `${manifest.license ?? "no licence named"}\n${text === "" ? "" : `\n${text}\n`}`;
}
