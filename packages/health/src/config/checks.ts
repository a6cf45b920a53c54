import type { Environment } from "@slipway/core";
import { parseDocument } from "yaml";

import type { Check } from "../check/check.ts";
import type { RedirectPolicy } from "../probe/redirect-policy.ts";
import { readCheck } from "./check-config.ts";
import { Place } from "./place.ts";
import { Variables } from "./variables.ts";

/** The most checks of a gate; they are asked side by side. */
const MOST_CHECKS = 20;

/** A text with checks, and what it may refer to. */
export interface ChecksSource {
  /** How the text is called in messages: `checks`, or a file's name. */
  readonly title: string;
  readonly text: string;
  readonly env: Environment;
  /** The variables that the text may use. */
  readonly allowedVariables: readonly string[];
  readonly expectedVersion: string | undefined;
  /** For checks that do not say. */
  readonly redirects: RedirectPolicy;
  /** When the gate begins; ages are counted from then. */
  readonly now: Date;
  readonly idempotencyPrefix: string;
}

/** What was read: the checks, every problem, and the values of variables, which are to be masked. */
export interface ChecksRead {
  readonly checks: readonly Check[];
  readonly problems: readonly string[];
  readonly secrets: readonly string[];
}

/** Reads a YAML (1.2) list of checks, or a mapping with such a list under `checks`. */
export function readChecks(source: ChecksSource): ChecksRead {
  const document = parseDocument(source.text, { version: "1.2", prettyErrors: true });
  const problems = document.errors.map(({ linePos, code }) => {
    const line = linePos?.[0].line;
    return `${source.title}${line === undefined ? "" : ` line ${line}`} is not valid YAML (${code})`;
  });
  if (problems.length > 0) return { checks: [], problems, secrets: [] };
  const variables = new Variables(source.env, source.allowedVariables);
  const { expectedVersion, redirects, now, idempotencyPrefix } = source;
  const read = readCheck({ variables, expectedVersion, redirects, now, idempotencyPrefix });
  const value: unknown = document.toJS({ maxAliasCount: 100 });
  const at = new Place(source.title, problems);
  const items: unknown = hasChecks(value) ? value.checks : value;
  if (!Array.isArray(items) || items.length === 0) at.problem("must be a list with at least one check");
  else if (items.length > MOST_CHECKS) at.problem(`must not hold more than ${MOST_CHECKS} checks`);
  else {
    const checks = items.flatMap((item, index) => read(item, at.item(index)) ?? []);
    return { checks, problems, secrets: [...variables.used] };
  }
  return { checks: [], problems, secrets: [] };
}

function hasChecks(value: unknown): value is { readonly checks: unknown } {
  return typeof value === "object" && value !== null && Object.keys(value).join() === "checks";
}
