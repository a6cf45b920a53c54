import { posix } from "node:path";
import { buffer } from "node:stream/consumers";
import { gunzipSync } from "node:zlib";

import { extract } from "tar-stream";

import type { DeployedFile } from "../state/deployment.ts";
import type { FileStore } from "../state/files.ts";

/** Bits of `st_mode` that tell what a file is. */
const KIND = 0o170000;
const LINK = 0o120000;

/** A file of a deployment, or a link to one. */
export interface Entry {
  readonly content: Buffer;
  readonly mode: number;
  /** Where a link leads, as it was written. */
  readonly link?: string;
}

/** The files of a deployment by path, those of an archive unpacked. */
export type Tree = ReadonlyMap<string, Entry>;

const ARCHIVE = /^\.vercel\/source\.tgz\.part(\d+)$/;

/**
 * Puts a deployment's files in their places.
 *
 * @throws when its archive is none
 */
export async function treeOf(store: FileStore, team: string, files: readonly DeployedFile[]): Promise<Tree> {
  const content = (sha: string): Buffer => store.get(team, sha) ?? Buffer.alloc(0);
  const parts = files
    .filter(({ file }) => ARCHIVE.test(file))
    .toSorted((one, other) => partOf(one) - partOf(other))
    .map(({ sha = "" }) => content(sha));
  if (parts.length > 0) return await unpack(gunzipSync(Buffer.concat(parts)));
  const entries = files.flatMap(({ file, sha, mode = 0o100644 }): [string, Entry][] => {
    if (sha === undefined) return [];
    const bytes = content(sha);
    const link = (mode & KIND) === LINK ? { link: bytes.toString("utf8") } : {};
    return [[file, { content: bytes, mode, ...link }]];
  });
  return new Map(entries);
}

/** The file at a path, links followed as far as they stay inside; undefined when there is none. */
export function fileAt(tree: Tree, path: string): Entry | undefined {
  const entry = tree.get(resolvePath(tree, path));
  return entry?.link === undefined ? entry : undefined;
}

/** A path with all links followed; one that goes in circles stays where it is after forty of them. */
export function resolvePath(tree: Tree, path: string): string {
  let at = path;
  for (let hops = 0; hops < 40; hops += 1) {
    const linked = prefixes(at).find((prefix) => tree.get(prefix)?.link !== undefined);
    if (linked === undefined) return at;
    const target = posix.join(posix.dirname(linked), tree.get(linked)?.link ?? "");
    at = posix.join(target, at.slice(linked.length + 1));
  }
  return at;
}

/** The path itself and the folders above it, the outermost first. */
function prefixes(path: string): string[] {
  const parts = path.split("/");
  return parts.map((_, index) => parts.slice(0, index + 1).join("/"));
}

function partOf({ file }: DeployedFile): number {
  return Number(ARCHIVE.exec(file)?.[1] ?? 0);
}

async function unpack(archive: Buffer): Promise<Tree> {
  const tree = new Map<string, Entry>();
  const unpacker = extract();
  unpacker.end(archive);
  for await (const entry of unpacker) {
    const { header } = entry;
    const content = await buffer(entry);
    const path = posix.normalize(header.name).replace(/\/$/, "");
    const link = header.type === "symlink" ? { link: header.linkname ?? "" } : {};
    if (header.type !== "directory") tree.set(path, { content, mode: header.mode ?? 0o644, ...link });
  }
  return tree;
}
