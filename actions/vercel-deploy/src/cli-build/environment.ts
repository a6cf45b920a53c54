import type { Environment } from "@slipway/core";

/** What a child process needs of the machine, its network, and the package manager's own set-up. */
const FROM_MACHINE = new Set(
  [
    "PATH HOME TMPDIR TEMP TMP LANG LC_ALL TZ USER LOGNAME SHELL",
    "SSL_CERT_FILE SSL_CERT_DIR NODE_EXTRA_CA_CERTS HTTP_PROXY HTTPS_PROXY NO_PROXY http_proxy https_proxy no_proxy",
    // setup-node writes them, and an .npmrc with ${NODE_AUTH_TOKEN} cannot be read without the second.
    "NPM_CONFIG_USERCONFIG NODE_AUTH_TOKEN npm_config_cache npm_config_registry NPM_CONFIG_REGISTRY",
    "PNPM_HOME COREPACK_HOME RUNNER_TRACKING_ID",
  ].flatMap((names) => names.split(" ")),
);

/** The CLI reports to nobody, asks nobody, and does not look for a newer one. */
const QUIET = { VERCEL_TELEMETRY_DISABLED: "1", NO_UPDATE_NOTIFIER: "1", NO_COLOR: "1", CI: "1" };

/** Which project is meant. Both have to be given, or the CLI refuses. */
export interface ProjectLink {
  readonly orgId: string;
  readonly projectId: string;
}

/** What is taken over from the job: neither its secrets, nor the runner's files and tokens, nor marks of an agent. */
export function fromMachine(machine: Environment): Environment {
  return Object.fromEntries(Object.entries(machine).filter(([name]) => FROM_MACHINE.has(name)));
}

/** The whole environment of `vercel pull`: the only one that holds the token. */
export function pullEnvironment(machine: Environment, link: ProjectLink, token: string): Environment {
  return { ...fromMachine(machine), ...QUIET, ...linked(link), VERCEL_TOKEN: token };
}

/**
 * The whole environment of `vercel build`, which runs the project's own scripts: no token, since the settings were
 * pulled; and none of the runner's files, into which a script could write outputs in our name.
 */
export function buildEnvironment(machine: Environment, link: ProjectLink, own: Environment): Environment {
  return { ...fromMachine(machine), ...own, ...QUIET, ...linked(link) };
}

function linked({ orgId, projectId }: ProjectLink): Environment {
  return { VERCEL_ORG_ID: orgId, VERCEL_PROJECT_ID: projectId };
}
