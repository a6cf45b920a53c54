import type { Connection } from "../connection.ts";
import { each } from "../files/each.ts";
import { type AttemptPorts, uploadOne } from "./attempt.ts";
import { openGate } from "./gate.ts";
import { startProgress } from "./progress.ts";
import { type Upload, openSender } from "./send.ts";

/** What uploads need from outside. */
export interface UploadPorts extends AttemptPorts {
  readonly info: (message: string) => void;
}

/** What was sent. */
export interface Uploaded {
  readonly files: number;
  /** In bytes. */
  readonly bytes: number;
}

/** As many as the CLI sends at once. A file in the works costs at most 512 KiB of memory. */
const AT_ONCE = 50;

/** Uploads everything; the first refusal stops the rest. */
export async function uploadAll(
  connection: Connection,
  uploads: readonly Upload[],
  ports: UploadPorts,
): Promise<Uploaded> {
  const { clock, info, debug } = ports;
  const bytes = uploads.reduce((sum, { size }) => sum + size, 0);
  const progress = startProgress({ files: uploads.length, bytes }, { clock, info });
  const gate = openGate(clock);
  const failed = new AbortController();
  const signal = AbortSignal.any([ports.signal, failed.signal]);
  const sender = openSender(connection, AT_ONCE);
  try {
    await each(uploads, AT_ONCE, async (upload) => {
      try {
        await uploadOne(sender, upload, gate, { clock, signal, debug });
      } catch (error) {
        failed.abort(error);
        throw error;
      }
      progress.add(upload.size);
    });
  } catch (error) {
    ports.signal.throwIfAborted();
    throw failed.signal.aborted ? failed.signal.reason : error;
  } finally {
    sender.close();
  }
  return { files: progress.files, bytes: progress.bytes };
}
