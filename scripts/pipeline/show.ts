import { type RunEvent, createProgress, eventsFile } from "@slipway/local-runner";

import type { Watch } from "./run.ts";

/** What a person sees of runs while they go on, and how Ctrl-C ends them. */
export interface Show {
  readonly watch: Watch;
  /** Safe to call twice. */
  close(): void;
}

/** Shows runs in the terminal, and writes their events to a file when one is named. */
export function openShow(options: { readonly verbose: boolean; readonly events?: string | undefined }): Show {
  const cancellation = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => cancellation.abort());
  const open = () => createProgress({ stream: process.stdout, verbose: options.verbose });
  let progress = open();
  const events = options.events === undefined ? undefined : eventsFile(options.events);
  const on = (event: RunEvent): void => {
    // Each run has a table of its own.
    if (event.type === "run-started") {
      progress.close();
      progress = open();
    }
    progress.on(event);
    events?.on(event);
  };
  return {
    watch: { on, signal: cancellation.signal },
    close: () => {
      progress.close();
      events?.close();
    },
  };
}
