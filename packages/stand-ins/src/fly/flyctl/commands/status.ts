import { z } from "zod";

import { RESERVED_GROUPS, processGroupOf } from "../../wire/machine-config.ts";
import { appContext } from "../app-context.ts";
import type { Flags } from "../flags.ts";
import { MachinesApi } from "../machines-api.ts";
import { renderJson } from "../terminal.ts";
import type { Surroundings } from "../terminal.ts";
import { requireJson } from "./show.ts";

const QUERY = `query ($appName: String!) { appcompact: app(name: $appName) {
  id internalNumericId name hostname cnameTarget deployed network status appUrl platformVersion
  organization { id internalNumericId name slug rawSlug paidPlan } postgresAppRole: role { name }
  currentRelease: currentReleaseUnprocessed { version } } }`;

const answer = z.looseObject({
  appcompact: z.looseObject({
    id: z.string(),
    name: z.string(),
    deployed: z.boolean(),
    status: z.string(),
    hostname: z.string().nullish(),
    appUrl: z.string().nullish(),
    platformVersion: z.string().nullish(),
    organization: z.looseObject({
      id: z.string(),
      internalNumericId: z.union([z.string(), z.number()]),
      name: z.string(),
      slug: z.string(),
      rawSlug: z.string(),
      paidPlan: z.boolean(),
    }),
    currentRelease: z.looseObject({ version: z.number() }).nullish(),
  }),
});

/** `flyctl status --json`: exit code 0 whatever the machines do. */
export async function status(flags: Flags, surroundings: Surroundings): Promise<void> {
  requireJson(flags, "status");
  const { app, client } = await appContext(flags, surroundings);
  const { appcompact: facts } = answer.parse(await client.graphql(QUERY, { appName: app }));
  const { organization } = facts;
  const machines = (await new MachinesApi(client, app).list()).filter(
    ({ config, incomplete_config }) => !RESERVED_GROUPS.includes(processGroupOf(config ?? incomplete_config)),
  );
  surroundings.terminal.out(
    renderJson({
      ID: facts.id,
      Name: facts.name,
      Deployed: facts.deployed,
      Status: facts.status,
      Hostname: facts.hostname ?? "",
      Version: facts.currentRelease?.version ?? 0,
      AppURL: facts.appUrl ?? "",
      Organization: {
        ID: organization.id,
        InternalNumericID: String(organization.internalNumericId),
        Name: organization.name,
        Slug: organization.slug,
        RawSlug: organization.rawSlug,
        PaidPlan: organization.paidPlan,
      },
      PlatformVersion: facts.platformVersion ?? "",
      Machines: machines,
    }),
  );
}
