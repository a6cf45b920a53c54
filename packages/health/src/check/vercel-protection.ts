import type { ResponseAnswer } from "../probe/answer.ts";
import type { Finding } from "./finding.ts";

/** Whether a redirect leads to Vercel's login. */
export function isVercelLogin(location: string): boolean {
  return /^https:\/\/(?:[\w-]+\.)*vercel\.com\/(?:sso-api|login)\b/i.test(location);
}

/**
 * Recognises Vercel's Deployment Protection, which stands before every generated address: a 401 or 403 of its own, or a
 * redirect to its login. A gate that follows it ends on a login page with status 200.
 */
export function judgeProtection(answer: ResponseAnswer): Finding | undefined {
  const { status, headers } = answer;
  const toLogin = status >= 300 && status < 400 && isVercelLogin(headers["location"] ?? "");
  const refused = (status === 401 || status === 403) && isVercels(answer);
  if (!toLogin && !refused) return undefined;
  return {
    class: "protected",
    code: "vercel.protected",
    detail: "Vercel's Deployment Protection answers, not the app",
  };
}

/** An app's own 401 passes through Vercel's edge, too; only the login's page sets this cookie or leads to this address. */
function isVercels({ headers, body }: ResponseAnswer): boolean {
  const cookie = /(?:^|[\s,;])_vercel_sso_nonce=/.test(headers["set-cookie"] ?? "");
  return cookie || (/^vercel$/i.test(headers["server"] ?? "") && /vercel\.com\/(?:sso-api|login)/i.test(body));
}
