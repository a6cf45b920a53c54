import { json } from "../../http/message.ts";
import type { Reply } from "../../http/message.ts";
import type { Route } from "../../http/router.ts";
import type { Plan } from "../options.ts";
import { sha1 } from "../state/files.ts";
import type { World } from "../state/world.ts";
import { vercelError } from "./errors.ts";
import { owner, routesOf } from "./route.ts";
import type { Call } from "./route.ts";

const UPLOADS_PER_DAY: Readonly<Record<Plan, number>> = { hobby: 5000, pro: 40_000, enterprise: 40_000 };

const PATHS: readonly string[] = ["/v2/files", "/v2/now/files"];

/** Uploading by SHA-1. The CLI and the published description name the headers differently; both are taken. */
export function fileRoutes(world: World): Route[] {
  return routesOf(
    world,
    PATHS.map((path) => `POST ${path}`),
    upload,
  );
}

/** Whether what is sent to a path is an uploaded file. */
export function isUpload(path: string): boolean {
  return PATHS.includes(path);
}

function upload(call: Call): Reply {
  const { world } = call;
  const { body, digested } = call.request;
  const { bytes, sha1: actual } = digested ?? { bytes: body.length, sha1: sha1(body) };
  const content = digested === undefined ? body : { bytes };
  const team = owner(call);
  const digest = header(call, "x-vercel-digest") ?? header(call, "x-now-digest");
  const size = header(call, "content-length") ?? header(call, "x-now-size");
  if (digest === undefined) throw vercelError(400, "bad_request", "The header x-vercel-digest is missing");
  if (size !== undefined && Number(size) !== bytes)
    throw vercelError(400, "bad_request", `${size} bytes were announced and ${bytes} came`);
  if (actual !== digest) throw vercelError(400, "invalid_sha", `The content has the SHA-1 ${actual}, not ${digest}`);
  const { fileBytes = Infinity, uploadsPerDay = UPLOADS_PER_DAY[team.plan] } = world.options.quotas ?? {};
  if (bytes > fileBytes) throw vercelError(413, "size_limit_exceeded", "The file is too large");
  if (world.files.uploads(team.id) >= uploadsPerDay) throw quotaReached(team.plan, uploadsPerDay);
  if (!world.faults.take("upload-lost", "")) world.files.put(team.id, digest, content);
  return json(200, { urls: [] });
}

function quotaReached(plan: Plan, limit: number): Error {
  const name = plan === "hobby" ? "api-upload-free" : "api-upload-paid";
  const message = `Too many uploads: more than ${limit} a day ("${name}"). Try again in 24 hours`;
  return vercelError(429, "rate_limited", message, {
    name,
    limit: { total: limit, remaining: 0, reset: Date.now() + 86_400_000 },
  });
}

function header({ request }: Call, name: string): string | undefined {
  const value = request.headers[name];
  return typeof value === "string" && value !== "" ? value : undefined;
}
