import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { type IncomingMessage, type RequestListener, type ServerResponse, createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { type FakeClock, fakeClock, quietExec } from "@slipway/core/testing";

import type { FlyctlPorts } from "./acquire.ts";
import type { ArchiveCache } from "./archive-cache.ts";

/** A program that answers to `version --json` as flyctl does. */
export const PROGRAM = `#!/bin/sh
[ "$1" = version ] && printf '{"Name":"flyctl","Version":"0.4.98","Environment":"production"}\\n'
`;

/** An archive as flyctl's releases have it, with its sum. */
export function archiveWith(program: string, name = "flyctl"): { readonly bytes: Buffer; readonly sha256: string } {
  const folder = mkdtempSync(join(tmpdir(), "slipway-archive-"));
  try {
    writeFileSync(join(folder, name), program);
    chmodSync(join(folder, name), 0o755);
    execFileSync("tar", ["-czf", "archive.tar.gz", name], { cwd: folder });
    const bytes = readFileSync(join(folder, "archive.tar.gz"));
    return { bytes, sha256: createHash("sha256").update(bytes).digest("hex") };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

type Answer = (response: ServerResponse, request: IncomingMessage) => void;

/** A loopback server in the place of GitHub's and Fly's; answers by path, and with 404 to every other one. */
export interface ReleaseServer {
  readonly url: URL;
  readonly paths: string[];
  readonly answers: Record<string, Answer | readonly Answer[]>;
  close(): Promise<void>;
}

/** Starts it. An array of answers is given one after the other, the last one again and again. */
export async function startReleases(answers: ReleaseServer["answers"]): Promise<ReleaseServer> {
  const paths: string[] = [];
  const listener: RequestListener = (request, response) => {
    const path = request.url ?? "";
    const seen = paths.filter((each) => each === path).length;
    paths.push(path);
    const given = answers[path];
    const answer = typeof given === "object" ? (given[seen] ?? given.at(-1)) : given;
    if (answer === undefined) response.writeHead(404).end("Not Found");
    else answer(response, request);
  };
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { url: new URL(`http://127.0.0.1:${address.port}/`), paths, answers, close };
}

/** An answer with a body. */
export function body(content: Buffer | string, headers: Record<string, string> = {}): Answer {
  return (response) => void response.writeHead(200, headers).end(content);
}

/** An answer without the file. */
export function status(code: number, headers: Record<string, string> = {}): Answer {
  return (response) => void response.writeHead(code, headers).end(code === 404 ? "Not Found" : "");
}

/** A machine of its own: folders, programs from PATH, what was logged. */
export interface TestMachine {
  readonly root: string;
  readonly workspace: string;
  readonly ports: FlyctlPorts;
  readonly clock: FakeClock;
  readonly log: readonly string[];
  remove(): void;
}

/** Makes one whose releases come from a server. */
export function testMachine(server: ReleaseServer, more: Partial<FlyctlPorts> = {}): TestMachine {
  const root = mkdtempSync(join(tmpdir(), "slipway-flyctl-test-"));
  for (const folder of ["temp", "tools", "workspace"]) mkdirSync(join(root, folder));
  const log: string[] = [];
  const clock = fakeClock();
  const ports: FlyctlPorts = {
    exec: quietExec(),
    clock,
    signal: new AbortController().signal,
    env: { PATH: process.env["PATH"], RUNNER_TEMP: join(root, "temp"), RUNNER_TOOL_CACHE: join(root, "tools") },
    log: {
      info: (message: string) => void log.push(`info: ${message}`),
      debug: (message: string) => void log.push(`debug: ${message}`),
      warning: (message: string) => void log.push(`warning: ${message}`),
    },
    sources: { github: new URL("gh/", server.url), fly: new URL("list/", server.url) },
    machine: { platform: "linux", arch: "x64" },
    ...more,
  };
  const workspace = join(root, "workspace");
  return { root, workspace, ports, clock, log, remove: () => rmSync(root, { recursive: true, force: true }) };
}

/** GitHub's cache in memory. */
export function memoryCache(
  entries = new Map<string, Buffer>(),
): ArchiveCache & { readonly entries: Map<string, Buffer> } {
  return {
    entries,
    restore: async (file, key) => {
      const found = entries.get(key);
      if (found !== undefined) writeFileSync(file, found);
      return await Promise.resolve(found !== undefined);
    },
    save: async (file, key) => await Promise.resolve(void entries.set(key, readFileSync(file))),
  };
}
