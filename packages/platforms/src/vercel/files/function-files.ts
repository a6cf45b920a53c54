import { readFile, realpath } from "node:fs/promises";
import { basename, dirname, join, relative } from "node:path";

import { UserError, parseJson } from "@slipway/core";
import { looseObject, nullish, record, safeParse, string } from "zod/mini";

import { type StaysBehind, readIgnoreFile } from "./ignore-file.ts";
import { isOutside } from "./root.ts";

/** What the functions of an output take from the project. */
export interface FunctionFiles {
  /** Absolute paths. */
  readonly files: readonly string[];
  /** What was named and is not sent: it lies outside of the root. */
  readonly outside: readonly string[];
  /** What was named and is not sent: the ignore file names it. */
  readonly ignored: readonly string[];
}

const config = looseObject({ filePathMap: nullish(record(string(), string())) });

/**
 * The values of every function's `filePathMap` (`.vc-config.json`), from the root. What lies outside is left out, by name
 * or by way of a link to a folder: an output that was tampered with must not pull in what it likes.
 */
export async function functionFiles(root: string, output: readonly string[]): Promise<FunctionFiles> {
  const configs = output.filter((path) => basename(path) === ".vc-config.json");
  const named = new Set((await Promise.all(configs.map(namedIn))).flat());
  const staysBehind = await readIgnoreFile(root);
  const sorted: Sorted = { files: [], outside: [], ignored: [] };
  const real = realFolders(await realpath(root));
  const sent = new Set(output);
  for (const name of [...named].toSorted()) sorted[await kindOf(name, { root, real, staysBehind, sent })].push(name);
  return { ...sorted, files: [...new Set(sorted.files.map((name) => join(root, name)))] };
}

type Sorted = Record<"files" | "outside" | "ignored", string[]>;

interface Rules {
  readonly root: string;
  readonly real: (folder: string) => Promise<boolean>;
  readonly staysBehind: StaysBehind;
  readonly sent: ReadonlySet<string>;
}

async function kindOf(name: string, { root, real, staysBehind, sent }: Rules): Promise<keyof Sorted> {
  const path = join(root, name);
  const inside = relative(root, path).replaceAll("\\", "/");
  if (inside === "" || isOutside(inside)) return "outside";
  if (!(await real(dirname(path)))) return "outside";
  return staysBehind(inside) && !sent.has(path) ? "ignored" : "files";
}

/** Whether a folder really lies inside of the root, links followed; one that there is not, is taken by its name. */
function realFolders(root: string): (folder: string) => Promise<boolean> {
  const known = new Map<string, Promise<boolean>>();
  const look = async (folder: string): Promise<boolean> => {
    const real = await realpath(folder).catch(() => root);
    return real === root || !isOutside(relative(root, real));
  };
  return (folder) => {
    const answer = known.get(folder) ?? look(folder);
    known.set(folder, answer);
    return answer;
  };
}

async function namedIn(file: string): Promise<readonly string[]> {
  // A link to another function's folder is not followed by the walk, so every file here is a real one.
  const parsed = safeParse(config, parseJson(await readFile(file, "utf8")));
  if (!parsed.success)
    throw new UserError(`${file} is no configuration of a function`, { hint: "Build the output again." });
  return Object.values(parsed.data.filePathMap ?? {});
}
