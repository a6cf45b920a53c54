import type { RunEvent } from "../events.ts";
import { failedLines, notes } from "./plain.ts";
import type { Output, Progress } from "./progress.ts";
import { RunView } from "./run-view.ts";
import { drawTable } from "./table.ts";

/** The table is drawn at most so often (ms), and as often while nothing happens but time. */
const FRAME_MS = 100;

/** Shows a run in a terminal: a table of its jobs that is redrawn in place; logs of failed steps stay above it. */
export function liveProgress(out: Output, now: () => number): Progress {
  const view = new RunView();
  const started = now();
  let drawn = 0;
  let closed = false;
  const erase = (): string => (drawn > 0 ? `\u001B[${drawn}A\u001B[0J` : "");
  const draw = (above: readonly string[]): void => {
    const table = drawTable(view, { columns: out.columns ?? 80, rows: out.rows ?? 24, nowMs: now() - started });
    out.write(erase() + [...above, ...table].map((line) => `${line}\n`).join(""));
    drawn = table.length;
  };
  const timer = setInterval(() => draw([]), FRAME_MS);
  return {
    on: (event) => {
      const failed = view.take(event);
      const above = [
        ...notes(event, nameOf(view, event)),
        ...(failed ? [`${failed.job}: ${failed.name} failed`, ...failedLines(failed)] : []),
      ];
      if (above.length > 0) draw(above);
    },
    close: () => {
      if (closed) return;
      closed = true;
      clearInterval(timer);
      draw([]);
    },
  };
}

function nameOf(view: RunView, event: RunEvent): string {
  if (!("job" in event) || event.job === undefined) return "";
  return view.jobs.get(event.job)?.name ?? event.job;
}
