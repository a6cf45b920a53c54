import { mkdir, writeFile } from "node:fs/promises";
import { delimiter, dirname, extname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { SOURCE_ARGS, node24 } from "@slipway/local-runner/node24";

/** Writes an executable `flyctl` that runs the stand-in's own, in its place in a folder; returns its path. */
export async function writeFlyctl(folder: string, speed: number): Promise<string> {
  if (process.platform === "win32") throw new Error("The flyctl stand-in has no start script for Windows");
  await mkdir(folder, { recursive: true });
  const main = fileURLToPath(new URL(`./flyctl/main${extname(import.meta.url)}`, import.meta.url));
  const path = join(folder, "flyctl");
  const script = [
    "#!/bin/sh",
    "# The stand-in for Fly's command line: it talks to the stand-in of Fly's APIs.",
    ...builderSettings(process.env),
    `export FLYCTL_STAND_IN_SPEED="\${FLYCTL_STAND_IN_SPEED:-${speed}}"`,
    `exec ${[node24(), ...SOURCE_ARGS, main].map((part) => quote(part)).join(" ")} "$@"`,
    "",
  ];
  await writeFile(path, script.join("\n"), { mode: 0o755 });
  return path;
}

/**
 * What a remote builder has of its own, and flyctl's caller need not pass on: how npm reaches its registry from here.
 */
function builderSettings(env: NodeJS.ProcessEnv): readonly string[] {
  return Object.entries(env)
    .filter(([name]) => /^(?:NODE_EXTRA_CA_CERTS|npm_config_(?:cache|registry|userconfig|cafile))$/.test(name))
    .map(([name, value]) => `export ${name}=${quote(value ?? "")}`);
}

/** The search path of machines: Node 24, as an image would have it, then this host's programs. */
export function machinePath(hostPath: string): string {
  return [dirname(node24()), hostPath].join(delimiter);
}

function quote(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
