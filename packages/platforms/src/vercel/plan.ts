import type { Ahead } from "./files/ahead.ts";
import type { VercelLive } from "./observe.ts";

/** Where a commit comes from, as Vercel shows it beside a deployment. */
export interface GitMetadata {
  readonly remoteUrl?: string;
  readonly commitRef?: string;
  readonly commitSha?: string;
  readonly commitMessage?: string;
  readonly commitAuthorName?: string;
}

/** Whether an output goes up file by file, in an archive, or as it costs less. */
export type ArchiveMode = "auto" | "tgz" | "files";

/** What to deploy. */
export interface VercelPlan {
  /** The folder from which the output was built: absolute. */
  readonly folder: string;
  /** The prebuilt output, relative to the folder. */
  readonly output: string;
  /** The output, when it is being read already: nothing may write into it any more. */
  readonly ahead?: Promise<Ahead | undefined> | undefined;
  /** `production`, `preview`, or the slug of a custom environment. */
  readonly target: string;
  readonly archive: ArchiveMode;
  /** Names this very deploy among others (`meta.slipwayDeploy`), so that it is found again when an answer is lost. */
  readonly key: string;
  readonly env: Readonly<Record<string, string>>;
  readonly buildEnv: Readonly<Record<string, string>>;
  readonly meta: Readonly<Record<string, string>>;
  readonly git: GitMetadata | undefined;
  /** A folder for the parts of an archive. */
  readonly temp: string;
  readonly live: Pick<VercelLive, "id" | "name" | "rootDirectory" | "sourceFilesOutsideRootDirectory">;
}

/** The name under which a deployment's `meta` holds the plan's key. */
export const META_KEY = "slipwayDeploy";
