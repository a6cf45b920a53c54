import { devNull } from "node:os";
import { dirname } from "node:path";

import { UserError } from "@slipway/core";

import type { BackupPorts } from "../ports.ts";
import { runTool } from "../run-tool.ts";
import type { PostgresPrograms } from "./programs.ts";

/**
 * Reads a dump from its first byte to its last, unpacking every block. A list of its contents is not enough: it stands at
 * the beginning, and is whole in a dump that was cut.
 *
 * @throws UserError
 */
export async function readPostgresDump(path: string, programs: PostgresPrograms, ports: BackupPorts): Promise<void> {
  const env = { PATH: ports.env["PATH"], LC_ALL: "C" };
  try {
    await runTool({ file: programs.restore, args: [`--file=${devNull}`, path], cwd: dirname(path), env }, ports);
  } catch (cause) {
    ports.signal.throwIfAborted();
    throw new UserError(`The dump ${path} cannot be read to its end.`, { hint: "Make another backup.", cause });
  }
}
