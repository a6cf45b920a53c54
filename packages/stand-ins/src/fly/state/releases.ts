import { releaseId } from "../ids.ts";
import type { ReleaseJson, STRATEGIES } from "../wire/release.ts";

/** What a release is made from. */
export interface ReleasePlan {
  readonly image: string;
  readonly definition: unknown;
  readonly strategy: (typeof STRATEGIES)[number];
  readonly user: string;
}

/** A release as it is kept; `metadata` is what flyctl wrote when it was done. */
export interface Release extends ReleasePlan {
  readonly id: string;
  readonly version: number;
  readonly createdAt: string;
  updatedAt: string;
  status: string;
  metadata: unknown;
}

/** An app's releases: every one takes a version number, whatever becomes of it. */
export class Releases {
  readonly #releases: Release[] = [];

  /** The next release, `pending`. */
  create(plan: ReleasePlan): Release {
    const createdAt = new Date().toISOString();
    const release: Release = {
      ...plan,
      id: releaseId(),
      version: (this.#releases.at(-1)?.version ?? 0) + 1,
      createdAt,
      updatedAt: createdAt,
      status: "pending",
      metadata: null,
    };
    this.#releases.push(release);
    return release;
  }

  /** Newest first. */
  list(): Release[] {
    return this.#releases.toReversed();
  }

  /** The newest; undefined before the first. */
  current(): Release | undefined {
    return this.#releases.at(-1);
  }

  find(id: string): Release | undefined {
    return this.#releases.find((release) => release.id === id);
  }
}

/** Whether nothing final has been written about a release. */
export function inProgress({ status }: Pick<Release, "status">): boolean {
  return status === "pending" || status === "running";
}

/** A release as the REST API shows it. */
export function releaseJson(release: Release): ReleaseJson {
  return {
    id: release.id,
    version: release.version,
    stable: release.status === "complete",
    in_progress: inProgress(release),
    status: release.status,
    strategy: release.strategy,
    user: release.user,
    created_at: release.createdAt,
    image_ref: release.image,
  };
}
