import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { type HttpRequest, type InputsOf, type RunContext, parseInputs } from "@slipway/core";
import { type FakeAnswer, type FakeEnding, type FakePorts, fakeExec, fakeHttp, fakePorts } from "@slipway/core/testing";
import { NEW, OLD, graphAnswer, graphRelease, machineAnswer } from "@slipway/platforms/fly/testing";
import { afterEach, beforeEach } from "vitest";

import { definition } from "../src/definition.ts";
import { run } from "../src/run.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "slipway-fly-deploy-"));
  await writeFile(join(folder, "fly.toml"), 'app = "acme-api"\n');
  await writeFile(join(folder, "flyctl"), "#!/bin/sh\n");
  await chmod(join(folder, "flyctl"), 0o755);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** A path in the checked out repository. */
export function workspace(...path: readonly string[]): string {
  return join(folder, ...path);
}

export const IMAGE = `ghcr.io/acme/api@${NEW}`;

/** Inputs as a workflow gives them; throws with every problem. */
export function inputsOf(given: Readonly<Record<string, string>> = {}): InputsOf<typeof definition> {
  const all = { app: "acme-api", "api-token": "test-token", "flyctl-path": "flyctl", record: "off", ...given };
  const env = Object.fromEntries(Object.entries(all).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]));
  const parsed = parseInputs(definition, env);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.inputs;
}

type Machines = readonly ReturnType<typeof machineAnswer>[];

/** Fly before and after flyctl has run. */
export class Platform {
  /** The digest that Fly finds for every image; `undefined` when it finds none. */
  found: string | undefined = NEW;
  /** Who holds the lease of every machine. */
  holder: string | undefined;
  /** The configuration of every release. */
  definition: unknown = { app: "acme-api", env: { LOG_LEVEL: "info" } };
  releases = [graphRelease(41, "complete", `registry.fly.io/acme-api@${OLD}`)];
  machines: Machines = [machineAnswer({ release: 41, digest: OLD })];
  refusal: FakeAnswer | undefined;

  release(status: string, ...machines: Machines): void {
    this.releases = [graphRelease(42, status), ...this.releases];
    this.machines = machines;
  }

  /** How many requests have come. */
  asked = 0;

  answer({ url, body }: HttpRequest): FakeAnswer {
    this.asked += 1;
    if (this.refusal !== undefined) return this.refusal;
    if (url.pathname === "/graphql") return { body: this.graph(String(body)) };
    if (url.pathname.endsWith("/lease")) return this.lease();
    if (url.pathname === "/v1/tokens/current") return { status: 404 };
    if (url.pathname.endsWith("/secrets")) return { body: { secrets: [], version: 3 } };
    return { body: url.pathname.endsWith("/machines") ? this.machines : { name: "acme-api", status: "deployed" } };
  }

  private graph(question: string): unknown {
    if (question.includes("image(ref:"))
      return { data: { app: { image: this.found === undefined ? null : { digest: this.found, ref: "x" } } } };
    if (!question.includes("configDefinition")) return graphAnswer(...this.releases);
    const nodes = this.releases.map(({ version }) => ({ version, configDefinition: this.definition }));
    return { data: { app: { releases: { nodes } } } };
  }

  private lease(): FakeAnswer {
    if (this.holder === undefined) return { status: 404 };
    return { body: { status: "success", data: { owner: this.holder, expires_at: 1_900_000_000 } } };
  }
}

interface Scene {
  readonly platform?: Platform;
  readonly flyctl?: (platform: Platform) => FakeEnding;
  /** How `flyctl config validate` ends. */
  readonly validation?: FakeEnding;
  readonly validate?: () => FakeEnding;
  /** The configuration in the workspace, as flyctl shows it. */
  readonly local?: unknown;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
  readonly context?: Partial<RunContext>;
  /** Gets the ports, for scenes that end in an error. */
  readonly seen?: (ports: FakePorts<typeof definition>) => void;
}

/** Runs the action against fakes of everything but the file system. */
export async function act(scene: Scene) {
  const { platform = new Platform(), flyctl = () => ({}), inputs = {}, signal, seen } = scene;
  const local = scene.local ?? { app: "acme-api", env: { LOG_LEVEL: "debug" } };
  const exec = fakeExec(({ args }) => {
    if (args[0] === "version") return { stdout: '{"Name":"flyctl","Version":"0.4.99"}' };
    if (args[0] === "config" && args[1] === "show") return { stdout: JSON.stringify(local) };
    return args[0] === "config" ? (scene.validate?.() ?? scene.validation ?? {}) : flyctl(platform);
  });
  const http = fakeHttp((request) => platform.answer(request));
  const context = { ...fakePorts(definition).context, workspace: folder, temp: folder, ...scene.context };
  const ports = fakePorts(definition, { exec, http, context, ...(signal === undefined ? {} : { signal }) });
  seen?.(ports);
  const redacting = {
    ...ports,
    redact: (text: string) => ports.log.masked.reduce((all, one) => all.replaceAll(one, "***"), text),
  };
  const conclusion = await run(inputsOf({ image: IMAGE, ...inputs }), redacting);
  const deploys = exec.commands.filter(({ args }) => args[0] === "deploy");
  return { conclusion, ports, exec, deploys, http };
}
