import type { ResponseAnswer } from "../probe/answer.ts";
import type { SampleWarning } from "../sample.ts";
import type { Check } from "./check.ts";
import { parseDocument } from "./document.ts";
import { breachesOf } from "./json-rule.ts";
import { type MetricSample, parseExposition } from "../metrics/exposition.ts";
import { readPreset } from "../preset/document.ts";
import { securityFinding } from "../preset/security.ts";
import { type VersionSeen, readVersion } from "./version.ts";

/** What the body of an answer says, before anything is concluded from it. */
export interface Reading {
  /** The body as JSON; undefined when it is none. */
  readonly document: unknown;
  /** The first thing in it that is not as it must be. */
  readonly problem: SampleWarning | undefined;
  readonly warnings: readonly SampleWarning[];
  /** Whether only such things are unwell as may be. */
  readonly tolerated: boolean;
  readonly version: VersionSeen | undefined;
  /** The body as metrics, where they are expected; undefined when it is none. */
  readonly metrics: readonly MetricSample[] | undefined;
}

/** Reads an answer for a check. */
export function readAnswer({ expect, request }: Check, answer: ResponseAnswer): Reading {
  const document = parseDocument(answer);
  const preset = readPreset(expect.preset, document, expect.degradedOk);
  const breaches = breachesOf(expect.json, document);
  const problem = preset.problem ?? breaches.find(({ critical }) => critical);
  const security = expect.preset === "security" ? securityFinding(request.url, answer).warnings : [];
  return {
    document,
    problem,
    warnings: [...preset.warnings, ...security, ...breaches.filter(({ critical }) => !critical)].map(warning),
    tolerated: preset.tolerated && problem === undefined,
    version: expect.version === undefined ? undefined : readVersion(expect.version, answer, document),
    metrics: expect.preset === "metrics" ? parseExposition(answer.body) : undefined,
  };
}

function warning({ code, detail }: SampleWarning): SampleWarning {
  return { code, detail };
}
