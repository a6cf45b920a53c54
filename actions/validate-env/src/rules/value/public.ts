import { secretFormat } from "../../formats/formats.ts";
import { hasPassword } from "../../values/secrecy.ts";
import { type Finding, error } from "../problem.ts";
import type { Subject } from "../subject.ts";

/** Words that no public setting has in its name. `KEY` is not one: maps, analytics and payment have keys for browsers. */
const SECRET_NAME = /(?:^|_)(?:SECRET|PASSWORD|PASSWD|PRIVATE|SERVICE_ROLE)(?:_|$)/;

/** EV060: a secret under a name that a build copies into what every visitor downloads. */
export function checkPublic({ variable, terms, value, open }: Subject): Finding | undefined {
  if (!open) return undefined;
  const declared = terms.secret === true;
  const named = terms.isPublic !== true && SECRET_NAME.test(variable.name);
  if (!declared && !named && !looksSecret(value)) return undefined;
  return error("EV060", "is a secret under a name that a build makes public; rename it, and replace the secret");
}

function looksSecret(value: string): boolean {
  return secretFormat(value) !== undefined || hasPassword(value) || isServiceRole(value);
}

/** A Supabase key whose payload gives it the role that passes by every policy; the anonymous one is made for browsers. */
function isServiceRole(value: string): boolean {
  const payload = /^ey[\w-]+\.(ey[\w-]+)\.[\w-]+$/.exec(value.trim())?.[1];
  if (payload === undefined) return false;
  return /"role"\s*:\s*"service_role"/.test(Buffer.from(payload, "base64url").toString("utf8"));
}

/** EV063: GitHub shows plain variables to everybody who can read the settings, and prints them in logs. */
export function checkStore({ found, secret }: Subject): Finding | undefined {
  if (!secret || found?.origin !== "vars") return undefined;
  return error(
    "EV063",
    "is a secret that is stored as a plain variable of GitHub; store it as a secret, and replace it",
  );
}
