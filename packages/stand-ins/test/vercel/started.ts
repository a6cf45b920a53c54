import { onTestFinished } from "vitest";

import { startVercel } from "../../src/vercel/index.ts";
import type { ProjectOptions, VercelOptions, VercelStandIn } from "../../src/vercel/index.ts";
import { sha1 } from "../../src/vercel/state/files.ts";

export const TOKEN = "token_of_the_user";

/** An answer, its body read as JSON if it is. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // Tests look into it as they please.
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly body: any;
}

export interface Client {
  readonly call: (
    method: string,
    path: string,
    body?: unknown,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<Answer>;
  readonly upload: (content: string, headers?: Readonly<Record<string, string>>) => Promise<Answer>;
  /** Uploads pages and creates a prebuilt deployment of them; its id. */
  readonly deploy: (
    pages: Readonly<Record<string, string>>,
    extra?: Readonly<Record<string, unknown>>,
  ) => Promise<string>;
  /** Asks for a deployment until it is as wanted. */
  readonly until: (id: string, wanted: (deployment: Answer["body"]) => boolean) => Promise<Answer["body"]>;
}

/** A stand-in for the length of the test, with one project and a client. */
export async function started(
  project: Partial<ProjectOptions> = {},
  options: Partial<VercelOptions> = {},
): Promise<{ readonly vercel: VercelStandIn; readonly client: Client }> {
  const vercel = await startVercel({
    token: TOKEN,
    projects: [{ id: "prj_demo", name: "demo", ...project }],
    ...options,
  });
  onTestFinished(() => vercel.close());
  return { vercel, client: clientOf(vercel.url) };
}

/** A client with a token of its own. */
export function clientOf(api: string, token = TOKEN): Client {
  const call: Client["call"] = async (method, path, body, headers) =>
    await ask({ api, token, method, path, body, headers: headers ?? {} });
  const upload: Client["upload"] = async (content, headers = {}) =>
    await call("POST", "/v2/files", content, {
      "content-type": "application/octet-stream",
      "x-vercel-digest": sha1(Buffer.from(content)),
      ...headers,
    });
  const deploy: Client["deploy"] = async (pages, extra = {}) => {
    const contents = { "config.json": '{"version":3}', ...pages };
    for (const content of Object.values(contents)) await upload(content);
    const files = Object.entries(contents).map(([path, content]) => fileOf(path, content));
    const body = { name: "demo", project: "prj_demo", target: "production", files, ...extra };
    const created = await call("POST", "/v13/deployments?prebuilt=1", body);
    if (created.status !== 200) throw new Error(JSON.stringify(created.body));
    return created.body.id;
  };
  const until: Client["until"] = async (id, wanted) => {
    for (;;) {
      const { body } = await call("GET", `/v13/deployments/${id}`);
      if (wanted(body)) return body;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  };
  return { call, upload, deploy, until };
}

interface Question {
  readonly api: string;
  readonly token: string;
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string>>;
}

async function ask({ api, token, method, path, body, headers }: Question): Promise<Answer> {
  const url = new URL(api + path);
  const isOwners = /^\/v2\/(user|teams)/.test(path);
  if (!isOwners && !url.searchParams.has("teamId")) url.searchParams.set("teamId", "team_acme");
  const own = { authorization: `Bearer ${token}`, "content-type": "application/json", ...headers };
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const response = await fetch(url, { method, headers: own, ...(body !== undefined && { body: text }) });
  const answer = await response.text();
  const isJson = response.headers.get("content-type")?.startsWith("application/json") === true;
  return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(answer) : answer };
}

function fileOf(path: string, content: string): Record<string, unknown> {
  const sha = sha1(Buffer.from(content));
  return { file: `.vercel/output/${path}`, sha, size: Buffer.byteLength(content), mode: 0o100644 };
}

/** READY and the addresses pointed at it. */
export const live = (deployment: Answer["body"]): boolean => deployment.aliasAssigned === true;
