import { parseArgs } from "node:util";

import { BREAKABLE, type Breakable } from "./scenario.ts";

/** What `npm run pipeline` was asked for. */
export interface Arguments {
  /** Breaks the release: `health` releases two good versions and a third whose health check answers 503, `migration` brings one that the data refuse. */
  readonly break: Breakable | undefined;
  /** Lets the old version keep answering although the platform says that the new one runs. */
  readonly stale: boolean;
  /** Changes nothing, and shows what would change. */
  readonly dryRun: boolean;
  /** Shows every line of every step. */
  readonly verbose: boolean;
  /** A file for the run's events, one JSON object a line. */
  readonly events: string | undefined;
  /** A file for the release report as an HTML page. */
  readonly report: string | undefined;
  readonly help: boolean;
}

export const USAGE = `npm run pipeline [-- options]

Runs the example's deploy workflow through pipeline.yml on this machine, with the bundles in dist/, against local
stand-ins for GitHub, Fly and Vercel. The app is really started, and PostgreSQL is real.

  --break health     after two good releases a third answers 503: it is rolled back, and the run ends red
  --break migration  a migration fails on the data that are there: the run ends red, and nothing is deployed
  --stale            the old version keeps answering: the run ends red, verdict "not-live"
  --dry-run          only show what the migrations and the deploy would change
  --verbose          show every line of every step
  --events FILE      write the run's events to FILE, one JSON object a line
  --report FILE      write the release report to FILE as an HTML page, its timeline included
  --help             show this text
`;

/** Reads the command line. Throws with every problem in one message. */
export function parseArguments(argv: readonly string[]): Arguments {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      break: { type: "string" },
      stale: { type: "boolean", default: false },
      "dry-run": { type: "boolean", default: false },
      verbose: { type: "boolean", default: false },
      events: { type: "string" },
      report: { type: "string" },
      help: { type: "boolean", default: false },
    },
  });
  const { break: broken, "dry-run": dryRun, ...rest } = values;
  const known = BREAKABLE.find((name) => name === broken);
  if (broken !== known)
    throw new Error(`--break ${broken ?? ""} is not known; what can be broken: ${BREAKABLE.join(", ")}`);
  if (known !== undefined && values.stale) throw new Error("--break and --stale exclude each other");
  return { ...rest, dryRun, break: known, events: values.events, report: values.report };
}
