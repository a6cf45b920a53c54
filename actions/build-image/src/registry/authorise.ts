import { type Http, type HttpRequest, type HttpResponse, UserError } from "@slipway/core";

import { type Challenge, parseChallenge } from "./challenge.ts";
import { type FindCredentials, basicHeader } from "./credentials.ts";
import { TokenDesk } from "./token-desk.ts";

/** What authorised requests need. */
export interface AuthorisePorts {
  readonly http: Http;
  readonly credentials: FindCredentials;
  /** Called with each token before it is used. */
  readonly mask: (secret: string) => void;
}

/** What may be done with a repository. */
export interface Scope {
  readonly host: string;
  readonly path: string;
  readonly actions: "pull" | "pull,push";
}

/** `"open"` when a host asked for nothing so far. */
type Asked = Challenge | "open";

/** A request that was sent, and what with. */
interface Sent {
  readonly answer: HttpResponse;
  readonly header: Promise<string | undefined> | undefined;
}

/**
 * Sends requests with what the registry asks for. It learns how each host wants to be asked from its first answer, which
 * all other requests to it wait for: many images of one registry cost one refused request, and mostly one token, which is
 * kept for each of their repositories.
 */
export class Authoriser {
  readonly #ports: AuthorisePorts;
  readonly #tokens: TokenDesk;
  readonly #asked = new Map<string, Promise<Asked>>();
  readonly #headers = new Map<string, Promise<string | undefined>>();

  constructor(ports: AuthorisePorts) {
    this.#ports = ports;
    this.#tokens = new TokenDesk(ports);
  }

  /** Throws as `Http` does, and `UserError` for a 401 that remains. */
  async send(request: HttpRequest, scope: Scope): Promise<HttpResponse> {
    const known = this.#asked.get(scope.host);
    const { answer, header } =
      known === undefined ? await this.#first(request, scope) : await this.#with(await known, request, scope);
    if (answer.status !== 401) return answer;
    // A host that let others through asks now, or a token has run out.
    const challenge = challengeOf(answer, scope.host);
    this.#asked.set(scope.host, Promise.resolve(challenge));
    const name = headerName(challenge, scope);
    // Not the one that another request got meanwhile.
    if (this.#headers.get(name) === header) this.#headers.delete(name);
    const { answer: second } = await this.#with(challenge, request, scope);
    if (second.status === 401) throw await this.#refused(scope.host);
    return second;
  }

  async #first(request: HttpRequest, scope: Scope): Promise<Sent> {
    const answer = send(this.#ports.http, request, undefined);
    const asked = answer.then((response): Asked =>
      response.status === 401 ? challengeOf(response, scope.host) : "open",
    );
    this.#asked.set(scope.host, asked);
    // A host that could not be reached has said nothing: the next request is the first again.
    asked.catch(() => this.#asked.delete(scope.host));
    return { answer: await answer, header: undefined };
  }

  async #with(asked: Asked, request: HttpRequest, scope: Scope): Promise<Sent> {
    if (asked === "open") return { answer: await send(this.#ports.http, request, undefined), header: undefined };
    const name = headerName(asked, scope);
    const header = this.#headers.get(name) ?? this.#header(asked, scope);
    this.#headers.set(name, header);
    header.catch(() => this.#headers.delete(name));
    return { answer: await send(this.#ports.http, request, await header), header };
  }

  async #header(challenge: Challenge, scope: Scope): Promise<string | undefined> {
    if (challenge.scheme === "bearer") return `Bearer ${await this.#tokens.token(challenge, scope)}`;
    const credentials = await this.#ports.credentials(scope.host);
    return credentials?.kind === "password" ? basicHeader(credentials) : undefined;
  }

  async #refused(host: string): Promise<UserError> {
    const known = (await this.#ports.credentials(host)) !== undefined;
    const hint = "Give username and password for registry, or a line of logins.";
    return new UserError(`${host} refuses ${known ? "the credentials" : "to be asked without credentials"} (401)`, {
      hint,
    });
  }
}

function headerName({ scheme }: Challenge, { host, path, actions }: Scope): string {
  return scheme === "bearer" ? `${host}/${path} ${actions}` : host;
}

function challengeOf(response: HttpResponse, host: string): Challenge {
  const challenge = parseChallenge(response.headers.get("www-authenticate"));
  if (challenge === undefined) throw new UserError(`${host} answered 401 without saying how to log in`);
  return challenge;
}

function send(http: Http, request: HttpRequest, authorization: string | undefined): Promise<HttpResponse> {
  return http.request({
    ...request,
    accept: [...(request.accept ?? []), 401],
    headers: { ...request.headers, ...(authorization === undefined ? {} : { authorization }) },
  });
}
