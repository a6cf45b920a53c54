import { PlatformError, UserError, parseJson } from "@slipway/core";
import { array, int, looseObject, nullish, optional, record, safeParse, string, unknown } from "zod/mini";

import { type CommandPorts, runFlyctl } from "./command.ts";
import type { Connection } from "./connection.ts";
import { askGraphql } from "./graphql.ts";

/** An app's configuration as JSON: what fly.toml says, and what was put over it when it was released. */
export type AppConfig = Readonly<Record<string, unknown>>;

/** A configuration in the workspace. */
export interface LocalConfig {
  /** The path of flyctl. */
  readonly flyctl: string;
  readonly folder: string;
  /** Relative to the folder; without one flyctl takes `fly.toml` there. */
  readonly config: string | undefined;
}

const TIMEOUT = 60_000;
const DOCUMENT = record(string(), unknown());

/**
 * Has flyctl check a configuration, which asks nobody. Throws a `UserError` for one that is not valid; returns what
 * flyctl does not know in it (misspelt keys, for one), which is valid and has no effect.
 */
export async function validateConfig(
  connection: Connection,
  local: LocalConfig,
  ports: CommandPorts,
): Promise<string | undefined> {
  const check = async (...flags: readonly string[]) => {
    const args = ["config", "validate", ...common(connection, local.config), ...flags];
    return await runFlyctl(connection, { ...local, args, timeout: TIMEOUT }, ports, { show: false });
  };
  const strict = await check("--strict");
  if (strict.exitCode === 0) return undefined;
  const plain = await check();
  if (plain.exitCode === 0) return lastWords(strict.tail);
  throw new UserError(`config: flyctl calls the configuration wrong: ${lastWords(plain.tail)}`, {
    hint: "Nothing was changed. Try it with: flyctl config validate",
  });
}

/** The configuration in the workspace as JSON, read by flyctl, so that TOML, YAML and JSON are the same to us. */
export async function localConfig(connection: Connection, local: LocalConfig, ports: CommandPorts): Promise<AppConfig> {
  const args = ["config", "show", "--local", ...common(connection, local.config)];
  return await show(connection, { ...local, args }, ports);
}

/** The configuration of the app's newest release, by flyctl. That release may be one that failed. */
export async function shownConfig(connection: Connection, flyctl: string, ports: CommandPorts): Promise<AppConfig> {
  return await show(
    connection,
    { flyctl, folder: undefined, args: ["config", "show", "--app", connection.app] },
    ports,
  );
}

function common({ app }: Connection, config: string | undefined): readonly string[] {
  return ["--app", app, ...(config === undefined ? [] : ["--config", config])];
}

async function show(
  connection: Connection,
  call: { readonly flyctl: string; readonly folder: string | undefined; readonly args: readonly string[] },
  ports: CommandPorts,
): Promise<AppConfig> {
  const { exitCode, stdout, tail } = await runFlyctl(connection, { ...call, timeout: TIMEOUT }, ports, { show: false });
  if (exitCode !== 0) throw new PlatformError(`flyctl cannot show the configuration: ${lastWords(tail)}`);
  const parsed = safeParse(DOCUMENT, parseJson(stdout));
  if (!parsed.success) throw new PlatformError("flyctl shows a configuration that is no JSON object");
  return parsed.data;
}

/** What flyctl says of an error, on one line and of a readable length. */
function lastWords(tail: string): string {
  const text = tail.slice(Math.max(0, tail.lastIndexOf("Error: ")));
  return text
    .replace(/^Error: /, "")
    .replaceAll(/\s+/g, " ")
    .trim()
    .slice(0, 400);
}

const QUERY = `query($name: String!, $first: Int!) {
  app(name: $name) { releases: releasesUnprocessed(first: $first) { nodes { version configDefinition } } }
}`;

const answer = looseObject({
  data: nullish(
    looseObject({
      app: nullish(
        looseObject({
          releases: looseObject({
            nodes: array(looseObject({ version: int(), configDefinition: optional(unknown()) })),
          }),
        }),
      ),
    }),
  ),
});

/**
 * The configuration that one release was made with, from Fly's own memory of it; `undefined` when Fly has none.
 *
 * @param back how many releases to look through, the newest included
 */
export async function releasedConfig(
  connection: Connection,
  version: number,
  back: number,
): Promise<AppConfig | undefined> {
  const { data } = await askGraphql(connection, {
    query: QUERY,
    variables: { name: connection.app, first: Math.max(1, back) },
    schema: answer,
    what: `the configuration of release v${version}`,
  });
  const node = data?.app?.releases.nodes.find((each) => each.version === version);
  const definition = node?.configDefinition;
  const parsed = safeParse(DOCUMENT, typeof definition === "string" ? parseJson(definition) : definition);
  return parsed.success ? parsed.data : undefined;
}
