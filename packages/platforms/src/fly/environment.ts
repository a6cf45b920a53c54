import type { Environment } from "@slipway/core";

/** What a child process needs from the machine: where programs and folders are. */
const FROM_MACHINE =
  "PATH HOME TMPDIR TEMP TMP LANG LC_ALL USER LOGNAME SYSTEMROOT SystemRoot USERPROFILE APPDATA LOCALAPPDATA PATHEXT ComSpec".split(
    " ",
  );

/** Certificates and proxies of a company's network. */
const FROM_NETWORK = "SSL_CERT_FILE SSL_CERT_DIR HTTP_PROXY HTTPS_PROXY NO_PROXY http_proxy https_proxy no_proxy".split(
  " ",
);

/**
 * flyctl labels the images that it builds with these. By the first one the runner finds, and ends with the job, what a
 * program leaves in the background, as flyctl does its agent.
 */
const FROM_RUN = "RUNNER_TRACKING_ID GITHUB_ACTIONS GITHUB_SHA GITHUB_REPOSITORY GITHUB_EVENT_NAME GITHUB_ACTION".split(
  " ",
);

/** What flyctl is told beside its arguments. */
export interface FlyctlSettings {
  readonly token: string;
  readonly apiUrl: URL;
  readonly machinesUrl: URL;
  /** An own folder, so that no configuration of the machine speaks. */
  readonly configDir: string;
}

/**
 * The whole environment of flyctl, built from nothing. Not taken over from the job: `FLY_APP`, which would beat the
 * configuration's app; `FLY_ACCESS_TOKEN`, which hides `FLY_API_TOKEN` even when it is empty; `LOG_LEVEL=debug`, which
 * prints request bodies with secrets in them; and anything else that begins with `FLY`.
 */
export function flyctlEnvironment(machine: Environment, settings: FlyctlSettings): Environment {
  const kept = [...FROM_MACHINE, ...FROM_NETWORK, ...FROM_RUN].flatMap((name) =>
    machine[name] === undefined ? [] : [[name, machine[name]]],
  );
  return {
    ...Object.fromEntries(kept),
    FLY_API_TOKEN: settings.token,
    FLY_API_BASE_URL: settings.apiUrl.origin,
    FLY_UIEX_BASE_URL: settings.apiUrl.origin,
    FLY_FLAPS_BASE_URL: settings.machinesUrl.origin,
    FLY_CONFIG_DIR: settings.configDir,
    FLY_SEND_METRICS: "0",
    FLY_SYNTHETICS_AGENT: "0",
    FLY_NO_UPDATE_CHECK: "1",
    FLY_NO_INCIDENTS_CHECK: "1",
    // By default traces go to Fly's collector over plain http, with the token as a header. None is made; and one that
    // were made would not leave this machine.
    OTEL_TRACES_SAMPLER: "always_off",
    FLY_TRACE_COLLECTOR_URL: "127.0.0.1",
    FLY_EMIT_RELEASE_JSON: "1",
    CI: "1",
    NO_COLOR: "1",
  };
}
