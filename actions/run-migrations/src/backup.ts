import { join, relative, resolve } from "node:path";

import { backUp } from "@slipway/database";

import type { Job } from "./one-writer.ts";

/**
 * Makes a verified backup and answers where it is. Throws when there is none: nothing must be written then.
 *
 * @param version the schema's, as its history tells; undefined when none is read
 */
export async function backUpFirst(
  { inputs, ports, address, connection }: Job,
  version: string | undefined,
): Promise<string> {
  const { context, exec, clock, env, signal } = ports;
  const given = inputs["backup-dir"];
  const directory = given === undefined ? join(context.temp, "slipway-backups") : resolve(context.workspace, given);
  if (isInside(directory, context.workspace))
    ports.log.warning(
      "backup-dir lies in the workspace: see that no later step uploads or commits it; it holds everything that the database holds",
    );
  const { path, manifest, unfinished } = await ports.log.group("backup", () =>
    backUp(
      { address, server: connection.server, directory, ...(version === undefined ? {} : { version }) },
      { exec, clock, env, signal },
    ),
  );
  for (const left of unfinished)
    ports.log.warning(
      `${left} is a backup that never came to its end: a run that made it was killed. Nothing can be restored from it; remove it, unless another run is writing it now`,
    );
  ports.log.info(`backup: ${path}, ${manifest.bytes} bytes, read in full`);
  ports.outputs.set({ "backup-path": path, "backup-sha256": manifest.sha256, "backup-verified": "read" });
  return path;
}

function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== "" && !way.startsWith("..");
}
