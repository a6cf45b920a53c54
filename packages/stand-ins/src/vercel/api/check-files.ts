import type { DeployedFile } from "../state/deployment.ts";
import type { Project } from "../state/project.ts";
import type { World } from "../state/world.ts";
import { vercelError } from "./errors.ts";

const FILES_PER_DEPLOYMENT = 15_000;

/**
 * Holds the list of a deployment's files against Vercel's rules and against what was uploaded.
 *
 * @throws ReplyError 400, with `missing_files` and the digests of those that were not uploaded
 */
export function checkFiles(world: World, project: Project, files: readonly DeployedFile[]): void {
  const limit = world.options.quotas?.filesPerDeployment ?? FILES_PER_DEPLOYMENT;
  if (files.length > limit)
    throw vercelError(400, "too_many_files", `Invalid request: \`files\` should NOT have more than ${limit} items`);
  checkPaths(files);
  const uploaded = files.filter((file) => file.sha !== undefined);
  const absent = uploaded.filter(({ sha = "" }) => !world.files.has(project.team.id, sha));
  const forgets = absent.length === 0 && world.faults.take("missing-files-again", project.id) !== undefined;
  const missing = new Set((forgets ? uploaded : absent).flatMap(({ sha }) => sha ?? []));
  if (missing.size > 0) throw vercelError(400, "missing_files", "Missing files", { missing: [...missing] });
  for (const { file, sha = "", size } of uploaded) {
    const actual = world.files.size(project.team.id, sha);
    if (size !== undefined && size !== actual)
      throw vercelError(400, "bad_request", `${file} has ${actual} bytes, not ${size}`);
  }
}

function checkPaths(files: readonly DeployedFile[]): void {
  const seen = new Set<string>();
  for (const { file } of files) {
    const parts = file.split("/");
    if (file === "" || parts.some((part) => part === "" || part === "." || part === ".."))
      throw vercelError(400, "bad_request", `Invalid request: \`${file}\` is no relative path`);
    if (seen.has(file)) throw vercelError(400, "conflicting_file_path", `Two files have the path ${file}`);
    seen.add(file);
  }
}
