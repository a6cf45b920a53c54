import type { ResponseHeaders } from "./headers.ts";

/** A request to a provider. */
export interface HttpRequest {
  readonly method: "GET" | "HEAD" | "POST" | "PUT" | "PATCH" | "DELETE";
  readonly url: URL;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array<ArrayBuffer>;
  /** The most time for one try, the answer's body included, in milliseconds. Default: 30 s. */
  readonly timeout?: number;
  /** The largest answer that is read, in bytes. Default: 8 MiB. */
  readonly maxBytes?: number;
  /** Whether sending it twice does what sending it once does. Default: by the method, as RFC 9110 §9.2.2 has it. */
  readonly idempotent?: boolean;
  /** Statuses that are answers to the caller, not errors, beside 2xx. They are not retried. */
  readonly accept?: readonly number[];
  readonly signal?: AbortSignal;
}

/** An answer, read whole. */
export interface HttpResponse {
  readonly status: number;
  readonly headers: ResponseHeaders;
  readonly text: string;
  /** The body as JSON; throws a `PlatformError` that names the address when it is not. */
  json(): unknown;
}

/** Sends requests. */
export interface Http {
  /**
   * Sends a request; repeats it when it is idempotent and the failure is passing. Throws `HttpError` for a status that
   * is neither 2xx nor accepted, `TimeoutError`, `PlatformError` for a broken connection, and `UserError` for an
   * address that is neither https nor loopback.
   */
  request(request: HttpRequest): Promise<HttpResponse>;
}

/** The address without its query and fragment, which may hold secrets. */
export function printableUrl(url: URL): string {
  return `${url.origin}${url.pathname}`;
}
