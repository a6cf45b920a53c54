import { UserError } from "@slipway/core";

/** A user of one registry. */
export interface Login {
  readonly host: string;
  readonly username: string;
  readonly password: string;
}

/** The inputs that logins come from. */
export interface LoginInputs {
  /** The registry that `username` and `password` are for, perhaps with a folder behind its host. */
  readonly registry: string;
  readonly username: string | undefined;
  readonly password: string | undefined;
  readonly logins: string | undefined;
  readonly githubToken: string | undefined;
  readonly actor: string;
}

const HOST = /^[A-Za-z0-9][A-Za-z0-9.-]*(?::\d+)?$/;

/** All logins, one a registry; the job's own token is the last resort for ghcr.io. Throws `UserError`, without a line. */
export function readLogins(inputs: LoginInputs): readonly Login[] {
  const { registry, username, password, actor, githubToken } = inputs;
  const host = hubName(registry.split("/")[0] ?? "");
  const found = (inputs.logins ?? "").split(/\r?\n/).flatMap(readLine);
  if (password !== undefined)
    found.unshift({ host, username: username ?? actor, password: passwordFor(host, password) });
  const twice = found.find((login, index) => found.findIndex((other) => other.host === login.host) !== index);
  if (twice !== undefined) throw new UserError(`logins: ${twice.host} has more than one user`);
  const useToken = host === "ghcr.io" && githubToken !== undefined && githubToken !== "";
  if (!useToken || found.some((login) => login.host === host)) return found;
  return [...found, { host, username: actor === "" ? "token" : actor, password: githubToken }];
}

function readLine(line: string, index: number): readonly Login[] {
  if (/^\s*(?:#|$)/.test(line)) return [];
  const [host = "", username = "", password = "", ...rest] = line.trim().split(/\s+/);
  if (!HOST.test(host) || password === "" || rest.length > 0)
    throw new UserError(`logins: line ${index + 1} must be: registry username password`);
  return [{ host: hubName(host.toLowerCase()), username, password }];
}

/** Fly prints its tokens with the name of their scheme in front, which its registry does not take (flyctl drops it, too). */
function passwordFor(host: string, password: string): string {
  return host === "registry.fly.io" ? password.replace(/^FlyV1\s+/i, "") : password;
}

/** All names of Docker Hub are one. */
function hubName(host: string): string {
  return ["index.docker.io", "registry-1.docker.io", "registry.hub.docker.com"].includes(host) ? "docker.io" : host;
}

/** The name under which Docker's own configuration keeps a registry. */
export function configName(host: string): string {
  return host === "docker.io" ? "https://index.docker.io/v1/" : host;
}
