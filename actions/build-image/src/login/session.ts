import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";

import type { Environment, Exec, Log } from "@slipway/core";

import type { Credentials, FindCredentials } from "../registry/credentials.ts";
import { configWithHelper, findInConfig } from "./docker-config.ts";
import { HELPER, HELPER_SCRIPT, answerVariable, helperAnswer } from "./helper.ts";
import { type Login, configName } from "./logins.ts";
import { askHelper } from "./ask-helper.ts";

/** A folder of this run's own, and an environment in which builders know our logins. */
export interface Session {
  readonly folder: string;
  /** For builders. */
  readonly env: Environment;
  readonly credentials: FindCredentials;
}

/** What a session is made with. */
export interface SessionPorts {
  readonly env: Environment;
  readonly exec: Exec;
  readonly log: Pick<Log, "mask">;
  readonly temp: string;
}

/** Parts of Docker's configuration folder that builders look for there, beside the file. */
const SHARED = ["cli-plugins", "contexts", "buildx"];

/** Opens a session below the job's temporary folder. Nothing in it is secret; remove it with `closeSession`. */
export function openSession(logins: readonly Login[], ports: SessionPorts): Session {
  const { env } = ports;
  for (const { password } of logins) ports.log.mask(password);
  mkdirSync(ports.temp, { recursive: true });
  const folder = mkdtempSync(join(ports.temp, "slipway-build-image-"));
  const original = env["DOCKER_CONFIG"] ?? join(env["HOME"] ?? homedir(), ".docker");
  const text = readConfig(join(original, "config.json"));
  const credentials = credentialsOf(logins, { ...ports, text });
  if (logins.length === 0) return { folder, env, credentials };
  const config = join(folder, "docker");
  mkdirSync(config, { mode: 0o700 });
  // A link to nothing would be in the way of whoever wants to make the folder.
  for (const name of SHARED)
    if (existsSync(join(original, name))) symlinkSync(join(original, name), join(config, name));
  const hosts = logins.map(({ host }) => host);
  writeFileSync(join(config, "config.json"), configWithHelper(text, hosts, HELPER), { mode: 0o600 });
  return { folder, credentials, env: { ...env, ...helperEnvironment(logins, folder, config, env) } };
}

/** Removes all that a session left. */
export function closeSession(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

function readConfig(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    // Nobody has logged in yet.
    return undefined;
  }
}

function helperEnvironment(logins: readonly Login[], folder: string, config: string, env: Environment): Environment {
  const bin = join(folder, "bin");
  mkdirSync(bin, { mode: 0o700 });
  const program = join(bin, `docker-credential-${HELPER}`);
  writeFileSync(program, HELPER_SCRIPT);
  chmodSync(program, 0o700);
  const answers = logins.map(({ host, username, password }) => {
    const server = configName(host);
    return [answerVariable(server), helperAnswer(server, username, password)] as const;
  });
  return {
    PATH: `${bin}${delimiter}${env["PATH"] ?? ""}`,
    DOCKER_CONFIG: config,
    // For buildah and podman, which read the same file.
    REGISTRY_AUTH_FILE: join(config, "config.json"),
    ...Object.fromEntries(answers),
  };
}

/** Our own logins first, then what the job has. */
function credentialsOf(
  logins: readonly Login[],
  { text, exec, env, log, temp }: SessionPorts & { readonly text: string | undefined },
): FindCredentials {
  const known = new Map<string, Promise<Credentials | undefined>>();
  const find = async (host: string): Promise<Credentials | undefined> => {
    const login = logins.find((each) => each.host === host);
    if (login !== undefined) return { kind: "password", username: login.username, password: login.password };
    const found = text === undefined ? undefined : findInConfig(text, host);
    const credentials =
      found?.kind === "helper" ? await askHelper(found, { exec, env, cwd: temp }) : found?.credentials;
    if (credentials !== undefined) log.mask(credentials.kind === "password" ? credentials.password : credentials.token);
    return credentials;
  };
  return (host) => {
    const answer = known.get(host) ?? find(host);
    known.set(host, answer);
    return answer;
  };
}
