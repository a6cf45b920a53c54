import type { ValidateFunction } from "ajv";

import { ReplyError, bearer, json } from "../../http/message.ts";
import type { Reply, StandInRequest } from "../../http/message.ts";
import type { Route } from "../../http/router.ts";
import { createAjv } from "../../schema/ajv.ts";
import { isJsonObject } from "../../schema/json.ts";
import type { JsonObject } from "../../schema/json.ts";
import { problemsOf } from "../../schema/violation.ts";
import type { Violation } from "../../schema/violation.ts";
import type { Job, Jobs } from "../job.ts";
import { twirpError } from "./errors.ts";
import { ERROR } from "./messages.ts";
import type { MethodSchema } from "./messages.ts";

/** Answers one method of a service; what it throws as a `ReplyError` is answered as it is. */
export type Method = (request: JsonObject, job: Job, baseUrl: string) => JsonObject;

/** What every service is served with. */
export interface Serving {
  readonly jobs: Jobs;
  readonly violations: Violation[];
  readonly tamper: ((method: string, body: unknown) => unknown) | undefined;
}

/** The routes of one service: `POST /twirp/<service>/<method>`. */
export function twirpRoutes(
  serving: Serving,
  service: string,
  schemas: Readonly<Record<string, MethodSchema>>,
  methods: Readonly<Record<string, Method>>,
): readonly Route[] {
  const ajv = createAjv();
  const error = ajv.compile(ERROR);
  return Object.entries(schemas).map(([name, schema]) => {
    const run = methods[name];
    if (run === undefined) throw new Error(`${service} has no method ${name}`);
    const checks = { request: ajv.compile(schema.request), response: ajv.compile(schema.response), error };
    const path = `/twirp/github.actions.results.api.v1.${service}/${name}`;
    return { method: "POST", path, handle: (request) => serve({ ...serving, name, run, checks }, request) };
  });
}

interface ServedMethod extends Serving {
  readonly name: string;
  readonly run: Method;
  readonly checks: Readonly<Record<"request" | "response" | "error", ValidateFunction>>;
}

function serve(method: ServedMethod, request: StandInRequest): Reply {
  const { name, checks, tamper, violations } = method;
  const { status, body } = answer(method, request);
  const shown = tamper ? tamper(name, body) : body;
  const check = status === 200 ? checks.response : checks.error;
  if (check(shown)) return json(status, shown);
  const problems = problemsOf(check.errors);
  violations.push({ direction: "answer", operation: name, status, problems });
  const msg = `The stand-in's answer to ${name} is not one that GitHub gives: ${problems.join("; ")}`;
  return json(500, { code: "internal", msg });
}

function answer(method: ServedMethod, request: StandInRequest): { status: number; body: unknown } {
  try {
    const job = method.jobs.byRuntimeToken(bearer(request));
    if (job === undefined) throw twirpError("unauthenticated", "the runtime token is missing or unknown");
    return { status: 200, body: method.run(messageOf(method, request), job, request.url.origin) };
  } catch (error) {
    if (!(error instanceof ReplyError) || typeof error.reply.body !== "string") throw error;
    return { status: error.reply.status, body: JSON.parse(error.reply.body) };
  }
}

function messageOf({ name, checks, violations }: ServedMethod, request: StandInRequest): JsonObject {
  if (!/^application\/json\b/.test(request.headers["content-type"] ?? "")) {
    throw twirpError("bad_route", `unexpected Content-Type: ${JSON.stringify(request.headers["content-type"])}`);
  }
  const message = parsed(request);
  if (!isJsonObject(message)) throw twirpError("malformed", "the request is not a JSON object");
  if (checks.request(message)) return message;
  const problems = problemsOf(checks.request.errors);
  violations.push({ direction: "request", operation: name, problems });
  throw twirpError("malformed", `the request is no ${name}Request: ${problems.join("; ")}`);
}

function parsed(request: StandInRequest): unknown {
  try {
    return JSON.parse(request.body.toString("utf8"));
  } catch {
    return undefined;
  }
}
