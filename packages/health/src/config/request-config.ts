import { MAX_BODY_BYTES, type ProbeRequest } from "../probe/answer.ts";
import type { RedirectPolicy } from "../probe/redirect-policy.ts";
import { type Place, type Read, isObject } from "./place.ts";
import { asText } from "./scalars.ts";
import type { Variables } from "./variables.ts";

const NAME = /^[A-Za-z0-9!#$%&'*+.^_`|~-]+$/;

/** Fields that belong to the connection, which the gate itself sets. */
const RESERVED = ["host", "connection", "content-length", "transfer-encoding", "accept-encoding"];

/** Request headers as a mapping, with variables put in; names come out in lower case. */
export function readHeaders(variables: Variables): Read<Readonly<Record<string, string>>> {
  return (value, at) => {
    if (!isObject(value)) return at.problem("must be a mapping of names to values");
    const headers: Record<string, string> = {};
    for (const [name, item] of Object.entries(value)) {
      const place = at.key(name);
      const text = asText(item, place);
      if (!NAME.test(name)) place.problem("is no header name");
      else if (RESERVED.includes(name.toLowerCase())) place.problem("is set by the gate itself");
      else if (text !== undefined) headers[name.toLowerCase()] = readValue(variables.expand(text, place), place);
    }
    return headers;
  };
}

function readValue(value: string, at: Place): string {
  if (!/^[\t\u0020-\u007e\u0080-\u00ff]*$/.test(value)) at.problem("holds characters that HTTP cannot send");
  return value;
}

/** A body with its type: a text is sent as it is, a mapping or a list as JSON. Variables are put into every text in it. */
export interface BodyConfig {
  readonly text: string;
  readonly isJson: boolean;
}

export function readBody(variables: Variables): Read<BodyConfig> {
  return (value, at) =>
    typeof value === "string"
      ? { text: variables.expand(value, at), isJson: false }
      : { text: JSON.stringify(expandDeep(value, variables, at)), isJson: true };
}

function expandDeep(value: unknown, variables: Variables, at: Place): unknown {
  if (typeof value === "string") return variables.expand(value, at);
  if (Array.isArray(value)) return value.map((item, index) => expandDeep(item, variables, at.item(index)));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, expandDeep(item, variables, at.key(name))]),
  );
}

/** What is sent, from the parts that a check gives. */
export function buildRequest(parts: {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: BodyConfig | undefined;
  readonly redirects: RedirectPolicy;
}): ProbeRequest {
  const type = parts.body?.isJson === true ? { "content-type": "application/json" } : {};
  return {
    method: parts.method,
    url: parts.url,
    headers: { ...type, ...parts.headers },
    body: parts.body?.text,
    maxBytes: MAX_BODY_BYTES,
    redirects: parts.redirects,
  };
}
