import { z } from "zod";

import { FlyClient } from "./api.ts";
import { findConfig, loadConfig, understand } from "./config/load.ts";
import type { LoadedConfig } from "./config/load.ts";
import { CliError } from "./errors.ts";
import type { FlagSpec, Flags } from "./flags.ts";
import { readSession } from "./session.ts";
import type { Surroundings } from "./terminal.ts";

/** The flags of every command about an app. */
export const APP_FLAGS: readonly FlagSpec[] = [
  { name: "app", short: "a", kind: "text" },
  { name: "config", short: "c", kind: "text" },
  { name: "json", short: "j", kind: "switch" },
  { name: "access-token", short: "t", kind: "text" },
  { name: "verbose", kind: "switch" },
  { name: "debug", kind: "switch" },
];

/** The app that a command is about, and the way to its APIs. */
export interface AppContext {
  readonly app: string;
  readonly client: FlyClient;
  /** The local configuration; undefined when there is none. */
  readonly local: LoadedConfig | undefined;
}

/** A client for the token of the flag or of the environment; throws CliError without one. */
export function clientFor(flags: Flags, { env, interrupted }: Surroundings): FlyClient {
  const token = flags.text("access-token");
  return new FlyClient(readSession(token === "" ? env : { ...env, FLY_ACCESS_TOKEN: token }), interrupted);
}

/** The app by flag, then FLY_APP, then configuration; throws CliError for none. */
export async function appContext(flags: Flags, surroundings: Surroundings): Promise<AppContext> {
  const client = clientFor(flags, surroundings);
  const path = findConfig(surroundings.cwd, flags.text("config"));
  const local = path === undefined ? undefined : await loadConfig(path);
  const app = flags.text("app") || (surroundings.env["FLY_APP"] ?? "") || (local?.config.app ?? "");
  if (app === "")
    throw new CliError(
      "the config for your app is missing an app name, add an app field to the fly.toml file or specify with the -a flag",
    );
  return { app, client, local };
}

const current = z.looseObject({
  app: z.looseObject({ currentRelease: z.looseObject({ configDefinition: z.unknown() }).nullish() }),
});

/** The configuration of the app's current release; throws CliError before the first. */
export async function releasedConfig({ app, client }: AppContext): Promise<LoadedConfig> {
  const query =
    "query ($appName: String!) { app(name: $appName) { currentRelease: currentReleaseUnprocessed { configDefinition } } }";
  const { currentRelease } = current.parse(await client.graphql(query, { appName: app })).app;
  if (!currentRelease) throw new CliError(`failed to fetch an app config: ${app} has no release`);
  return { ...understand(currentRelease.configDefinition), path: undefined };
}
