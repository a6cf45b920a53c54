import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";

import { UserError, parseJson } from "@slipway/core";
import { array, looseObject, nullish, record, safeParse, string, unknown } from "zod/mini";

/** Keys that are not sent as they stand (as the CLI has it): they are about the CLI, in the output, or sent elsewhere. */
const NOT_SENT = ["scope", "github", "public", "images", "env", "build", "meta"];

/** Keys that go into `projectSettings` too, and under which name there. */
const SETTINGS: Readonly<Record<string, string>> = {
  buildCommand: "buildCommand",
  devCommand: "devCommand",
  framework: "framework",
  ignoreCommand: "commandForIgnoringBuildStep",
  installCommand: "installCommand",
  outputDirectory: "outputDirectory",
};

/** Forms of a vercel.json that only the CLI understands; it leaves what it read of them in `.vercel/vercel.json`. */
const PROGRAMS = ["ts", "mts", "js", "mjs", "cjs", "toml"].map((extension) => `vercel.${extension}`);

/** What a vercel.json says about a deployment. */
export interface VercelJson {
  /** Goes into the body of the create as it stands. */
  readonly body: Readonly<Record<string, unknown>>;
  readonly env: Readonly<Record<string, string>>;
  readonly buildEnv: Readonly<Record<string, string>>;
  /** Goes into the body's `projectSettings`. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** With `builds` of its own, the project's settings are not sent. */
  readonly hasBuilds: boolean;
  /** `bulkRedirectsPath`. */
  readonly bulkRedirects: string | undefined;
  /** A configuration that is there and was not read, for want of the CLI. */
  readonly unread: string | undefined;
}

const schema = looseObject({
  env: nullish(record(string(), string())),
  build: nullish(looseObject({ env: nullish(record(string(), string())) })),
  builds: nullish(array(unknown())),
});

/**
 * Reads the vercel.json of the first folder that has one: the project's root directory comes before the folder in which
 * the CLI would run. Throws a `UserError` for one that cannot be read.
 */
export async function readVercelJson(folders: readonly string[]): Promise<VercelJson> {
  const found = await firstOf(
    folders.flatMap((folder) => [join(folder, ".vercel/vercel.json"), join(folder, "vercel.json")]),
  );
  const parsed = safeParse(schema, parseJson(found?.text ?? "{}"));
  if (!parsed.success)
    throw new UserError(`${found?.path} is no JSON object, or has an env that is not an object of texts`, {
      hint: "Nothing was changed.",
    });
  const { env, build, builds, ...others } = parsed.data;
  const { bulkRedirectsPath } = others;
  const body = Object.entries({ ...others, ...(builds && { builds }) }).filter(([key]) => !NOT_SENT.includes(key));
  const settings = Object.entries(SETTINGS).flatMap(([key, name]) => (key in others ? [[name, others[key]]] : []));
  return {
    body: Object.fromEntries(body),
    env: env ?? {},
    buildEnv: build?.env ?? {},
    settings: Object.fromEntries(settings),
    hasBuilds: (builds ?? []).length > 0,
    bulkRedirects: typeof bulkRedirectsPath === "string" ? bulkRedirectsPath : undefined,
    unread: found === undefined ? await programIn(folders) : undefined,
  };
}

async function firstOf(
  paths: readonly string[],
): Promise<{ readonly path: string; readonly text: string } | undefined> {
  for (const path of paths) {
    const text = await readFile(path, "utf8").catch(() => undefined);
    if (text !== undefined) return { path, text };
  }
  return undefined;
}

async function programIn(folders: readonly string[]): Promise<string | undefined> {
  for (const path of folders.flatMap((folder) => PROGRAMS.map((name) => join(folder, name))))
    if (await stat(path).catch(() => undefined)) return path;
  return undefined;
}
