import { parseJson } from "@slipway/core";
import { object, optional, record, safeParse, string } from "zod/mini";

import type { Credentials } from "../registry/credentials.ts";
import { configName } from "./logins.ts";

/** What we read of Docker's `config.json`. */
const schema = object({
  auths: optional(record(string(), object({ auth: optional(string()), identitytoken: optional(string()) }))),
  credHelpers: optional(record(string(), string())),
  credsStore: optional(string()),
});

/** Where the credentials of a host are: in the file itself, or with a helper program. */
export type Found =
  | { readonly kind: "here"; readonly credentials: Credentials }
  | { readonly kind: "helper"; readonly program: string; readonly server: string };

/** Finds a host in a `config.json`; `undefined` when it has nothing for it, or is not one. */
export function findInConfig(text: string, host: string): Found | undefined {
  const parsed = safeParse(schema, parseJson(text));
  if (!parsed.success) return undefined;
  const { auths = {}, credHelpers = {}, credsStore = "" } = parsed.data;
  const server = configName(host);
  const helper = credHelpers[server] ?? credHelpers[host] ?? credsStore;
  if (helper !== "") return { kind: "helper", program: `docker-credential-${helper}`, server };
  const entry = auths[server] ?? auths[host] ?? auths[`https://${host}`];
  if (entry?.identitytoken !== undefined && entry.identitytoken !== "")
    return { kind: "here", credentials: { kind: "identity-token", token: entry.identitytoken } };
  const [, username, password] = /^([^:]*):(.*)$/s.exec(Buffer.from(entry?.auth ?? "", "base64").toString()) ?? [];
  if (username === undefined || password === undefined) return undefined;
  return { kind: "here", credentials: { kind: "password", username, password } };
}

/** The configuration that the job has, with the logins of this step left to our helper, and its own kept for the rest. */
export function configWithHelper(text: string | undefined, hosts: readonly string[], helper: string): string {
  const given = parseJson(text ?? "");
  const base: Readonly<Record<string, unknown>> =
    typeof given === "object" && given !== null && !Array.isArray(given) ? { ...given } : {};
  const parsed = safeParse(schema, base);
  const { credHelpers = {} } = parsed.success ? parsed.data : {};
  const ours = Object.fromEntries(hosts.map((host) => [configName(host), helper]));
  return JSON.stringify({ ...base, credHelpers: { ...credHelpers, ...ours } }, undefined, 2);
}
