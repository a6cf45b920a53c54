import { HttpError } from "../errors.ts";
import { parseJson } from "../http/body.ts";
import { type Http, type HttpRequest, type HttpResponse, printableUrl } from "../http/http.ts";

/** A scripted answer: a status and a body, which is sent as JSON unless it is a text. Or an error, which is thrown. */
export type FakeAnswer =
  | { readonly status?: number; readonly body?: unknown; readonly headers?: Readonly<Record<string, string>> }
  | Error;

/** Requests that are answered by a function of the test. */
export interface FakeHttp extends Http {
  readonly requests: readonly HttpRequest[];
}

/** A fake that answers each request as `answer` says; it does not retry, so that a test sees each request once. */
export function fakeHttp(answer: (request: HttpRequest) => FakeAnswer | Promise<FakeAnswer>): FakeHttp {
  const requests: HttpRequest[] = [];
  return {
    requests,
    async request(request) {
      requests.push(request);
      const given = await answer(request);
      if (given instanceof Error) throw given;
      return respond(request, given);
    },
  };
}

function respond(request: HttpRequest, answer: Exclude<FakeAnswer, Error>): HttpResponse {
  const status = answer.status ?? 200;
  const text = typeof answer.body === "string" ? answer.body : JSON.stringify(answer.body ?? {});
  const named = { method: request.method, url: printableUrl(request.url) };
  if ((status < 200 || status >= 300) && !(request.accept ?? []).includes(status))
    throw new HttpError(named, status, text);
  return { status, headers: new Headers(answer.headers), text, json: () => parseJson(request, text) };
}
