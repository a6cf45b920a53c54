import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { join, relative, resolve } from "node:path";

import { type InputsOf, type Ports, UserError } from "@slipway/core";
import { type FlyPlan, type FlyToken, parseToken } from "@slipway/platforms/fly";

import type { definition } from "./definition.ts";
import { maskable, parseSecrets } from "./secrets.ts";

export type Inputs = InputsOf<typeof definition>;
export type FlyPorts = Ports<typeof definition>;

/** The configuration that a release uses, when it is a file of the workspace. */
export interface ConfigFile {
  /** Relative to the workspace. */
  readonly path: string;
  readonly sha256: string;
}

/** What is to be done, checked as far as it can be without asking anybody. */
export interface Job {
  readonly token: FlyToken;
  /** All but flyctl's path, which is found later. */
  readonly plan: Omit<FlyPlan, "flyctl">;
  readonly config: ConfigFile | undefined;
}

const CONFIG_NAMES = ["fly.toml", "fly.json", "fly.yaml"];

/** Masks what is secret, then checks folder, configuration and secrets. Throws `UserError`; changes nothing. */
export async function prepare(inputs: Inputs, ports: FlyPorts): Promise<Job> {
  const token = maskToken(inputs, ports);
  const secrets = await parseSecrets(inputs.secrets);
  maskSecrets(secrets, inputs, ports);
  refuseSecretsInEnv(inputs.env ?? {}, ports.redact);
  const folder = resolve(ports.context.workspace, inputs["working-directory"]);
  const config = await findConfig(inputs.config, folder, ports.context.workspace);
  if (config === undefined && inputs.image === undefined)
    throw new UserError(`there is no fly.toml in ${folder}, and no image is given: there is nothing to deploy`);
  return { token, config, plan: planOf(inputs, { folder, secrets }) };
}

/** Reads the token and masks every part of it. */
export function maskToken(inputs: Inputs, ports: FlyPorts): FlyToken {
  const token = parseToken(inputs["api-token"]);
  for (const secret of token.secrets) ports.log.mask(secret);
  return token;
}

function planOf(inputs: Inputs, found: Pick<FlyPlan, "folder" | "secrets">): Job["plan"] {
  const { app, config, image, strategy, env = {}, timeout } = inputs;
  return {
    ...found,
    app,
    config,
    image,
    strategy,
    env,
    timeout,
    waitTimeout: inputs["wait-timeout"],
    releaseCommand: inputs["release-command"],
  };
}

function maskSecrets(secrets: Readonly<Record<string, string>>, inputs: Inputs, ports: FlyPorts): void {
  const { app, environment, image, config, url } = inputs;
  const printed = [app, environment, image, config, url?.href, inputs["working-directory"], ports.context.repository];
  const { values, plain } = maskable(
    secrets,
    printed.filter((text) => text !== undefined),
  );
  for (const value of values) ports.log.mask(value);
  if (plain.length > 0)
    ports.log.warning(
      `secrets: too short or too plain to be masked in the log: ${plain.join(", ")}. Settings that are no secrets belong in env or in fly.toml.`,
    );
}

/** An argv can be read by every process of the machine, and Fly keeps `env` in the clear in the release. */
function refuseSecretsInEnv(env: Readonly<Record<string, string>>, redact: (text: string) => string): void {
  const names = Object.keys(env).filter((name) => redact(env[name] ?? "") !== env[name]);
  if (names.length > 0)
    throw new UserError(`env: ${names.join(", ")} would show a secret`, { hint: "Put it into secrets instead." });
}

async function findConfig(
  given: string | undefined,
  folder: string,
  workspace: string,
): Promise<ConfigFile | undefined> {
  const isFolder = (await stat(folder).catch(() => undefined))?.isDirectory() === true;
  if (!isFolder) throw new UserError(`working-directory: ${folder} is not a folder`);
  for (const name of given === undefined ? CONFIG_NAMES : [given]) {
    const path = resolve(folder, name);
    const content = await readFile(path).catch(() => undefined);
    if (content === undefined) continue;
    const sha256 = createHash("sha256").update(content).digest("hex");
    return { path: relative(workspace, path).replaceAll("\\", "/"), sha256 };
  }
  if (given !== undefined) throw new UserError(`config: there is no file ${join(folder, given)}`);
  return undefined;
}
