import { createHash } from "node:crypto";

import type { AppConfig } from "./app-config.ts";
import type { DeployArguments } from "./argv.ts";

/** One setting in which two configurations differ; `undefined` where it is missing. */
export interface ConfigChange {
  /** Such as `env.LOG_LEVEL` or `http_service.checks[0].path`. */
  readonly path: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** A configuration with its keys in order, so that equal ones have equal texts. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, each: unknown) =>
    isTable(each) ? Object.fromEntries(Object.entries(each).toSorted(([a], [b]) => (a < b ? -1 : 1))) : each,
  );
}

/** The SHA-256 of a configuration, whatever the order of its keys. */
export function configSha256(config: AppConfig): string {
  return createHash("sha256").update(canonicalJson(config)).digest("hex");
}

/** Every setting that differs, by path. An empty table or list is as good as none, as flyctl writes either. */
export function diffConfigs(before: AppConfig, after: AppConfig): readonly ConfigChange[] {
  const [old, next] = [new Map(settings(before, "")), new Map(settings(after, ""))];
  return [...new Set([...old.keys(), ...next.keys()])]
    .toSorted()
    .filter((path) => canonicalJson(old.get(path) ?? null) !== canonicalJson(next.get(path) ?? null))
    .map((path) => ({ path, before: old.get(path), after: next.get(path) }));
}

/** What flyctl puts over the configuration of the file, and keeps with the release: the app, plain settings, the strategy. */
export function overlayConfig(
  config: AppConfig,
  { app, env, strategy }: Pick<DeployArguments, "app" | "env" | "strategy">,
): AppConfig {
  const table = (key: string): AppConfig => (isTable(config[key]) ? config[key] : {});
  return {
    ...config,
    app,
    ...(Object.keys(env).length === 0 ? {} : { env: { ...table("env"), ...env } }),
    ...(strategy === undefined ? {} : { deploy: { ...table("deploy"), strategy } }),
  };
}

function* settings(value: unknown, path: string): Generator<[string, unknown]> {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* settings(item, `${path}[${index}]`);
  } else if (isTable(value)) {
    for (const [key, item] of Object.entries(value)) yield* settings(item, path === "" ? key : `${path}.${key}`);
  } else yield [path, value];
}

function isTable(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
