import { createHash } from "node:crypto";

import type { AppConfig } from "./app-config.ts";

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

/** What a release adds to the configuration of the file: its name of the app, and the plain settings of this run. */
export function overlayConfig(config: AppConfig, app: string, env: Readonly<Record<string, string>>): AppConfig {
  const own = isTable(config["env"]) ? config["env"] : {};
  return { ...config, app, ...(Object.keys(env).length === 0 ? {} : { env: { ...own, ...env } }) };
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
