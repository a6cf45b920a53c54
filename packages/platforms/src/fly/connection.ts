import { type Http, HttpError, type HttpRequest, type HttpResponse, UserError } from "@slipway/core";

import type { FlyToken } from "./token.ts";

/** An app of Fly's, and how to reach it. */
export interface Connection {
  readonly http: Http;
  readonly token: FlyToken;
  readonly app: string;
  /** The Machines API; by default https://api.machines.dev. */
  readonly machinesUrl: URL;
  /** GraphQL and the releases API; by default https://api.fly.io. */
  readonly apiUrl: URL;
}

/** Sends a request; refusals become errors that say what the token lacks. */
export async function send(connection: Connection, request: HttpRequest): Promise<HttpResponse> {
  try {
    return await connection.http.request(request);
  } catch (error) {
    throw error instanceof HttpError ? explain(error, connection.app) : error;
  }
}

function explain(error: HttpError, app: string): Error {
  const create = `Create one with: fly tokens create deploy --app ${app}`;
  if (error.status === 401)
    return new UserError(`Fly does not accept api-token (${error.message})`, {
      cause: error,
      hint: `It is not valid, or has expired. ${create}`,
    });
  if (error.status === 403)
    return new UserError(`api-token does not reach the app "${app}" (${error.message})`, {
      cause: error,
      hint: create,
    });
  if (error.status === 404)
    return new UserError(`Fly shows no app "${app}" to this token (${error.message})`, {
      cause: error,
      hint: `Check the app's name, and that api-token belongs to its organisation. An app that does not exist yet is made with: fly apps create ${app}`,
    });
  return error;
}
