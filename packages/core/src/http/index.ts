export { type HttpPorts, fetchHttp } from "./fetch-http.ts";
export { type Http, type HttpRequest, type HttpResponse, printableUrl } from "./http.ts";
export { parseRetryAfter } from "./policy.ts";
