import type { GraphQLExchange, MachineJson, ReleaseJson } from "@slipway/stand-ins/fly";

export const STRATEGIES = ["rolling", "canary", "bluegreen", "immediate"] as const;

export type Strategy = (typeof STRATEGIES)[number];

/** What is to be run where nothing but loopback is. */
export interface Plan {
  /** The real flyctl. */
  readonly flyctl: string;
  readonly runs: readonly RunPlan[];
  /** One run after the other, for measuring; several at once when left out. */
  readonly oneByOne?: boolean;
}

/** One deploy to an app of its own. */
export interface RunPlan {
  readonly name: string;
  /** The action's bundle, or flyctl alone with the very arguments and environment that the action gives it. */
  readonly by: "bundle" | "flyctl";
  readonly flyctl: "real" | "stand-in";
  readonly strategy: Strategy;
  readonly machines: number;
  /** Commands that the same flyctl runs afterwards. */
  readonly afterwards?: readonly (readonly string[])[];
  /** Whether the machines are stopped before the deploy. */
  readonly asleep?: boolean;
  /** Whether the app has no machine before the deploy. */
  readonly empty?: boolean;
  /** More of `[deploy]` in fly.toml. */
  readonly deploy?: string;
  /** More variables for flyctl, over the hermetic ones; only without the bundle. */
  readonly env?: Readonly<Record<string, string>>;
}

/** A request that reached the stand-in. */
export interface Call {
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly body: string;
  readonly status: number | undefined;
  /** Who asked: `flyctl…`, or the action itself. */
  readonly agent: string;
}

/** How a command ended. */
export interface Ended {
  readonly args: readonly string[];
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** What a run left behind. */
export interface RunReport {
  readonly name: string;
  readonly deploy: Ended;
  readonly milliseconds: number;
  readonly upAfter: number;
  readonly outputs: Readonly<Record<string, string>>;
  readonly afterwards: readonly Ended[];
  readonly image: string;
  readonly digest: string;
  readonly calls: readonly Call[];
  readonly questions: readonly GraphQLExchange[];
  readonly machines: readonly MachineJson[];
  readonly releases: readonly ReleaseJson[];
}

/** What was seen where nothing but loopback is. */
export interface Report {
  readonly interfaces: readonly string[];
  readonly runs: readonly RunReport[];
  /** The first line and the headers of every request to the port of trace collectors. */
  readonly traces: readonly string[];
}

/** How a job ended that got flyctl by itself. */
export interface Installed {
  readonly exitCode: number | null;
  readonly outputs: Readonly<Record<string, string>>;
  readonly errors: readonly string[];
  readonly log: string;
  readonly summary: string;
  /** What was asked of the hosts of releases, as `host/path`. */
  readonly asked: readonly string[];
}

/** What was seen where flyctl was to be got. */
export interface InstallReport {
  /** A dry run before anything. */
  readonly planned: Installed;
  readonly first: Installed;
  readonly elsewhere: Installed;
  readonly again: Installed;
  readonly unchanged: Installed;
  readonly wrongSum: Installed;
  readonly unknownSum: Installed;
  /** How many releases the app has in the end. */
  readonly releases: number;
  /** What is in GitHub's cache in the end. */
  readonly keys: readonly string[];
  readonly violations: readonly string[];
}
