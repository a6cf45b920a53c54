import { z } from "zod";

import { RESERVED_GROUPS, processGroupOf } from "../../wire/machine-config.ts";
import type { MachineJson } from "../../wire/machine.ts";
import { appContext, releasedConfig } from "../app-context.ts";
import { CliError } from "../errors.ts";
import type { Flags } from "../flags.ts";
import { MachinesApi } from "../machines-api.ts";
import { renderJson } from "../terminal.ts";
import type { Surroundings } from "../terminal.ts";
import { FLYCTL_VERSION } from "../version.ts";

/** Says that a command's table is not drawn here: everything that reads it should ask for JSON. */
export function requireJson(flags: Flags, command: string): void {
  if (!flags.bool("json")) throw new CliError(`the flyctl stand-in shows '${command}' with --json only`);
}

function ofApp(machine: MachineJson): boolean {
  const group = processGroupOf(machine.config ?? machine.incomplete_config);
  return machine.state !== "destroyed" && machine.state !== "destroying" && !RESERVED_GROUPS.includes(group);
}

/** `flyctl machine list --json`: every machine, as the API gives it. */
export async function machineList(flags: Flags, surroundings: Surroundings): Promise<void> {
  requireJson(flags, "machine list");
  const { app, client } = await appContext(flags, surroundings);
  surroundings.terminal.out(renderJson(await new MachinesApi(client, app).list()));
}

/** `flyctl checks list --json`: the checks of each machine, by its id. */
export async function checksList(flags: Flags, surroundings: Surroundings): Promise<void> {
  requireJson(flags, "checks list");
  const { app, client } = await appContext(flags, surroundings);
  const machines = (await new MachinesApi(client, app).list()).filter((machine) => ofApp(machine));
  surroundings.terminal.out(renderJson(Object.fromEntries(machines.map(({ id, checks }) => [id, checks ?? []]))));
}

/** `flyctl image show --json`: the image of each machine. */
export async function imageShow(flags: Flags, surroundings: Surroundings): Promise<void> {
  requireJson(flags, "image show");
  const { app, client } = await appContext(flags, surroundings);
  const rows = (await new MachinesApi(client, app).list()).map(({ id, image_ref: image }) => ({
    MachineID: id,
    Registry: image.registry,
    Repository: image.repository,
    Tag: image.tag ?? "",
    Version: image.labels?.["fly.version"] ?? "N/A",
    Digest: image.digest ?? "",
    Labels: image.labels ? JSON.stringify(image.labels) : "",
  }));
  surroundings.terminal.out(renderJson(rows));
}

/** `flyctl config show`: the configuration of the current release, or with `--local` of the file. */
export async function configShow(flags: Flags, surroundings: Surroundings): Promise<void> {
  if (flags.bool("toml") || flags.bool("yaml"))
    throw new CliError("the flyctl stand-in shows a configuration as JSON only");
  const context = await appContext(flags, surroundings);
  const { raw } = flags.bool("local") ? required(context.local) : await releasedConfig(context);
  surroundings.terminal.out(renderJson({ ...raw, app: context.app }));
}

/** `flyctl config validate [--strict]`: a configuration with a flaw is an error, with `--strict` an unknown key too. */
export async function configValidate(flags: Flags, surroundings: Surroundings): Promise<void> {
  const { local } = await appContext(flags, surroundings);
  const { path, unknown } = required(local);
  surroundings.terminal.err(`Validating ${path ?? ""}`);
  if (flags.bool("strict") && unknown.length > 0)
    throw new CliError(`Found unrecognized sections or keys: ${unknown.join(", ")}`);
  surroundings.terminal.out("✓ Configuration is valid");
}

function required<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new CliError("App config file not found");
  return value;
}

const releases = z.looseObject({
  app: z.looseObject({ releases: z.looseObject({ nodes: z.array(z.looseObject({ version: z.number() })) }) }),
});

const RELEASES_QUERY = `query ($appName: String!, $limit: Int!) { app(name: $appName) {
  releases: releasesUnprocessed(first: $limit) {
    nodes { id version description reason status imageRef stable user { id email name } createdAt } } } }`;

/** The names of Go's struct, which has no others for JSON; what the query does not ask for is zero. */
function goRelease(node: Readonly<Record<string, unknown>>) {
  const user = z.looseObject({ id: z.string(), email: z.string(), name: z.string() }).nullish().parse(node["user"]);
  return {
    ID: node["id"],
    Version: node["version"],
    Stable: node["stable"],
    InProgress: false,
    Reason: node["reason"],
    Description: node["description"],
    Status: node["status"],
    DeploymentStrategy: "",
    Metadata: null,
    User: { ID: user?.id ?? "", Name: user?.name ?? "", Email: user?.email ?? "", EnablePaidHobby: false },
    EvaluationID: "",
    CreatedAt: node["createdAt"],
    ImageRef: node["imageRef"],
  };
}

/** `flyctl releases --json`: the newest 25. */
export async function releasesList(flags: Flags, surroundings: Surroundings): Promise<void> {
  requireJson(flags, "releases");
  const { app, client } = await appContext(flags, surroundings);
  const { nodes } = releases.parse(await client.graphql(RELEASES_QUERY, { appName: app, limit: 25 })).app.releases;
  const rows = nodes.toSorted((a, b) => b.version - a.version).map((node) => goRelease(node));
  surroundings.terminal.out(renderJson(rows));
}

/** `flyctl version [--json]`: needs no token. */
export function version(flags: Flags, { terminal }: Surroundings): void {
  const facts = {
    Name: "flyctl",
    Version: FLYCTL_VERSION,
    Commit: "0000000000000000000000000000000000000000",
    BranchName: "stand-in",
    BuildDate: "2026-08-21T00:00:00Z",
    OS: process.platform,
    Architecture: process.arch === "x64" ? "amd64" : process.arch,
    Environment: "production",
  };
  terminal.out(
    flags.bool("json")
      ? JSON.stringify(facts)
      : `flyctl v${FLYCTL_VERSION} ${facts.OS}/${facts.Architecture} (the Slipway stand-in)`,
  );
}
