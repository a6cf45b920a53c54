import { execFileSync } from "node:child_process";
import { accessSync, constants, mkdirSync, symlinkSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";

/** Where tools are, beside `PATH`: what Go installed, and daemons. */
const FOLDERS = [...(process.env["PATH"] ?? "").split(delimiter), join(homedir(), "go", "bin"), "/usr/sbin", "/sbin"];

/** Every program of a name, in the order of the path. */
export function findAll(name: string): readonly string[] {
  return FOLDERS.map((folder) => join(folder, name)).filter(isExecutable);
}

/** The first program of a name; `undefined` when this machine has none. */
export function find(name: string): string | undefined {
  return findAll(name)[0];
}

/** A Docker client that has BuildKit built in, as those before 23 have. */
export function findOldDocker(): string | undefined {
  return findAll("docker").find((file) => {
    const said = execFileSync(file, ["--version"], { encoding: "utf8" });
    return Number(/version (\d+)\./.exec(said)?.[1]) < 23;
  });
}

/** Puts programs under names of our choice into a folder, for a path that has nothing else of that name. */
export function linkPrograms(folder: string, programs: Readonly<Record<string, string>>): string {
  mkdirSync(folder, { recursive: true });
  for (const [name, file] of Object.entries(programs)) symlinkSync(file, join(folder, name));
  return folder;
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
