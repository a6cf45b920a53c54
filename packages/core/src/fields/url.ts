import { type Field, FieldProblem, field } from "./field.ts";

/** Whether a host name is this machine: `localhost`, 127.0.0.0/8 or `::1`. */
export function isLoopback(hostname: string): boolean {
  const host = hostname.toLowerCase();
  return host === "localhost" || host === "[::1]" || host === "::1" || /^127(?:\.\d{1,3}){3}$/.test(host);
}

/** An absolute http or https address without credentials in it (a log would show them). */
export function httpUrl(): Field<URL> {
  return field((value) => parseUrl(value, "must be an http:// or https:// address", () => true));
}

/** The address of a provider's API: https, or http on this machine's loopback for tests. */
export function apiUrl(): Field<URL> {
  return field((value) => parseUrl(value, "must be an https:// address (http:// on loopback only)", isHttpsOrLoopback));
}

/** Whether requests to an address are encrypted or stay on this machine. */
export function isHttpsOrLoopback(url: URL): boolean {
  return url.protocol === "https:" || (url.protocol === "http:" && isLoopback(url.hostname));
}

function parseUrl(value: string, otherwise: string, accept: (url: URL) => boolean): URL {
  // The URL parser mends what is probably a slip: it reads `http:x`, `http:/x` and line ends inside of a name.
  const url = /^https?:\/\/[^\s/]\S*$/i.test(value) && URL.canParse(value) ? new URL(value) : undefined;
  if (url === undefined || !accept(url)) throw new FieldProblem(otherwise);
  if (url.username !== "" || url.password !== "")
    throw new FieldProblem("must not carry a user name or password; send a header instead");
  return url;
}
