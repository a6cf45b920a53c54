import { mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";

import { type Daemon, startDaemon } from "./daemon.ts";
import type { TokenServer } from "./token-server.ts";

/** A registry of this test's own. */
export interface TestRegistry extends Daemon {
  /** `127.0.0.1:<port>`. */
  readonly host: string;
}

/** The user of a registry that wants one, and the bcrypt line that it knows them by. */
export const USER = { username: "octocat", password: "canary-registry-4711" };
const HTPASSWD = "octocat:$2y$05$abcdefghijklmnopqrstuuGBIfqmHo0GUM.JNNzAGSWTZA6btKTQ2";

/** What every manifest may be; what a registry is not told of, it converts. */
export const ALL_TYPES = [
  "application/vnd.oci.image.index.v1+json",
  "application/vnd.docker.distribution.manifest.list.v2+json",
  "application/vnd.oci.image.manifest.v1+json",
  "application/vnd.docker.distribution.manifest.v2+json",
].join(", ");

/** Whom a registry lets in: everybody, or `USER` with a password or with a token that a server gave out for one. */
export type Auth = "none" | "basic" | TokenServer;

/** Starts docker-registry on a free port. */
export async function startRegistry(program: string, folder: string, auth: Auth | undefined): Promise<TestRegistry> {
  mkdirSync(folder, { recursive: true });
  const host = `127.0.0.1:${await freePort()}`;
  const lines = [
    "version: 0.1",
    "log: { level: error }",
    `storage: { filesystem: { rootdirectory: ${join(folder, "data")} }, delete: { enabled: true } }`,
    `http: { addr: ${host} }`,
  ];
  if (auth === "basic") {
    writeFileSync(join(folder, "htpasswd"), `${HTPASSWD}\n`);
    lines.push(`auth: { htpasswd: { realm: test, path: ${join(folder, "htpasswd")} } }`);
  } else if (auth !== undefined && auth !== "none") {
    const { realm, service, issuer, certificate } = auth;
    lines.push(
      `auth: { token: { realm: "${realm}", service: ${service}, issuer: ${issuer}, rootcertbundle: ${certificate} } }`,
    );
  }
  writeFileSync(join(folder, "registry.yml"), lines.join("\n"));
  const isReady = async (): Promise<boolean> =>
    (await fetch(`http://${host}/v2/`).catch(() => undefined)) !== undefined;
  const daemon = await startDaemon({
    file: program,
    args: ["serve", join(folder, "registry.yml")],
    isReady,
  });
  return { ...daemon, host };
}

/** What a registry says that a tag is: the digest, by a HEAD of our own. */
export async function digestOf(
  host: string,
  path: string,
  reference: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<string | undefined> {
  const url = `http://${host}/v2/${path}/manifests/${reference}`;
  const response = await fetch(url, { method: "HEAD", headers: { accept: ALL_TYPES, ...headers } });
  return response.headers.get("docker-content-digest") ?? undefined;
}

/** All tags of a repository. */
export async function tagsOf(host: string, path: string): Promise<readonly string[]> {
  const response = await fetch(`http://${host}/v2/${path}/tags/list`);
  const { tags } = (await response.json()) as { readonly tags?: readonly string[] | null };
  return (tags ?? []).toSorted();
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject).listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => (address !== null && typeof address === "object" ? resolve(address.port) : reject()));
    });
  });
}
