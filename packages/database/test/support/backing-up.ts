import { tmpdir } from "node:os";

import { type Clock, type Command, systemClock } from "@slipway/core";
import { quietExec } from "@slipway/core/testing";
import { type Backup, type BackupPorts, backUp, connect, parseDatabaseUrl } from "@slipway/database";

/** Real programs, with a record of how each was started. */
export interface RecordingPorts extends BackupPorts {
  readonly commands: readonly Command[];
}

/** Ports of a backup on this machine; `env` has only the PATH. */
export function backupPorts(more: { readonly clock?: Clock; readonly signal?: AbortSignal } = {}): RecordingPorts {
  const exec = quietExec();
  const commands: Command[] = [];
  return {
    commands,
    exec: {
      run: (command, options) => {
        commands.push(command);
        return exec.run(command, options);
      },
    },
    clock: systemClock,
    env: { PATH: process.env["PATH"] },
    signal: new AbortController().signal,
    ...more,
  };
}

/** Backs up the database of a URL. */
export async function backUpUrl(
  url: string,
  directory: string,
  ports: BackupPorts = backupPorts(),
  version?: string,
): Promise<Backup> {
  const address = parseDatabaseUrl(url, tmpdir());
  const connection = await connect(address, { applicationName: "slipway test" });
  try {
    const request = { address, server: connection.server, directory };
    return await backUp(version === undefined ? request : { ...request, version }, ports);
  } finally {
    await connection.close();
  }
}
