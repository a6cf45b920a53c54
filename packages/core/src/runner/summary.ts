import { appendFileSync, statSync } from "node:fs";

/** GitHub drops a step's summary that is larger than this many bytes (docs: job summaries). */
const LIMIT = 1024 * 1024;

/** The job summary of this step: Markdown that is appended as it is given. */
export interface Summary {
  append(markdown: string): void;
}

/** A summary that writes redacted Markdown to the runner's file, and stops with a note before GitHub's limit. */
export function createSummary(file: string | undefined, redact: (text: string) => string): Summary {
  const note = "\n\n_The rest of this summary is left out: GitHub shows at most 1 MiB a step._\n";
  let full = false;
  return {
    append(markdown) {
      if (file === undefined || file === "" || full) return;
      const text = `${redact(markdown)}\n`;
      full = size(file) + Buffer.byteLength(text) + note.length > LIMIT;
      appendFileSync(file, full ? note : text, "utf8");
    },
  };
}

function size(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
