import type { InputProblem } from "@slipway/core";
import type { Preset, VersionSource } from "@slipway/health/inputs";

/** The inputs over which there are rules; one that has a problem of its own is undefined. */
export interface RuledInputs {
  readonly url?: URL | undefined;
  readonly checks?: string | undefined;
  readonly "checks-file"?: string | undefined;
  readonly "checks-env"?: readonly string[] | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly "degraded-ok"?: readonly string[] | undefined;
  readonly "protection-bypass"?: string | undefined;
  readonly "protection-oidc-audience"?: string | undefined;
  readonly method?: "GET" | "HEAD" | "POST" | undefined;
  readonly body?: string | undefined;
  readonly contains?: string | undefined;
  readonly "max-uptime"?: number | undefined;
  readonly "fly-instances"?: readonly string[] | undefined;
  readonly "fly-regions"?: readonly string[] | undefined;
  readonly preset?: Preset | undefined;
  readonly "expect-version"?: string | undefined;
  readonly "version-path"?: VersionSource | undefined;
  readonly "initial-delay"?: number | undefined;
  readonly interval?: number | undefined;
  readonly "success-threshold"?: number | undefined;
  readonly soak?: number | undefined;
  readonly burst?: object | undefined;
  readonly "soak-interval"?: number | undefined;
  readonly deadline?: number | undefined;
}

/** Problems of inputs that are right alone and wrong together. */
export function inputRules(inputs: RuledInputs): readonly InputProblem[] {
  return [...targetRules(inputs), ...bodyRules(inputs), ...versionRules(inputs), ...timeRules(inputs)];
}

/** Inputs that belong to `url` and say nothing without it. */
const OF_URL = [
  "headers",
  "body",
  "version-path",
  "contains",
  "max-uptime",
  "fly-instances",
  "fly-regions",
  "degraded-ok",
  "protection-bypass",
  "protection-oidc-audience",
] as const;

function targetRules(inputs: RuledInputs): readonly InputProblem[] {
  const hasChecks = inputs.checks !== undefined || inputs["checks-file"] !== undefined;
  const problems: InputProblem[] = [];
  if (inputs.checks !== undefined && inputs["checks-file"] !== undefined)
    problems.push({ input: "checks-file", message: "cannot go with checks; give one of them" });
  if (inputs["checks-env"] !== undefined && !hasChecks)
    problems.push({ input: "checks-env", message: "needs checks or checks-file" });
  if (inputs["protection-bypass"] !== undefined && inputs["protection-oidc-audience"] !== undefined)
    problems.push({ input: "protection-oidc-audience", message: "cannot go with protection-bypass; give one of them" });
  // A url that was given but is wrong is undefined here, and has a problem of its own.
  if ("url" in inputs && inputs.url === undefined) {
    if (!hasChecks) problems.push({ input: "url", message: "is required, unless checks or checks-file is given" });
    for (const input of OF_URL)
      if (inputs[input] !== undefined) problems.push({ input, message: "belongs to url; say it in the check itself" });
  }
  return problems;
}

function bodyRules({ method, body, contains, preset, ...rest }: RuledInputs): readonly InputProblem[] {
  const problems: InputProblem[] = [];
  if (body !== undefined && method !== undefined && method !== "POST")
    problems.push({ input: "body", message: `needs method POST; a ${method} carries none` });
  if (method !== "HEAD") return problems;
  const message = "needs a body, which the answer to HEAD has not; use method GET";
  if (contains !== undefined) problems.push({ input: "contains", message });
  if (rest["max-uptime"] !== undefined) problems.push({ input: "max-uptime", message });
  if (preset !== undefined && !["auto", "security", "none"].includes(preset))
    problems.push({ input: "preset", message });
  if (rest["expect-version"] !== undefined && rest["version-path"]?.kind !== "header")
    problems.push({ input: "expect-version", message: `${message}, or version-path header:<name>` });
  return problems;
}

function versionRules(inputs: RuledInputs): readonly InputProblem[] {
  if (inputs["version-path"] === undefined || inputs["expect-version"] !== undefined) return [];
  return [{ input: "version-path", message: "needs expect-version: there is nothing to compare with" }];
}

function timeRules(inputs: RuledInputs): readonly InputProblem[] {
  const { interval = 0, soak = 0, deadline } = inputs;
  const problems: InputProblem[] = [];
  const least = (inputs["initial-delay"] ?? 0) + soak + ((inputs["success-threshold"] ?? 1) - 1) * interval;
  if (deadline !== undefined && least >= deadline)
    problems.push({
      input: "deadline",
      message: "must be longer than initial-delay, success-threshold times interval, and soak together",
    });
  if (soak > 0 && (inputs["soak-interval"] ?? 0) > soak)
    problems.push({ input: "soak-interval", message: "must not be longer than soak" });
  if (inputs.burst !== undefined && inputs.soak === 0)
    problems.push({ input: "burst", message: "comes before a soak: soak must not be 0s" });
  return problems;
}
