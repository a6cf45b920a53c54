import { digestOf } from "./image.ts";
import type { FlyLive } from "./observe.ts";
import { type FlyRelease, isComplete } from "./releases-api.ts";

/** One of Fly's releases, and whether a rollback without records may go back to it. */
export interface Candidate {
  readonly release: FlyRelease;
  /** Why not; `undefined` for one to which it may. */
  readonly refusal: string | undefined;
}

/**
 * Fly's own releases as targets of a rollback, the newest first: the fallback for an app without records. A release that
 * failed, one without an image, and one of the same image as what is undone (setting secrets makes those) are none.
 *
 * @param undone the number of the release to undo, which is left out with all that is newer
 */
export function candidatesOf({ releases }: Pick<FlyLive, "releases">, undone: number): readonly Candidate[] {
  const bad = releases.find(({ version }) => version === undone);
  return releases
    .filter(({ version }) => version < undone)
    .map((release) => ({ release, refusal: refusalOf(release, bad) }));
}

function refusalOf(release: FlyRelease, bad: FlyRelease | undefined): string | undefined {
  if (!isComplete(release)) return `it is "${release.status}"`;
  if (release.image === undefined) return "Fly names no image of it";
  const digest = digestOf(release.image);
  const same = release.image === bad?.image || (digest !== undefined && digest === digestOf(bad?.image));
  return same ? "it has the same image as the release that is undone" : undefined;
}
