/** The run that wrote a comment. */
export interface RunNumber {
  readonly id: number;
  readonly attempt: number;
}

/** What an HTML comment may hold as it is: nothing that ends it, and no white space. */
function plain(projectId: string): string {
  return encodeURIComponent(projectId).replaceAll("-", "%2D");
}

/** The start of a project's comment. It has to be the very beginning: in a quotation there is a `>` before it. */
export function markerOf(projectId: string): string {
  return `<!-- slipway/vercel-deploy ${plain(projectId)} `;
}

/** The first line of a project's comment: invisible, it says whose it is and which run wrote it. */
export function markerLine(projectId: string, { id, attempt }: RunNumber): string {
  return `${markerOf(projectId)}run ${id}.${attempt} -->`;
}

/** The run that a comment of the project names; `undefined` for any other text. */
export function writerOf(body: string, projectId: string): RunNumber | undefined {
  const marker = markerOf(projectId);
  if (!body.startsWith(marker)) return undefined;
  const found = /^run (\d+)\.(\d+) -->/.exec(body.slice(marker.length));
  return { id: Number(found?.[1] ?? 0), attempt: Number(found?.[2] ?? 0) };
}

/** Whether the first run came after the second: ids of runs only grow (docs: workflow runs). */
export function isNewer(one: RunNumber, other: RunNumber): boolean {
  return one.id === other.id ? one.attempt > other.attempt : one.id > other.id;
}
