import { CliError } from "../errors.ts";
import { STRATEGIES } from "../config/app-config.ts";
import type { AppConfig } from "../config/app-config.ts";
import type { Flags } from "../flags.ts";
import { durationMs } from "../../wire/duration.ts";

export type Strategy = (typeof STRATEGIES)[number];

/** What a deployment is to do. Times are in ms; undefined is without end. */
export interface DeployOptions {
  readonly strategy: Strategy;
  readonly waitTimeoutMs: number | undefined;
  readonly releaseCommandTimeoutMs: number | undefined;
  readonly leaseSeconds: number;
  /** Below 1 a part of the machines, otherwise a number of them. */
  readonly maxUnavailable: number;
  readonly maxConcurrent: number;
  readonly retries: number;
  readonly highAvailability: boolean;
  readonly smokeChecks: boolean;
  readonly healthChecks: boolean;
  readonly skipReleaseCommand: boolean;
  readonly updateOnly: boolean;
  readonly stopSignal: string | undefined;
}

const FIVE_MINUTES = "5m0s";

/** The options of a deployment: a flag, then the configuration, then flyctl's default. Throws CliError for a bad value. */
export function deployOptions(flags: Flags, { deploy }: AppConfig): DeployOptions {
  const retries = flags.text("deploy-retries");
  if (retries !== "auto" && !/^\d+$/.test(retries))
    throw new CliError("--deploy-retries must be set to a positive integer, 0, or 'auto'");
  const maxUnavailable = flags.has("max-unavailable")
    ? Number(flags.text("max-unavailable"))
    : (deploy?.max_unavailable ?? 0.33);
  if (!(maxUnavailable > 0)) throw new CliError("the value for --max-unavailable must be > 0");
  const detach = flags.bool("detach");
  return {
    strategy: strategyOf(flags.text("strategy") || (deploy?.strategy ?? "rolling")),
    waitTimeoutMs: timeout(flags, "wait-timeout", deploy?.wait_timeout ?? FIVE_MINUTES),
    releaseCommandTimeoutMs: timeout(flags, "release-command-timeout", deploy?.release_command_timeout ?? FIVE_MINUTES),
    leaseSeconds: Math.max(1, Math.round((timeout(flags, "lease-timeout", "13s") ?? 13_000) / 1000)),
    maxUnavailable,
    maxConcurrent: Number(flags.text("max-concurrent") || "8"),
    retries: retries === "auto" ? 0 : Number(retries),
    highAvailability: flags.bool("ha"),
    smokeChecks: !detach && flags.bool("smoke-checks"),
    healthChecks: !detach,
    skipReleaseCommand: flags.bool("skip-release-command"),
    updateOnly: flags.bool("update-only"),
    stopSignal: flags.text("signal") || undefined,
  };
}

function strategyOf(name: string): Strategy {
  const found = STRATEGIES.find((strategy) => strategy === name);
  if (!found)
    throw new CliError(`unsupported deployment strategy '${name}'; known strategies are ${STRATEGIES.join(", ")}`);
  return found;
}

function timeout(flags: Flags, name: string, fallback: string | number): number | undefined {
  const given = flags.has(name) ? flags.text(name) : fallback;
  if (given === "none") return undefined;
  if (typeof given === "number" || /^\d+$/.test(given)) return Number(given) * 1000;
  try {
    return durationMs(given);
  } catch {
    throw new CliError(
      `invalid duration value ${given} used for --${name} flag: valid options are a number of seconds, number with time unit (i.e.: 5m, 180s) or 'none'`,
    );
  }
}

/** `K=V` pairs of a flag that may be given several times; throws CliError for one without an equals sign. */
export function keyValues(flags: Flags, name: string): Record<string, string> {
  return Object.fromEntries(
    flags.list(name).map((pair) => {
      const at = pair.indexOf("=");
      if (at < 1) throw new CliError(`failed parsing --${name}: '${pair}' must be in the form NAME=VALUE`);
      return [pair.slice(0, at), pair.slice(at + 1)];
    }),
  );
}
