import { parseArgs } from "node:util";

/** What `npm run pipeline` was asked for. */
export interface Arguments {
  /** Breaks the release that is deployed: `health` lets its health check answer 503. */
  readonly break: "health" | undefined;
  /** Lets the old version keep answering although the platform says that the new one runs. */
  readonly stale: boolean;
  /** Shows every line of every step. */
  readonly verbose: boolean;
  /** A file for the run's events, one JSON object a line. */
  readonly events: string | undefined;
  readonly help: boolean;
}

export const USAGE = `npm run pipeline [-- options]

Runs the example's deploy workflow through pipeline.yml on this machine, with the bundles in dist/, against local
stand-ins for GitHub and Fly. The app is really started, and PostgreSQL is real.

  --break health   the deployed version answers 503: the run ends red, verdict "unhealthy"
  --stale          the old version keeps answering: the run ends red, verdict "not-live"
  --verbose        show every line of every step
  --events FILE    write the run's events to FILE, one JSON object a line
  --help           show this text
`;

/** Reads the command line. Throws with every problem in one message. */
export function parseArguments(argv: readonly string[]): Arguments {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      break: { type: "string" },
      stale: { type: "boolean", default: false },
      verbose: { type: "boolean", default: false },
      events: { type: "string" },
      help: { type: "boolean", default: false },
    },
  });
  const { break: broken, ...rest } = values;
  if (broken !== undefined && broken !== "health")
    throw new Error(`--break ${broken} is not known; what can be broken: health`);
  if (broken !== undefined && values.stale) throw new Error("--break and --stale exclude each other");
  return { ...rest, break: broken, events: values.events };
}
