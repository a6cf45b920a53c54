import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";

import { ApiError } from "./errors.ts";
import type { Session } from "./session.ts";

/** A request to one of the APIs. */
export interface ApiRequest {
  readonly method?: string;
  readonly path: string;
  readonly body?: unknown;
  readonly nonce?: string | undefined;
}

/** How often flyctl tries again after 502 and 503 (fly-go, http.go). */
const TRIES = 4;
const FIRST_PAUSE_MS = 100;

const errorBody = z.looseObject({ error: z.string().optional(), message: z.string().optional() });
const graphqlBody = z.looseObject({
  data: z.unknown().optional(),
  errors: z.array(z.looseObject({ message: z.string() })).optional(),
});

/** A client of Fly's APIs, which ends with its signal. */
export class FlyClient {
  readonly #session: Session;
  readonly signal: AbortSignal;

  constructor(session: Session, signal: AbortSignal) {
    this.#session = session;
    this.signal = signal;
  }

  /** The same client under another signal, for what must still be done after an interrupt. */
  under(signal: AbortSignal): FlyClient {
    return new FlyClient(this.#session, signal);
  }

  /** The Machines API: a path below /v1. Undefined for an answer without a body. Throws ApiError. */
  async flaps(request: ApiRequest): Promise<unknown> {
    const { flaps, flapsAuthorization } = this.#session;
    return await this.#send(`${flaps}/v1${request.path}`, flapsAuthorization, request);
  }

  /** The releases API, and the stand-in's own paths. Throws ApiError. */
  async uiex(request: ApiRequest): Promise<unknown> {
    return await this.#send(`${this.#session.uiex}${request.path}`, this.#session.bearer, request);
  }

  /** GraphQL; throws ApiError with the message of the first error. */
  async graphql(query: string, variables: Readonly<Record<string, unknown>>): Promise<unknown> {
    const { api, bearer } = this.#session;
    const answer = await this.#send(`${api}/graphql`, bearer, { method: "POST", path: "", body: { query, variables } });
    const { data, errors } = graphqlBody.parse(answer);
    const [first] = errors ?? [];
    if (first) throw new ApiError(first.message, 200, undefined);
    return data;
  }

  async #send(url: string, authorization: string, request: ApiRequest): Promise<unknown> {
    for (let attempt = 1; ; attempt += 1) {
      const answer = await this.#once(url, authorization, request);
      const retry = answer.status === 502 || answer.status === 503;
      if (!retry || attempt === TRIES) return await read(answer);
      await answer.body?.cancel();
      await sleep(FIRST_PAUSE_MS * 2 ** attempt, undefined, { signal: this.signal });
    }
  }

  async #once(url: string, authorization: string, request: ApiRequest): Promise<Response> {
    const { method = "GET", body, nonce } = request;
    const headers = {
      authorization,
      "user-agent": "flyctl-stand-in",
      ...(body !== undefined && { "content-type": "application/json" }),
      ...(nonce !== undefined && { "fly-machine-lease-nonce": nonce }),
    };
    const text = body === undefined ? null : JSON.stringify(body);
    return await fetch(url, { method, headers, body: text, signal: this.signal });
  }
}

async function read(answer: Response): Promise<unknown> {
  const text = await answer.text();
  const parsed = parse(text);
  if (answer.ok) {
    if (text === "") return undefined;
    if (parsed === undefined)
      throw new ApiError(`failed decoding response: ${text.slice(0, 200)}`, answer.status, id(answer));
    return parsed;
  }
  const known = errorBody.safeParse(parsed);
  const said = known.success ? (known.data.message ?? known.data.error) : undefined;
  throw new ApiError(
    said ?? `request returned non-2xx status: ${answer.status}: ${text.slice(0, 500)}`,
    answer.status,
    id(answer),
  );
}

function id(answer: Response): string | undefined {
  return answer.headers.get("fly-request-id") ?? undefined;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
