import { execFile } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { promisify } from "node:util";

import { FILES } from "./ignore-sets.ts";

const run = promisify(execFile);

/** Makes a context with `FILES` and an ignore file, and an empty folder. */
export function makeContext(folder: string, ignore: string): string {
  for (const file of FILES) {
    mkdirSync(join(folder, dirname(file)), { recursive: true });
    writeFileSync(join(folder, file), file);
  }
  mkdirSync(join(folder, "empty"), { recursive: true });
  writeFileSync(join(folder, ".dockerignore"), ignore);
  return folder;
}

/** What Docker sends of some contexts: files and folders, or `undefined` for an ignore file that it refuses. */
export type Sent = readonly string[] | undefined;

/** Whatever builds with BuildKit. */
export interface Oracle {
  readonly buildx: string;
  readonly env: NodeJS.ProcessEnv;
  /** For what is written. */
  readonly folder: string;
}

/**
 * Asks Docker what it copies of each context: all of them as named contexts of one build, whose ignore files count like
 * the main one's. When one of them is refused, halves are asked, until it is alone.
 */
export async function askDocker(contexts: readonly string[], oracle: Oracle): Promise<readonly Sent[]> {
  const { buildx, env, folder } = oracle;
  const id = `${contexts.length}-${Math.random().toString(36).slice(2)}`;
  const [main, out] = [join(folder, `main-${id}`), join(folder, `out-${id}`)];
  mkdirSync(main);
  const copies = contexts.map((_context, index) => `COPY --from=c${index} / /c${index}/`);
  writeFileSync(join(main, "Dockerfile"), ["FROM scratch", ...copies].join("\n"));
  const named = contexts.flatMap((context, index) => ["--build-context", `c${index}=${context}`]);
  try {
    await run(buildx, ["build", "--progress=plain", ...named, "--output", `type=local,dest=${out}`, main], {
      env,
      maxBuffer: 64 * 1024 * 1024,
    });
    return contexts.map((_context, index) => below(join(out, `c${index}`)));
  } catch (error) {
    if (contexts.length > 1) {
      const half = Math.ceil(contexts.length / 2);
      return [
        ...(await askDocker(contexts.slice(0, half), oracle)),
        ...(await askDocker(contexts.slice(half), oracle)),
      ];
    }
    const said = error instanceof Error && "stderr" in error ? String(error.stderr) : String(error);
    if (/syntax error in pattern|illegal exclusion pattern|error parsing/.test(said)) return [undefined];
    throw error;
  }
}

/** Asks Docker by a build whose main context it is. */
export async function askDockerOnce(context: string, { buildx, env, folder }: Oracle): Promise<Sent> {
  const out = join(folder, `once-${Math.random().toString(36).slice(2)}`);
  const dockerfile = join(folder, "Dockerfile.once");
  writeFileSync(dockerfile, "FROM scratch\nCOPY . /\n");
  await run(
    buildx,
    ["build", "--progress=plain", "--file", dockerfile, "--output", `type=local,dest=${out}`, context],
    { env },
  );
  return below(out);
}

function below(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1) + (entry.isDirectory() ? "/" : ""))
    .toSorted();
}
