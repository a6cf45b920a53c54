import { isAbsolute, relative, resolve } from "node:path";

import { type Environment, UserError } from "@slipway/core";
import {
  type Address,
  type CommandPlace,
  type Detected,
  type Engine,
  type EngineName,
  type Places,
  commandEngine,
  dbmateTool,
  detectEngine,
  drizzleTool,
  knexTool,
  plainCommandEngine,
  prismaPushEngine,
  prismaTool,
  sqlEngine,
  sqlxEngine,
} from "@slipway/database";

import { childEnvironment } from "./child-environment.ts";
import type { Inputs, MigrationPorts } from "./job.ts";

/** Where each tool keeps its migrations when nobody says otherwise. */
const FOLDERS: Readonly<Record<EngineName, string>> = {
  sql: "migrations",
  sqlx: "migrations",
  prisma: "prisma/migrations",
  "prisma-push": "prisma",
  drizzle: "drizzle",
  dbmate: "db/migrations",
  knex: "migrations",
  command: ".",
};

/**
 * The engine that the inputs name, or the one that fits the project. Throws a `UserError`.
 *
 * @param copy the database that stands in for the real one in a rehearsal
 */
export async function chooseEngine(inputs: Inputs, ports: MigrationPorts, copy?: Address): Promise<Engine> {
  const places = placesOf(inputs, ports);
  const found = await whichEngine(inputs, places.workingDirectory);
  if (inputs.engine === "auto" && copy === undefined)
    ports.log.info(`engine: ${found.engine}, because of ${found.because}`);
  const patterns = inputs.migrations ?? [found.folder];
  if (found.engine === "sql") return sqlEngine(patterns, places, authorOf(ports));
  const [folder, ...more] = patterns;
  if (folder === undefined || more.length > 0)
    throw new UserError(`migrations: ${found.engine} has one folder, not ${patterns.length}`);
  return found.engine === "sqlx"
    ? sqlxEngine(folder, places)
    : ownCommand(found.engine, folder, { inputs, ports, places, env: childEnvironment(inputs, ports, copy) });
}

/** The same for what needs no project: undefined when none fits. */
export async function chooseEngineIfAny(inputs: Inputs, ports: MigrationPorts): Promise<Engine | undefined> {
  try {
    return await chooseEngine(inputs, ports);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    ports.log.info(`no history is read: ${error.message}`);
    return undefined;
  }
}

interface Parts {
  readonly inputs: Inputs;
  readonly ports: MigrationPorts;
  readonly places: Places;
  readonly env: Environment;
}

function ownCommand(
  name: Exclude<EngineName, "sql" | "sqlx">,
  folder: string,
  { inputs, ports, places, env }: Parts,
): Engine {
  const { command } = inputs;
  const place: CommandPlace = {
    exec: ports.exec,
    folder: places.workingDirectory,
    env,
    command,
  };
  if (name === "command") return plainCommandEngine({ ...place, command: command ?? "" });
  if (name === "prisma-push") {
    const schemaFile = relative(places.workspace, resolve(places.workingDirectory, folder, "schema.prisma"));
    return prismaPushEngine({
      ...place,
      schemaFile,
      scratch: ports.context.temp,
      allowDestructive: inputs["allow-destructive"],
      envFor: (copy) => childEnvironment(inputs, ports, copy),
      signal: ports.signal,
    });
  }
  const tools = { prisma: prismaTool, drizzle: drizzleTool, dbmate: dbmateTool, knex: knexTool };
  return commandEngine(tools[name](folder, places), place);
}

async function whichEngine({ engine, command }: Inputs, folder: string): Promise<Detected> {
  if (engine !== "auto") return { engine, folder: FOLDERS[engine], because: "the input" };
  const found = await detectEngine(folder);
  if (command !== undefined && found.engine === "sqlx")
    throw new UserError("command: the project uses sqlx, whose migrations run here", {
      hint: "Leave command out, or set engine: command.",
    });
  return found;
}

/** Throws a `UserError` for a working-directory outside of the workspace. */
function placesOf(inputs: Inputs, { context }: MigrationPorts): Places {
  const workingDirectory = resolve(context.workspace, inputs["working-directory"]);
  const inside = relative(context.workspace, workingDirectory);
  if (inside.startsWith("..") || isAbsolute(inside))
    throw new UserError("working-directory: lies outside of the workspace", {
      hint: "Give a path relative to the repository.",
    });
  return { workingDirectory, workspace: context.workspace };
}

/** Who writes the history. */
export function authorOf({ context }: MigrationPorts) {
  return { runUrl: context.runUrl, actor: context.actor, tool: "slipway run-migrations" };
}
