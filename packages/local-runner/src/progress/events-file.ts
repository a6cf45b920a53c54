import { closeSync, mkdirSync, openSync, writeSync } from "node:fs";
import { dirname } from "node:path";

import type { Progress } from "./progress.ts";

/** Writes every event to a file, one JSON text a line; each line is there when its event has happened. */
export function eventsFile(path: string): Progress {
  mkdirSync(dirname(path), { recursive: true });
  const file = openSync(path, "w");
  let open = true;
  return {
    on: (event) => {
      if (open) writeSync(file, `${JSON.stringify(event)}\n`);
    },
    close: () => {
      if (open) closeSync(file);
      open = false;
    },
  };
}
