import { parseJson } from "@slipway/core";
import { array, looseObject, nullish, safeParse, string } from "zod/mini";

import { type Connection, send } from "./connection.ts";

/** How far a token reaches, as far as Fly says it. */
export interface TokenScope {
  /** The organisations all of whose apps it reaches: more than a deploy needs. */
  readonly organizations: readonly string[];
}

const answer = looseObject({
  tokens: array(
    looseObject({
      organization: nullish(string()),
      org_slug: nullish(string()),
      apps: nullish(array(string())),
    }),
  ),
});

/**
 * Asks what the token may (`GET /v1/tokens/current`). `undefined` when Fly does not say. It never refuses: that the token
 * reaches the app was shown by reading the app with it, and in which form Fly names apps here is not documented.
 */
export async function tokenScope(
  connection: Connection,
  debug: (message: string) => void,
): Promise<TokenScope | undefined> {
  const { machinesUrl, token } = connection;
  const url = new URL("/v1/tokens/current", machinesUrl);
  const accept = [400, 401, 403, 404, 405, 422, 500, 501, 503];
  const response = await send(connection, { method: "GET", url, headers: { authorization: token.machines }, accept });
  const parsed = response.status < 300 ? safeParse(answer, parseJson(response.text)) : undefined;
  if (parsed?.success !== true || parsed.data.tokens.length === 0) {
    debug(`Fly does not say what the token may (${response.status})`);
    return undefined;
  }
  const { tokens } = parsed.data;
  const wide = tokens.filter(({ apps }) => (apps ?? []).length === 0);
  return { organizations: wide.flatMap(({ org_slug: slug, organization }) => slug ?? organization ?? []) };
}
