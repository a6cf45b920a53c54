import type { Http } from "@slipway/core";

/** A project on Vercel, and how to reach it. */
export interface Connection {
  readonly http: Http;
  readonly token: string;
  /** `prj_…`, or the project's name. */
  readonly project: string;
  /** `team_…` or its slug; `undefined` for what belongs to the token's owner. */
  readonly team: string | undefined;
  /** By default https://api.vercel.com. */
  readonly apiUrl: URL;
}

type Query = Readonly<Record<string, string | undefined>>;

/** An address of the API, with the team that owns the project. */
export function addressOf({ apiUrl, team }: Pick<Connection, "apiUrl" | "team">, path: string, query: Query = {}): URL {
  const url = new URL(`${apiUrl.href.replace(/\/+$/, "")}${path}`);
  const owner: Query = team === undefined ? {} : { [team.startsWith("team_") ? "teamId" : "slug"]: team };
  for (const [name, value] of Object.entries({ ...query, ...owner }))
    if (value !== undefined) url.searchParams.set(name, value);
  return url;
}
