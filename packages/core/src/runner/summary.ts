import { appendFileSync, statSync } from "node:fs";

import { messageOf } from "../errors.ts";

/** GitHub drops a step's summary that is larger than this many bytes (docs: job summaries). */
const LIMIT = 1024 * 1024;

/** The job summary of this step: Markdown that is appended as it is given. */
export interface Summary {
  append(markdown: string): void;
}

/** What a summary needs beside its file. */
export interface SummaryPorts {
  readonly redact: (text: string) => string;
  /** Told when the file cannot be written: a summary is not worth failing for, nor to be lost in silence. */
  readonly warn: (message: string) => void;
}

/** A summary that writes redacted Markdown to the runner's file, and stops with a note before GitHub's limit. */
export function createSummary(file: string | undefined, { redact, warn }: SummaryPorts): Summary {
  const note = "\n\n_The rest of this summary is left out: GitHub shows at most 1 MiB a step._\n";
  let full = false;
  return {
    append(markdown) {
      if (file === undefined || file === "" || full) return;
      const text = `${redact(markdown)}\n`;
      try {
        full = size(file) + Buffer.byteLength(text) + note.length > LIMIT;
        appendFileSync(file, full ? note : text, "utf8");
      } catch (error) {
        full = true;
        warn(`the job summary cannot be written: ${messageOf(error)}`);
      }
    },
  };
}

function size(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
