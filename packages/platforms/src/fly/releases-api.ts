import { CancelledError, PlatformError, UserError, messageOf } from "@slipway/core";

import { type Connection, send } from "./connection.ts";
import { askGraphql } from "./graphql.ts";
import { read } from "./read.ts";
import { graphqlReleases, restReleases } from "./wire.ts";

/** One release of an app. */
export interface FlyRelease {
  readonly id: string;
  readonly version: number;
  /** `running`, `complete`, `failed`, `interrupted`; older ones may be `succeeded`, `cancelled` and others. */
  readonly status: string;
  readonly image: string | undefined;
  readonly createdAt: string | undefined;
}

/** An app's releases, the newest first, and the address under which Fly serves it. */
export interface ReleaseHistory {
  readonly releases: readonly FlyRelease[];
  readonly url: string | undefined;
}

const COUNT = 25;

const QUERY = `query($name: String!, $first: Int!) {
  app(name: $name) {
    hostname
    appUrl
    releases: releasesUnprocessed(first: $first) { nodes { id version status imageRef createdAt } }
  }
}`;

/**
 * Reads the releases from GraphQL, which Fly documents for this and which `flyctl releases` asks; when that fails, from
 * the releases API that `flyctl deploy` writes to, which is documented nowhere.
 */
export async function listReleases(connection: Connection): Promise<ReleaseHistory> {
  try {
    return await fromGraphql(connection);
  } catch (error) {
    if (error instanceof CancelledError) throw error;
    try {
      return await fromRest(connection);
    } catch (second) {
      if (second instanceof CancelledError) throw second;
      // A refusal tells the user what to do; it goes before "cannot be read".
      for (const refusal of [error, second]) if (refusal instanceof UserError) throw refusal;
      const message = `Fly's releases of ${connection.app} cannot be read: ${messageOf(error)}; and ${messageOf(second)}`;
      throw new PlatformError(message, { cause: error });
    }
  }
}

async function fromGraphql(connection: Connection): Promise<ReleaseHistory> {
  const { app: name } = connection;
  const { data, errors } = await askGraphql(connection, {
    query: QUERY,
    variables: { name, first: COUNT },
    schema: graphqlReleases,
    what: "GraphQL's releases",
  });
  const app = data?.app;
  if (app === undefined || app === null) {
    const messages = (errors ?? []).map(({ message }) => message).join("; ");
    throw new PlatformError(`Fly's GraphQL shows no app ${name}${messages === "" ? "" : `: ${messages}`}`);
  }
  const releases = app.releases.nodes.map(({ id, version, status, imageRef, createdAt }) =>
    releaseOf({ id, version, status, image: imageRef, createdAt }),
  );
  return { releases: releases.toSorted(newestFirst), url: addressOf(app.appUrl, app.hostname) };
}

async function fromRest(connection: Connection): Promise<ReleaseHistory> {
  const { app, apiUrl, token } = connection;
  const url = new URL(`/api/v1/apps/${encodeURIComponent(app)}/releases?limit=${COUNT}`, apiUrl);
  const answer = await send(connection, { method: "GET", url, headers: { authorization: token.releases } });
  const { releases } = read(restReleases, answer.json(), "the releases API");
  const list = releases.map(({ id, version, status, image_ref: image, created_at: createdAt }) =>
    releaseOf({ id, version, status, image, createdAt }),
  );
  return { releases: list.toSorted(newestFirst), url: undefined };
}

interface Raw {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly image: string | null | undefined;
  readonly createdAt: string | null | undefined;
}

function releaseOf({ id, version, status, image, createdAt }: Raw): FlyRelease {
  return { id, version, status: status.toLowerCase(), image: image || undefined, createdAt: createdAt || undefined };
}

function newestFirst(a: FlyRelease, b: FlyRelease): number {
  return b.version - a.version;
}

/** Fly's own word for the app's address; without one the host name, which Fly serves over https. */
function addressOf(appUrl: string | null | undefined, hostname: string | null | undefined): string | undefined {
  if (appUrl && URL.canParse(appUrl)) return appUrl.replace(/\/+$/, "");
  return hostname ? `https://${hostname}` : undefined;
}

/** Whether Fly calls a release done; `succeeded` is the older word. */
export function isComplete({ status }: FlyRelease): boolean {
  return status === "complete" || status === "succeeded";
}

/** Whether Fly has not heard how a release ended. */
export function isRunning({ status }: FlyRelease): boolean {
  return status === "running" || status === "pending";
}
