import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { onTestFinished, vi } from "vitest";

import { startActionsServices } from "../../src/actions-services/index.ts";
import { isJsonObject } from "../../src/schema/json.ts";
import type { ActionsServicesOptions, ActionsServicesStandIn, ServicesEnv } from "../../src/actions-services/index.ts";

export interface Started {
  readonly services: ActionsServicesStandIn;
  /** An empty folder that is the job's workspace. */
  readonly workspace: string;
  /** What the clients printed. */
  readonly output: () => string;
}

/** The services for the length of the test, with their variables in this process's environment. */
export async function started(options: Partial<ActionsServicesOptions> = {}): Promise<Started> {
  const services = await startActionsServices({ repository: "acme/app", ...options });
  const folder = await mkdtemp(join(tmpdir(), "slipway-services-"));
  const workspace = join(folder, "workspace");
  await mkdir(workspace);
  // The clients print workflow commands, which a runner would obey if this test ran on one.
  const write = vi.spyOn(process.stdout, "write").mockReturnValue(true);
  enter(services.env);
  enter({ RUNNER_TEMP: folder, GITHUB_WORKSPACE: workspace, GITHUB_SERVER_URL: "https://github.com" });
  onTestFinished(async () => {
    write.mockRestore();
    vi.unstubAllEnvs();
    await services.close();
    await rm(folder, { recursive: true, force: true });
  });
  return { services, workspace, output: () => write.mock.calls.map(([text]) => String(text)).join("") };
}

/** Puts a job's variables into this process's environment until the test ends. */
export function enter(env: ServicesEnv): void {
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
}

/** Calls a Twirp method as a job, without a client in between. */
export async function call(
  services: ActionsServicesStandIn,
  method: string,
  message: unknown,
  token = services.env["ACTIONS_RUNTIME_TOKEN"],
): Promise<{ readonly status: number; readonly body: Readonly<Record<string, unknown>> }> {
  const response = await fetch(`${services.url}/twirp/github.actions.results.api.v1.${method}`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
    body: JSON.stringify(message),
  });
  const body: unknown = await response.json();
  if (!isJsonObject(body)) throw new Error("The answer is not a JSON object");
  return { status: response.status, body };
}
