import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";

import { switchProduction } from "./state/assign.ts";
import { create } from "./state/create.ts";
import type { DeployedFile, Deployment } from "./state/deployment.ts";
import { sha1 } from "./state/files.ts";
import type { Project } from "./state/project.ts";
import type { World } from "./state/world.ts";

/** A deployment made past the API, so that something is there. */
export interface SeedPlan {
  /** A folder that holds `.vercel/output`, or the site's pages: path below the site → content. */
  readonly from: { readonly folder: string } | { readonly pages: Readonly<Record<string, string>> };
  /** `production` when absent; null for a preview. */
  readonly target?: "production" | null;
  /** Whether it gets the domains, whatever the project says; for production deployments true when absent. */
  readonly live?: boolean;
  readonly meta?: Readonly<Record<string, string>>;
}

/** Makes a deployment, and resolves when it is READY and, if so planned, live. */
export async function seed(world: World, project: Project, plan: SeedPlan): Promise<Deployment> {
  const { from, target = "production" } = plan;
  const contents = "folder" in from ? await contentsOf(from.folder) : pagesOf(from.pages);
  const files = contents.map(([file, content]): DeployedFile => {
    const sha = sha1(content);
    world.files.put(project.team.id, sha, content);
    return { file, sha, size: content.length, mode: 0o100644 };
  });
  const meta = plan.meta ?? {};
  const body = { name: project.name, target, meta };
  const common = { name: project.name, files, meta, prebuilt: true, source: "cli", rootDirectory: null, body };
  const deployment = await create(world, project, { ...common, target, autoAssign: false });
  for await (const event of deployment.log.follow(0, world.closing)) if (event.type === "alias-assigned") break;
  if (deployment.state !== "READY") throw new Error(`The seed is ${deployment.state}: ${deployment.error?.message}`);
  if (target === "production" && plan.live !== false) switchProduction(world, deployment);
  return deployment;
}

function pagesOf(pages: Readonly<Record<string, string>>): [string, Buffer][] {
  const own = Object.entries(pages).map(([path, text]): [string, Buffer] => [
    `.vercel/output/static/${path}`,
    Buffer.from(text),
  ]);
  return [[".vercel/output/config.json", Buffer.from(`{"version":3}`)], ...own];
}

async function contentsOf(folder: string): Promise<[string, Buffer][]> {
  const entries = await readdir(join(folder, ".vercel", "output"), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return await Promise.all(
    files.map(async (file): Promise<[string, Buffer]> => [
      file.slice(folder.length + 1).replaceAll("\\", "/"),
      await readFile(file),
    ]),
  );
}
