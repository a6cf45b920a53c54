import { isDigest } from "./digest.ts";

/** A repository of a registry, lower-cased as every registry wants it. */
export interface Repository {
  /** As users write it: `ghcr.io`, `docker.io`, `127.0.0.1:5000`. */
  readonly host: string;
  /** Without host and tag: `acme/api`. */
  readonly path: string;
}

/** An image as a Dockerfile's `FROM` names it. */
export interface ImageReference {
  readonly repository: Repository;
  /** A tag, or a digest, which wins. */
  readonly reference: string;
  readonly digest: string | undefined;
}

const HUB = "docker.io";
const PATH = /^[a-z0-9]+(?:(?:\.|_{1,2}|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_{1,2}|-+)[a-z0-9]+)*)*$/;

/** `host/path`. */
export function printRepository({ host, path }: Repository): string {
  return `${host}/${path}`;
}

/**
 * The repository of a name. The part before the first `/` is a host when it holds a dot or a port, or is `localhost`
 * (the rule of `docker pull`). A name without one goes to `base`: below it when it is a single word, otherwise to its host.
 *
 * @returns `undefined` when the name cannot be one
 */
export function parseRepository(name: string, base: string): Repository | undefined {
  const lower = name.toLowerCase();
  const [first = ""] = lower.split("/");
  if (lower.includes("/") && isHost(first)) return valid(first, lower.slice(first.length + 1));
  const [host = "", ...folders] = base.toLowerCase().split("/");
  return valid(host, [...(lower.includes("/") ? [] : folders), lower].join("/"));
}

/** An image reference by Docker's rules: no host means Docker Hub, no folder there means `library`, no tag `latest`. */
export function parseReference(text: string): ImageReference | undefined {
  const [name = "", digest] = text.split("@");
  const colon = name.lastIndexOf(":");
  const hasTag = colon > name.lastIndexOf("/");
  const repository = parseRepository(hasTag ? name.slice(0, colon) : name, `${HUB}/library`);
  if (repository === undefined || (digest !== undefined && !isDigest(digest))) return undefined;
  const tag = hasTag ? name.slice(colon + 1) : "latest";
  return /^\w[\w.-]{0,127}$/.test(tag) ? { repository, reference: digest ?? tag, digest } : undefined;
}

function isHost(part: string): boolean {
  return part === "localhost" || /[.:]/.test(part);
}

function valid(host: string, path: string): Repository | undefined {
  return PATH.test(path) && /^[a-z0-9][a-z0-9.-]*(?::\d+)?$/.test(host) ? { host, path } : undefined;
}
