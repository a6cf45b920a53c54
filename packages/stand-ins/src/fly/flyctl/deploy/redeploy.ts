import { z } from "zod";

import type { AppContext } from "../app-context.ts";
import { releasedConfig } from "../app-context.ts";
import { Flags } from "../flags.ts";
import { MachinesApi } from "../machines-api.ts";
import { speedOf } from "../terminal.ts";
import type { Surroundings } from "../terminal.ts";
import { DEPLOY_FLAGS } from "./flags.ts";
import { deployOptions } from "./options.ts";
import { createRelease } from "./release.ts";
import { runDeployment } from "./run.ts";

const latest = z.looseObject({
  app: z.looseObject({ currentReleaseUnprocessed: z.looseObject({ imageRef: z.string() }).nullish() }),
});

/** What `secrets set` does to machines: a release of the same image and configuration. Nothing before the first release. */
export async function redeploy(context: AppContext, { terminal, interrupted, env }: Surroundings): Promise<void> {
  const { app, client } = context;
  const query =
    "query ($appName: String!) { app(name: $appName) { currentReleaseUnprocessed { id version imageRef } } }";
  const current = latest.parse(await client.graphql(query, { appName: app })).app.currentReleaseUnprocessed;
  if (!current) return terminal.out(`Secrets are set; ${app} has no release yet`);
  const { config, raw } = await releasedConfig(context);
  const options = { ...deployOptions(new Flags(DEPLOY_FLAGS, new Map(), []), config), skipReleaseCommand: true };
  const api = new MachinesApi(client, app);
  const machines = await api.list();
  const image = current.imageRef;
  const plan = { app, image, buildId: 0, definition: raw, strategy: options.strategy };
  const created = await createRelease(client, plan);
  const release = { id: created.id, version: created.version, image };
  await runDeployment(
    { app, api, config, options, release, terminal, signal: interrupted, speed: speedOf(env) },
    machines,
  );
}
