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

/** As many as the CLI sends at once. A file in the works costs at most 128 KiB of memory, and what the system buffers. */
const AT_ONCE = 50;
/** Of large files fewer are enough: with so many bytes under way, the line is full, and more only wait for each other. */
const UNDER_WAY = 24 * 1024 * 1024;
/** But never fewer. */
const AT_LEAST = 4;

/** Uploads everything; the first refusal stops the rest. */
export async function uploadAll(
  connection: Connection,
  uploads: readonly Upload[],
  ports: UploadPorts,
): Promise<Uploaded> {
  const { clock, info, debug } = ports;
  const bytes = uploads.reduce((sum, { size }) => sum + size, 0);
  const progress = startProgress({ files: uploads.length, bytes }, { clock, info });
  const [gate, failed] = [openGate(clock), new AbortController()];
  const signal = AbortSignal.any([ports.signal, failed.signal]);
  const atOnce = connectionsFor(uploads.length, bytes);
  const sender = openSender(connection, atOnce);
  try {
    await each(uploads, atOnce, async (upload) => {
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

/** How many of so many files, of so many bytes in all, are sent at once. Pure. */
export function connectionsFor(files: number, bytes: number): number {
  const fitting = Math.floor((UNDER_WAY * files) / Math.max(bytes, 1));
  return Math.min(Math.max(fitting, AT_LEAST), AT_ONCE);
}
