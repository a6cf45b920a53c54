import type { Connection } from "./connection.ts";
import { digestOf } from "./image.ts";
import { type Machine, helperMachines, managedMachines } from "./machine.ts";
import { type AppState, getApp, listMachines } from "./machines-api.ts";
import { type FlyRelease, isComplete, listReleases } from "./releases-api.ts";

/** What is live on Fly. */
export interface FlyLive {
  readonly app: AppState;
  /** Newest first. */
  readonly releases: readonly FlyRelease[];
  /** The newest release that Fly calls complete. */
  readonly current: FlyRelease | undefined;
  /** The highest number that a release has had; failed ones count. 0 before the first. */
  readonly newestVersion: number;
  readonly machines: readonly Machine[];
  /** Machines that flyctl has started for a release command or a test, and that are still there. */
  readonly helpers: readonly Machine[];
  /** The image of all machines; `undefined` when there is none or when they differ. */
  readonly image: string | undefined;
  readonly digest: string | undefined;
  /** Where Fly serves the app. */
  readonly url: string | undefined;
}

/** Reads the app, its releases and its machines. Throws `UserError` when the token does not reach them. */
export async function observe(connection: Connection): Promise<FlyLive> {
  // First and alone: its refusals are the clearest, and a wrong token is not worth three of them.
  const app = await getApp(connection);
  return { app, ...(await readState(connection)) };
}

/** The part that a deploy changes. */
export type FlyState = Omit<FlyLive, "app">;

/** Reads releases and machines. */
export async function readState(connection: Connection): Promise<FlyState> {
  const [history, answers] = await Promise.all([listReleases(connection), listMachines(connection)]);
  const machines = managedMachines(answers);
  const current = history.releases.find(isComplete);
  const image = only(machines.map((machine) => machine.image));
  return {
    releases: history.releases,
    current,
    newestVersion: Math.max(0, ...history.releases.map(({ version }) => version)),
    machines,
    helpers: helperMachines(answers),
    image: image ?? (machines.length === 0 ? current?.image : undefined),
    digest:
      only(machines.map((machine) => machine.digest)) ?? (machines.length === 0 ? digestOf(current?.image) : undefined),
    url: history.url,
  };
}

/** The one value that all have. */
function only<T>(values: readonly (T | undefined)[]): T | undefined {
  return new Set(values).size === 1 ? values[0] : undefined;
}
