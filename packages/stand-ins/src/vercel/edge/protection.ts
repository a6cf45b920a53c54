import type { Reply, StandInRequest } from "../../http/message.ts";
import type { Project } from "../state/project.ts";
import { cookies } from "./match.ts";

const BYPASS = "x-vercel-protection-bypass";
const SET_COOKIE = "x-vercel-set-bypass-cookie";
const COOKIE = "_vercel_jwt";

/** The answer that turns a visitor away, or hands over a cookie; undefined for one that may pass. */
export function guard(project: Project, name: string, request: StandInRequest): Reply | undefined {
  const isOpen = project.protection === "standard" && project.domains.includes(name);
  if (project.protection === "none" || isOpen) return undefined;
  const secret = valueOf(request, BYPASS);
  if (secret !== undefined && project.bypassSecrets.has(secret)) return withCookie(request, secret);
  const known = new Map(cookies(request.headers.cookie ?? "")).get(COOKIE);
  if (known !== undefined && project.bypassSecrets.has(known)) return undefined;
  return project.protectionAnswer === "redirect" ? toSignOn(name, request) : page();
}

function withCookie(request: StandInRequest, secret: string): Reply | undefined {
  const wanted = valueOf(request, SET_COOKIE);
  if (wanted !== "true" && wanted !== "samesitenone") return undefined;
  const sameSite = wanted === "samesitenone" ? "None" : "Lax";
  const url = new URL(request.url);
  url.searchParams.delete(BYPASS);
  url.searchParams.delete(SET_COOKIE);
  const location = url.pathname + url.search;
  const cookie = `${COOKIE}=${secret}; Path=/; HttpOnly; Secure; SameSite=${sameSite}`;
  return { status: 307, headers: { location, "set-cookie": cookie } };
}

function toSignOn(name: string, request: StandInRequest): Reply {
  const url = new URL("https://vercel.com/sso-api");
  url.searchParams.set("url", `https://${name}${request.url.pathname}`);
  return { status: 302, headers: { location: url.href, "x-robots-tag": "noindex" }, body: "Redirecting..." };
}

function page(): Reply {
  const body = "<!doctype html><title>Authentication Required</title><h1>Authentication Required</h1>";
  return { status: 401, headers: { "content-type": "text/html; charset=utf-8", "x-robots-tag": "noindex" }, body };
}

/** By header, or by the query's parameter of that name. */
function valueOf({ headers, url }: StandInRequest, name: string): string | undefined {
  const value = headers[name] ?? url.searchParams.get(name) ?? undefined;
  return Array.isArray(value) ? value[0] : value;
}
