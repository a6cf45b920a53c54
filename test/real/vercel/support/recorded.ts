import type { DeployedFile, RecordedRequest, VercelStandIn } from "@slipway/stand-ins/vercel";

/** An upload as it came over the wire. */
export interface Upload {
  readonly sha: string;
  readonly size: number;
  readonly status: number | undefined;
}

/** A deploy as a stand-in saw it: what two clients have to agree on. */
export interface RecordedDeploy {
  /** In the order in which they came: method, path with the deployment's id as `{id}`, status. */
  readonly requests: readonly string[];
  /** By digest. */
  readonly uploads: readonly Upload[];
  /** The query of the last create, sorted. */
  readonly query: Readonly<Record<string, string>>;
  /** The body of the last create without its files. */
  readonly body: Readonly<Record<string, unknown>>;
  /** By path. */
  readonly files: readonly DeployedFile[];
}

/** What a stand-in has recorded of the deploys so far; of the creates the last one. */
export function recorded(vercel: VercelStandIn): RecordedDeploy {
  const created = vercel.requests.findLast(({ method, path }) => method === "POST" && path.endsWith("/deployments"));
  if (created === undefined) throw new Error("No deployment was created");
  const { files = [], ...body } = bodyOf(vercel, created);
  return {
    requests: vercel.requests.map(({ method, path, status }) => `${method} ${generic(path)} ${status}`),
    uploads: vercel.requests
      .filter(({ path }) => path === "/v2/files")
      .map(upload)
      .toSorted((one, other) => one.sha.localeCompare(other.sha)),
    query: Object.fromEntries([...created.query].toSorted(([one], [other]) => one.localeCompare(other))),
    body,
    files: (files as DeployedFile[]).toSorted((one, other) => (one.file < other.file ? -1 : 1)),
  };
}

/** From the log of requests or, when it was too long to be kept there, from the exchanges. */
function bodyOf(vercel: VercelStandIn, created: RecordedRequest): Record<string, unknown> {
  if (created.body !== "") return JSON.parse(created.body) as Record<string, unknown>;
  const kept = vercel.exchanges.findLast(
    ({ request }) => request.method === "POST" && request.url.pathname === created.path,
  );
  return JSON.parse(kept?.request.body.toString("utf8") ?? "{}") as Record<string, unknown>;
}

function upload({ headers, bodyBytes, status }: RecordedRequest): Upload {
  const digest = headers["x-vercel-digest"] ?? headers["x-now-digest"];
  return { sha: String(digest), size: bodyBytes, status };
}

function generic(path: string): string {
  return path.replace(/dpl_\w+/, "{id}");
}
