import path from "node:path";

import { type InputsOf, type Ports, UserError, messageOf } from "@slipway/core";
import type { Check } from "@slipway/health";

import { bypassHeaders } from "./bypass.ts";
import type { definition } from "./definition.ts";
import { flyTargets } from "./fly-targets.ts";
import { simpleCheck } from "./simple-check.ts";

type Inputs = InputsOf<typeof definition>;

/**
 * All checks that the inputs ask for, with the secrets in them masked. Throws `UserError` with every problem of
 * `checks` or of the file; no request has been sent then.
 */
export async function gatherChecks(inputs: Inputs, ports: Ports<typeof definition>): Promise<readonly Check[]> {
  const simple = simpleCheck(inputs, await bypassHeaders(inputs, ports), ports.clock.date());
  const targets =
    simple === undefined ? [] : flyTargets(simple, inputs["fly-instances"] ?? [], inputs["fly-regions"] ?? []);
  const source = await checksText(inputs, ports.context.workspace);
  if (source === undefined) return targets;
  const { readChecks } = await import("@slipway/health/checks");
  const { checks, problems, secrets } = readChecks({
    ...source,
    env: ports.env,
    allowedVariables: inputs["checks-env"] ?? [],
    expectedVersion: inputs["expect-version"],
    redirects: inputs.redirects,
    now: ports.clock.date(),
    idempotencyPrefix: `${ports.context.runId}-${ports.context.runAttempt}`,
  });
  for (const secret of secrets) ports.log.mask(secret);
  const all = [...targets, ...checks];
  const complaints = problems.length > 0 ? problems : unusedVersion(inputs, all);
  if (complaints.length > 0) throw new UserError(describe(complaints));
  return all;
}

/** A version that nobody looks for would be a promise that the gate does not keep. */
function unusedVersion(inputs: Inputs, checks: readonly Check[]): readonly string[] {
  if (inputs["expect-version"] === undefined || checks.some(({ expect }) => expect.version !== undefined)) return [];
  return ["expect-version is given, but no check asks for a version; add version: true to one"];
}

async function checksText(
  inputs: Inputs,
  workspace: string,
): Promise<{ readonly title: string; readonly text: string } | undefined> {
  if (inputs.checks !== undefined) return { title: "checks", text: inputs.checks };
  const file = inputs["checks-file"];
  if (file === undefined) return undefined;
  // Loaded here, because it stays in memory for as long as the gate waits.
  const { readFile } = await import("node:fs/promises");
  try {
    return { title: file, text: await readFile(path.resolve(workspace, file), "utf8") };
  } catch (cause) {
    throw new UserError(`checks-file: ${file} cannot be read: ${messageOf(cause)}`, { cause });
  }
}

function describe(problems: readonly string[]): string {
  const [only] = problems;
  return problems.length === 1 && only !== undefined
    ? only
    : `The checks have ${problems.length} problems:\n${problems.map((problem) => `- ${problem}`).join("\n")}`;
}
