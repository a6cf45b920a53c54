import { statSync } from "node:fs";
import { join, relative, resolve } from "node:path";

import { parseRepository } from "../registry/repository.ts";
import type { ImageDraft, ImageSpec, Network } from "./image-spec.ts";
import type { SecretVariables } from "./parts.ts";

/** What applies to every image that does not say otherwise. */
export interface ImageDefaults {
  readonly workspace: string;
  /** Where names without a registry go. */
  readonly registry: string;
  readonly tags: readonly string[];
  readonly buildArgs: Readonly<Record<string, string>>;
  readonly secrets: SecretVariables;
  readonly labels: Readonly<Record<string, string>>;
  readonly platforms: readonly string[];
  readonly network: Network;
}

/** Decides what a draft left open. Adds to `problems` what cannot be built. */
export function resolveImages(
  drafts: readonly ImageDraft[],
  defaults: ImageDefaults,
  problems: string[],
): readonly ImageSpec[] {
  const specs = drafts.flatMap((draft) => resolveImage(draft, defaults, problems));
  const seen = new Map<string, string>();
  for (const { name, repository } of specs) {
    const other = seen.get(`${repository.host}/${repository.path}`);
    // Their tags would be one another's.
    if (other !== undefined)
      problems.push(`${name}: goes to the same repository as ${other}; give it an image of its own`);
    else seen.set(`${repository.host}/${repository.path}`, name);
  }
  return specs;
}

function resolveImage(draft: ImageDraft, defaults: ImageDefaults, problems: string[]): readonly ImageSpec[] {
  const { name } = draft;
  const add = (problem: string): void => void problems.push(`${name}: ${problem}`);
  const repository = parseRepository(draft.image ?? name, defaults.registry);
  if (repository === undefined)
    add(`${JSON.stringify(draft.image ?? name)} cannot be a repository of ${defaults.registry}`);
  const context = contextOf(draft, defaults.workspace, add);
  const file = fileOf(draft, context, defaults.workspace, add);
  if (repository === undefined || context === undefined || file === undefined) return [];
  return [{ name, repository, context, file, ...settings(draft, defaults) }];
}

function settings(draft: ImageDraft, defaults: ImageDefaults) {
  return {
    target: draft.target,
    tags: draft.tags ?? defaults.tags,
    buildArgs: { ...defaults.buildArgs, ...draft["build-args"] },
    secrets: { ...defaults.secrets, ...draft.secrets },
    labels: { ...defaults.labels, ...draft.labels },
    platforms: draft.platforms ?? defaults.platforms,
    network: draft.network ?? defaults.network,
  };
}

type Add = (problem: string) => void;

function contextOf({ context = "." }: ImageDraft, workspace: string, add: Add): string | undefined {
  if (/^(?:[a-z][a-z+]*:\/\/|git@|-$)/i.test(context)) {
    add(`context: ${context} is not a folder; contexts from elsewhere are not supported, check them out first`);
    return undefined;
  }
  const path = resolve(workspace, context);
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true) return path;
  add(`context: there is no folder ${context} in the workspace`);
  return undefined;
}

function fileOf(draft: ImageDraft, context: string | undefined, workspace: string, add: Add): string | undefined {
  if (context === undefined) return undefined;
  const path = draft.file === undefined ? join(context, "Dockerfile") : resolve(workspace, draft.file);
  if (isFile(path)) return path;
  const inContext = draft.file === undefined ? undefined : join(context, draft.file);
  const meant =
    inContext !== undefined && isFile(inContext)
      ? `; did you mean ${relative(workspace, inContext)}? It is relative to the workspace`
      : "";
  add(`file: there is no ${relative(workspace, path)}${meant}`);
  return undefined;
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}
