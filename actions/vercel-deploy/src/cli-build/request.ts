import type { Clock, Environment, Exec, Log } from "@slipway/core";

/** Which CLI is used: a version that is installed, or the path of a `vc.js` that is there. */
export type WantedCli = { readonly version: string } | { readonly path: string };

/** What is to be built. */
export interface CliBuildRequest {
  /** Of an account that sees the team: `vercel pull` asks for the team, which a project's own token may not. */
  readonly token: string;
  /** The team's id, or the account's for a project without a team (the project's `accountId`). */
  readonly orgId: string;
  readonly projectId: string;
  /** Absolute: the folder in which `vercel build` runs, and below which `.vercel/output` will be. */
  readonly folder: string;
  /** `production`, `preview`, or the slug of a custom environment. */
  readonly target: string;
  /** Of a preview: its branch may have variables of its own. */
  readonly branch?: string | undefined;
  /** What the build gets beside the project's own variables. */
  readonly env: Environment;
  readonly cli: WantedCli;
  readonly apiUrl: URL;
  /** How long installing, pulling and building may take together, in milliseconds. */
  readonly timeout: number;
}

/** What building needs from outside; an action's ports have all of it but the folder for files of this run. */
export interface CliBuildPorts {
  readonly exec: Exec;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly env: Environment;
  readonly log: Pick<Log, "info" | "debug" | "group" | "mask">;
  /** A folder for files of this run, such as `context.temp`. */
  readonly temp: string;
}
