import { isHttpsOrLoopback } from "@slipway/core";

import type { ResponseAnswer } from "../probe/answer.ts";
import type { SampleWarning } from "../sample.ts";

/** The origin that a security check pretends to come from: nobody allows it on purpose. */
export const FOREIGN_ORIGIN = "https://slipway-gate.invalid";

/** The shortest HSTS that counts, in seconds: 180 days. */
const SHORTEST_HSTS = 15_552_000;

/** What a security check found. */
export interface SecurityFinding {
  readonly problem: SampleWarning | undefined;
  readonly warnings: readonly SampleWarning[];
}

/**
 * The headers that a public service should have (OWASP secure headers): HTTPS with HSTS, no content sniffing, no
 * framing by strangers, and no CORS grant to an origin that nobody allowed. What it gives away of itself is a warning.
 */
export function securityFinding(url: URL, { headers }: ResponseAnswer): SecurityFinding {
  return {
    problem: transport(url, headers) ?? content(headers) ?? crossOrigin(headers),
    warnings: ["server", "x-powered-by"].flatMap((name) => {
      const tells = name === "server" ? /\d/.test(headers[name] ?? "") : headers[name] !== undefined;
      return tells ? { code: `security.${name}`, detail: `the header ${name} says what the service runs on` } : [];
    }),
  };
}

type Headers = ResponseAnswer["headers"];

function transport(url: URL, headers: Headers): SampleWarning | undefined {
  if (!isHttpsOrLoopback(url)) return { code: "security.https", detail: "the address is not HTTPS" };
  if (url.protocol === "http:") return undefined;
  const age = Number(/max-age="?(\d+)/i.exec(headers["strict-transport-security"] ?? "")?.[1] ?? 0);
  if (age >= SHORTEST_HSTS) return undefined;
  return { code: "security.hsts", detail: "strict-transport-security is missing or lasts less than 180 days" };
}

function content(headers: Headers): SampleWarning | undefined {
  if (headers["x-content-type-options"]?.trim().toLowerCase() !== "nosniff")
    return { code: "security.nosniff", detail: "x-content-type-options is not nosniff" };
  const policy = headers["content-security-policy"] ?? "";
  if (/\bframe-ancestors\b/i.test(policy) || /^(?:deny|sameorigin)$/i.test(headers["x-frame-options"]?.trim() ?? ""))
    return undefined;
  return {
    code: "security.framing",
    detail: "neither x-frame-options nor frame-ancestors keeps strangers from framing",
  };
}

function crossOrigin(headers: Headers): SampleWarning | undefined {
  const granted = headers["access-control-allow-origin"]?.trim();
  if (granted === FOREIGN_ORIGIN) return { code: "security.cors", detail: "CORS is granted to whoever asks" };
  const withCredentials = /^true$/i.test(headers["access-control-allow-credentials"]?.trim() ?? "");
  if (granted === "*" || (granted === "null" && withCredentials))
    return { code: "security.cors", detail: `CORS is granted to ${granted === "*" ? "every origin" : "null"}` };
  return undefined;
}
