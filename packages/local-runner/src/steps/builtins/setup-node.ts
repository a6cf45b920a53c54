import { dirname, join } from "node:path";
import { readFileSync } from "node:fs";

import { prependPath } from "../../commands/files.ts";
import { StepFailure, messageOf } from "../../errors.ts";
import { runProcess } from "../../process/spawn.ts";
import { processEnv } from "../process-env.ts";
import { log } from "../session.ts";
import type { Builtin, BuiltinCall } from "./builtin.ts";
import { inputNames } from "./builtin.ts";

/** `actions/setup-node`: uses a Node that is on this machine, and says which. It installs and caches nothing. */
export const setupNode: Builtin = {
  name: "actions/setup-node",
  inputs: [
    ...inputNames("always-auth", "node-version", "node-version-file", "architecture", "check-latest"),
    ...inputNames("registry-url", "scope", "token", "cache", "package-manager-cache", "cache-dependency-path"),
    ...inputNames("mirror", "mirror-token"),
  ],
  defaults: {},
  run: runSetupNode,
};

async function runSetupNode(call: BuiltinCall): Promise<void> {
  const { job, session } = call.place;
  if (call.inputs["registry-url"])
    throw new StepFailure("actions/setup-node: the local runner does not support `registry-url`");
  const wanted = wantedVersion(call);
  let version = await versionOf(call, "node");
  if (!version || !fits(version, wanted)) {
    const packaged = await versionOf(call, job.run.options.node24);
    if (!packaged || !fits(packaged, wanted)) throw new StepFailure(unavailable(wanted, version, packaged));
    prependPath(job.searchPath, dirname(job.run.options.node24));
    version = packaged;
  }
  log(session, `Using Node ${version} of this machine${wanted ? ` for node-version ${wanted}` : ""}`);
  if (call.inputs["cache"])
    log(session, `cache: ${call.inputs["cache"]} has no effect: the local runner caches nothing`);
  Object.assign(session.outputs, { "node-version": version, "cache-hit": "false" });
}

function wantedVersion({ inputs, place }: BuiltinCall): string {
  if (inputs["node-version"]) return inputs["node-version"];
  const file = inputs["node-version-file"];
  if (!file) return "";
  try {
    const text = readFileSync(join(place.job.folders.workspace, file), "utf8").trim();
    return file.endsWith("package.json") ? (/"node"\s*:\s*"([^"]+)"/.exec(text)?.[1] ?? "") : text;
  } catch (error) {
    throw new StepFailure(`actions/setup-node: node-version-file ${file}: ${messageOf(error)}`);
  }
}

/** Whether a version such as `v24.1.0` is what was asked for; names such as `lts/*` take any. */
function fits(version: string, wanted: string): boolean {
  const asked = /^(>=|\^|~|v)?\s*(\d+)(?:\.(\d+|x))?(?:\.(\d+|x))?/.exec(wanted.trim());
  if (!asked) return true;
  const [major = 0, minor = 0, patch = 0] = version.replace(/^v/, "").split(".").map(Number);
  const parts = [asked[2], asked[3], asked[4]].map((part) =>
    part === undefined || part === "x" ? undefined : Number(part),
  );
  const actual = [major, minor, patch];
  if (asked[1] === ">=") return compare(actual, parts) >= 0;
  if (asked[1] === "^" || asked[1] === "~") return major === parts[0] && compare(actual, parts) >= 0;
  return parts.every((part, index) => part === undefined || part === actual[index]);
}

function compare(actual: readonly number[], parts: readonly (number | undefined)[]): number {
  const differences = actual.map((value, index) => value - (parts[index] ?? 0));
  return differences.find((difference) => difference !== 0) ?? 0;
}

async function versionOf(call: BuiltinCall, command: string): Promise<string | undefined> {
  const { job } = call.place;
  const lines: string[] = [];
  try {
    await runProcess({
      command,
      args: ["--version"],
      cwd: job.folders.workspace,
      env: processEnv(call.place, { services: false }),
      line: (text) => lines.push(text),
      cancel: call.cancel,
      kill: job.kill,
      times: job.run.cancelTimes,
    });
  } catch {
    return undefined; // there is no such command
  }
  return lines[0];
}

function unavailable(wanted: string, found: string | undefined, packaged: string | undefined): string {
  const have = [found, packaged].filter(Boolean).join(" and ") || "none";
  return `actions/setup-node: Node ${wanted} is asked for, this machine has ${have}; the local runner installs nothing`;
}
