import { existsSync, readFileSync } from "node:fs";
import { parseEnv } from "node:util";

import { messageOf } from "../errors.ts";
import type { RunOptions } from "../options.ts";
import type { Arguments } from "./arguments.ts";
import { repositoryOf } from "./repository.ts";

/** Turns the command line into the options of a run; files that cannot be read are added to the problems. */
export function runOptions(given: Arguments, node24: string, problems: string[]): RunOptions {
  for (const [name, folder] of Object.entries(given.map)) {
    if (!existsSync(folder)) problems.push(`--map ${name}=${folder}: there is no such folder`);
  }
  const environments = Object.entries(given.environments).map(
    ([name, file]) => [name, { secrets: envFile(`--environment ${name}`, file, problems) }] as const,
  );
  return {
    workflow: given.workflow,
    repository: repositoryOf(given, problems),
    repositories: given.map,
    event: { name: given.event, payload: payload(given.payload, problems) },
    inputs: given.inputs,
    vars: given.vars,
    secrets: given.secretFile ? envFile("--secret-file", given.secretFile, problems) : {},
    environments: Object.fromEntries(environments),
    // A value that no service takes for a credential.
    token: given.tokenFile ? text("--token-file", given.tokenFile, problems).trim() : "local-runner-token",
    node24,
    ...(given.actor ? { actor: given.actor } : {}),
    ...(given.apiUrl ? { apiUrl: given.apiUrl } : {}),
    ...(given.work ? { workRoot: given.work } : {}),
    ...(given.jobs ? { jobLimit: given.jobs } : {}),
  };
}

function text(option: string, file: string, problems: string[]): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    problems.push(`${option} ${file}: ${messageOf(error)}`);
    return "";
  }
}

function envFile(option: string, file: string, problems: string[]): Record<string, string> {
  const pairs = Object.entries(parseEnv(text(option, file, problems)));
  return Object.fromEntries(pairs.map(([name, value]) => [name, value ?? ""]));
}

function payload(file: string | undefined, problems: string[]): object {
  if (!file) return {};
  try {
    const value: unknown = JSON.parse(text("--payload", file, problems) || "{}");
    if (typeof value === "object" && value !== null) return value;
    problems.push(`--payload ${file}: it must be a JSON object`);
  } catch (error) {
    problems.push(`--payload ${file}: ${messageOf(error)}`);
  }
  return {};
}
