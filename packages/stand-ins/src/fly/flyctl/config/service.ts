import { durationMs, goDuration } from "../../wire/duration.ts";
import type { MachineCheck, MachineService } from "../../wire/machine-config.ts";
import { CliError } from "../errors.ts";
import type { AppConfig, HttpCheck } from "./app-config.ts";
import { isFor } from "./groups.ts";

/** The services of a group: `[http_service]` first, then each of `[[services]]`. */
export function servicesFor(config: AppConfig, group: string): MachineService[] {
  const http = config.http_service;
  const own = (config.services ?? []).filter(({ processes }) => isFor(config, group, processes));
  return [
    ...(http && isFor(config, group, http.processes) ? [httpService(http)] : []),
    ...own.map((service) => plainService(service)),
  ];
}

function plainService(service: NonNullable<AppConfig["services"]>[number]): MachineService {
  return {
    protocol: service.protocol ?? "tcp",
    ...sharedPart(service),
    ports: service.ports ?? [],
    checks: [
      ...(service.tcp_checks ?? []).map((check) => Object.assign({ type: "tcp" }, timings(check))),
      ...(service.http_checks ?? []).map((check) => httpCheck(check)),
    ],
  };
}

function httpService(http: NonNullable<AppConfig["http_service"]>): MachineService {
  return {
    protocol: "tcp",
    ...sharedPart(http),
    ports: [
      { port: 80, handlers: ["http"], ...(http.force_https === true && { force_https: true }) },
      { port: 443, handlers: ["http", "tls"] },
    ],
    checks: (http.checks ?? []).map((check) => httpCheck(check)),
  };
}

/** Go's JSON has `false`, `true` and `"suspend"` for off, stop and suspend. */
const AUTOSTOP: Readonly<Record<string, boolean | "suspend">> = { off: false, stop: true, suspend: "suspend" };

type HttpService = NonNullable<AppConfig["http_service"]>;
type Shared = "internal_port" | "auto_stop_machines" | "auto_start_machines" | "min_machines_running" | "concurrency";

function sharedPart(service: Pick<HttpService, Shared>): MachineService {
  const { auto_stop_machines: stop, auto_start_machines: start, min_machines_running: running } = service;
  return {
    internal_port: service.internal_port,
    // flyctl's struct writes it, set or not.
    force_instance_key: null,
    ...(stop !== undefined && { autostop: typeof stop === "boolean" ? stop : (AUTOSTOP[stop] ?? false) }),
    ...(start !== undefined && { autostart: start }),
    ...(running !== undefined && { min_machines_running: running }),
    ...(service.concurrency && { concurrency: service.concurrency }),
  };
}

function timings({ interval, timeout, grace_period }: HttpCheck): MachineCheck {
  return {
    ...(interval !== undefined && { interval: normal(interval) }),
    ...(timeout !== undefined && { timeout: normal(timeout) }),
    ...(grace_period !== undefined && { grace_period: normal(grace_period) }),
  };
}

function httpCheck(check: HttpCheck): MachineCheck {
  const { headers, method, path, protocol, tls_skip_verify, tls_server_name } = check;
  const pairs = Object.entries(headers ?? {}).map(([name, value]) => ({ name, values: [value] }));
  return {
    type: "http",
    ...timings(check),
    ...(path !== undefined && { path }),
    ...(protocol !== undefined && { protocol }),
    ...(tls_skip_verify !== undefined && { tls_skip_verify }),
    ...(tls_server_name !== undefined && { tls_server_name }),
    ...(method !== undefined && { method: method.toUpperCase() }),
    ...(pairs.length > 0 && { headers: pairs }),
  };
}

/** In a fly.toml a number is of milliseconds (docs: reference/configuration). */
function normal(value: string | number): string {
  return goDuration(typeof value === "number" ? value : durationMs(value));
}

/** The top-level checks of a group, by name; throws CliError for one that has no port to check. */
export function checksFor(config: AppConfig, group: string): Record<string, MachineCheck> {
  const own = Object.entries(config.checks ?? {}).filter(([, { processes }]) => isFor(config, group, processes));
  return Object.fromEntries(
    own.map(([name, check]) => {
      const port = check.port ?? config.http_service?.internal_port;
      if (port === undefined)
        throw new CliError(
          `Check '${name}' for process group '${group}' has no port set and the group has no http_service to take it from`,
        );
      return [name, { ...httpCheck(check), type: check.type, port }];
    }),
  );
}
