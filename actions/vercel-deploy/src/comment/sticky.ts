import type { Comments, PullComment } from "./comments.ts";
import { isNewer, type RunNumber, writerOf } from "./marker.ts";

/** What became of the comment; `outdated` when a later run has said more since. */
export type StickyResult = "created" | "updated" | "outdated";

/** What is to be said. */
export interface StickyText {
  readonly projectId: string;
  readonly run: RunNumber;
  readonly body: string;
}

/** How often it is begun anew when the comment disappears while it is updated. */
const TRIES = 3;

/**
 * Keeps one comment of a project: updates it, or makes it. Two jobs that made one each at the same time agree on the
 * older one, because both look again after they have made theirs.
 */
export async function keepOneComment(comments: Comments, text: StickyText): Promise<StickyResult> {
  let result: StickyResult = "updated";
  for (let tries = 0; tries < TRIES; tries += 1) {
    const marked = await markedOf(comments, text);
    const [kept] = marked;
    if (kept === undefined) {
      await comments.create(text.body);
      result = "created";
      continue;
    }
    const settled = await settle(comments, text, marked);
    if (settled !== "gone") return settled === "outdated" ? settled : result;
  }
  return result;
}

type Marked = readonly PullComment[];

/** The project's comments, the one to be kept first: the oldest, which is the same for everybody who looks. */
async function markedOf(comments: Comments, { projectId }: StickyText): Promise<Marked> {
  const all = await comments.list();
  return all.filter(({ body }) => writerOf(body, projectId) !== undefined).toSorted((one, other) => one.id - other.id);
}

async function settle(comments: Comments, text: StickyText, marked: Marked): Promise<"updated" | "outdated" | "gone"> {
  const [kept, ...others] = marked;
  if (kept === undefined) return "gone";
  const outdated = marked.some(({ body }) => isNewer(writerOf(body, text.projectId) ?? text.run, text.run));
  const newest = outdated ? newestOf(marked, text.projectId) : text.body;
  if (newest !== kept.body && !(await comments.update(kept.id, newest))) return "gone";
  // Only what the same account wrote: a person may have copied the comment, marker and all.
  for (const other of others) if (other.author === kept.author) await comments.remove(other.id);
  return outdated ? "outdated" : "updated";
}

/** The text of the latest run. */
function newestOf(marked: Marked, projectId: string): string {
  const run = ({ body }: PullComment): RunNumber => writerOf(body, projectId) ?? { id: 0, attempt: 0 };
  const newest = marked.toSorted((one, other) => (isNewer(run(one), run(other)) ? -1 : 1))[0];
  return newest?.body ?? "";
}
