import path from "node:path";

import { UserError, messageOf } from "@slipway/core";
import {
  type Check,
  type GatePlan,
  type GateResult,
  MAX_BODY_BYTES,
  USUAL_VERSION_SOURCES,
  expectStatus,
  followingRedirects,
  httpProbe,
  planProblems,
  progressObserver,
  runGate,
} from "@slipway/health";
import type { Move } from "@slipway/releases";

import { type Address, healthAddress } from "./health-address.ts";
import type { Inputs, RollbackPorts } from "./job.ts";

/** The version that what comes back has to report; `undefined` when any counts. */
export function expectedVersion(wish: string, moves: readonly Pick<Move, "to">[]): string | undefined {
  if (wish === "none") return undefined;
  if (wish !== "recorded" && wish !== "commit") return wish;
  const said = moves.flatMap(({ to }) => {
    if (to.kind === "unrecorded") return [];
    return wish === "commit" ? to.entry.record.source.sha : (to.entry.record.expect?.version ?? []);
  });
  // Targets of several versions: which of them answers at the address is not known.
  return new Set(said).size === 1 ? said[0] : undefined;
}

/** The gate that verifies what came back; `undefined` when the inputs name nothing to ask. Throws a `UserError`. */
export async function planVerification(
  inputs: Inputs,
  moves: readonly Move[],
  ports: RollbackPorts,
): Promise<GatePlan | undefined> {
  if (!inputs.verify) return undefined;
  const version = expectedVersion(inputs["expect-version"], moves);
  const checks = [
    ...simpleCheck(inputs, version, healthAddress(inputs, moves)),
    ...(await writtenChecks(inputs, version, ports)),
  ];
  if (checks.length === 0) return undefined;
  const plan = gatePlan(inputs, checks, ports.context.apiUrl);
  const problems = planProblems(plan);
  if (problems.length > 0) throw new UserError(problems.join("\n"), { hint: "Nothing was changed." });
  return plan;
}

/** Asks what came back for its health. */
export function verify(plan: GatePlan, { log, clock, signal, context }: RollbackPorts): Promise<GateResult> {
  const userAgent = `slipway/rollback (run ${context.runId})`;
  const probe = followingRedirects(httpProbe({ userAgent }));
  return runGate(plan, { probe, clock, signal, observe: progressObserver(plan, log, clock) });
}

function gatePlan(inputs: Inputs, checks: readonly Check[], apiUrl: string): GatePlan {
  return {
    checks,
    timings: {
      initialDelay: 0,
      interval: inputs.interval,
      requestTimeout: inputs["request-timeout"],
      convergeTimeout: inputs["converge-timeout"],
      soak: inputs.soak,
      soakInterval: inputs["soak-interval"],
      deadline: inputs.deadline,
    },
    budgets: {
      successThreshold: inputs["success-threshold"],
      consecutiveFailureLimit: 3,
      maxErrorRate: inputs["max-error-rate"],
      maxLatencyP95: inputs["max-latency-p95"],
      requireConfidence: undefined,
      tlsMinDays: inputs["tls-min-days"],
    },
    burst: undefined,
    controlUrl: inputs["control-url"] ?? new URL(apiUrl),
  };
}

function simpleCheck(inputs: Inputs, version: string | undefined, address: Address | undefined): readonly Check[] {
  if (address === undefined) return [];
  const bypass = address.trusted ? inputs["protection-bypass"] : undefined;
  const source = inputs["version-path"];
  const sources = source === undefined ? USUAL_VERSION_SOURCES : [source];
  const request: Check["request"] = {
    method: "GET",
    url: address.url,
    headers: bypass === undefined ? {} : { "x-vercel-protection-bypass": bypass },
    body: undefined,
    maxBytes: MAX_BODY_BYTES,
    redirects: inputs.redirects,
  };
  const expect = {
    ...expectStatus(inputs["expect-status"]),
    preset: inputs.preset,
    contains: inputs.contains,
    version: version === undefined ? undefined : { expected: version, sources },
  };
  return [{ name: address.url.hostname, critical: true, mode: "poll", request, expect }];
}

async function writtenChecks(
  inputs: Inputs,
  version: string | undefined,
  { log, env, clock, context }: RollbackPorts,
): Promise<readonly Check[]> {
  const file = inputs["checks-file"];
  if (inputs.checks === undefined && file === undefined) return [];
  const { readChecks } = await import("@slipway/health/checks");
  const { checks, problems, secrets } = readChecks({
    title: file ?? "checks",
    text: inputs.checks ?? (await contentOf(file ?? "", context.workspace)),
    env,
    allowedVariables: inputs["checks-env"] ?? [],
    expectedVersion: version,
    redirects: inputs.redirects,
    now: clock.date(),
    idempotencyPrefix: `${context.runId}-${context.runAttempt}-rollback`,
  });
  for (const secret of secrets) log.mask(secret);
  if (problems.length > 0) throw new UserError(problems.join("\n"), { hint: "Nothing was changed." });
  return checks;
}

async function contentOf(file: string, workspace: string): Promise<string> {
  const { readFile } = await import("node:fs/promises");
  try {
    return await readFile(path.resolve(workspace, file), "utf8");
  } catch (cause) {
    throw new UserError(`checks-file: ${file} cannot be read: ${messageOf(cause)}`, {
      cause,
      hint: "Nothing was changed.",
    });
  }
}
