import { resolve } from "node:path";
import { z } from "zod";

import { appContext, releasedConfig } from "../app-context.ts";
import type { AppContext } from "../app-context.ts";
import type { LoadedConfig } from "../config/load.ts";
import type { Flags } from "../flags.ts";
import { MachinesApi } from "../machines-api.ts";
import type { Surroundings, Terminal } from "../terminal.ts";
import { speedOf } from "../terminal.ts";
import { leastSecretsOf } from "../least-secrets.ts";
import { determineImage } from "./image.ts";
import { deployOptions, keyValues } from "./options.ts";
import { createRelease } from "./release.ts";
import { runDeployment } from "./run.ts";

const appAnswer = z.looseObject({ organization: z.looseObject({ slug: z.string() }) });

/** `flyctl deploy [folder]`: the order of its work is flyctl's own. */
export async function deploy(flags: Flags, surroundings: Surroundings): Promise<void> {
  const folder = resolve(surroundings.cwd, flags.args[0] ?? ".");
  const context = await appContext(flags, { ...surroundings, cwd: folder });
  const { app, client } = context;
  const { terminal, env } = surroundings;
  const loaded = await verifiedConfig(context, flags, terminal);
  const options = deployOptions(flags, loaded.config);
  const { organization } = appAnswer.parse(await client.flaps({ path: `/apps/${encodeURIComponent(app)}` }));
  await client.uiex({ path: `/api/v1/organizations/${organization.slug}` });
  const determined = await determineImage(client, { app, folder, config: loaded.config, flags }, surroundings);
  const { image } = determined;
  terminal.out(`\nWatch your deployment at https://fly.io/apps/${app}/monitoring\n`);
  const api = new MachinesApi(client, app, await leastSecretsOf(app, env));
  const machines = await api.list();
  if (machines.length === 0) await lookAtAddresses(client, app);
  const plan = { app, ...determined, definition: { ...loaded.raw, app }, strategy: options.strategy };
  const { id, version } = await createRelease(client, plan);
  await lookAtEgress(client, app);
  const rest = { options, release: { id, version, image }, terminal, signal: surroundings.interrupted };
  await runDeployment({ app, api, config: loaded.config, speed: speedOf(env), ...rest }, machines);
  if ((env["FLY_EMIT_RELEASE_JSON"] ?? "") !== "") terminal.out(JSON.stringify({ id, version, image_ref: image }));
  if (loaded.config.http_service) terminal.out(`\nVisit your newly deployed app at https://${app}.fly.dev/\n`);
}

async function verifiedConfig(context: AppContext, flags: Flags, terminal: Terminal): Promise<LoadedConfig> {
  terminal.err("==> Verifying app config");
  const loaded = overlay(context.local ?? (await releasedConfig(context)), flags);
  for (const key of loaded.unknown) terminal.err(`WARN fly.toml has a key that Fly does not know: ${key}`);
  terminal.err("--> Verified app config");
  return loaded;
}

/** What the flags put over the configuration is part of the release's definition too. */
function overlay(loaded: LoadedConfig, flags: Flags): LoadedConfig {
  const env = { ...loaded.config.env, ...keyValues(flags, "env") };
  const region = flags.text("primary-region");
  const over = { ...(Object.keys(env).length > 0 && { env }), ...(region !== "" && { primary_region: region }) };
  const strategy = flags.text("strategy");
  const how = strategy !== "" && { deploy: { ...loaded.config.deploy, strategy } };
  return { ...loaded, config: { ...loaded.config, ...over }, raw: { ...loaded.raw, ...over, ...how } };
}

/** Before its first machines flyctl gives an app addresses, unless it has some: every app has them here. */
async function lookAtAddresses(client: AppContext["client"], app: string): Promise<void> {
  await client.flaps({ path: `/apps/${encodeURIComponent(app)}/ip_assignments` });
}

/** flyctl looks whether the app has egress addresses that its machines do not fit; here there are none. */
async function lookAtEgress(client: AppContext["client"], app: string): Promise<void> {
  const query =
    "query ($appName: String!) { app(name: $appName) { egressIpAddresses { nodes { id ip version region updatedAt } } } }";
  await client.graphql(query, { appName: app }).catch(() => undefined);
}
