import { fakeClock } from "@slipway/core/testing";
import { type GitHubOptions, type GitHubStandIn, startGitHub } from "@slipway/stand-ins/github";
import { afterEach, expect, it } from "vitest";

import { openLedger } from "./ledger.ts";
import type { RunState } from "./run-state.ts";

const SHA = "0123456789abcdef0123456789abcdef01234567";

let github: GitHubStandIn | undefined;
afterEach(async () => {
  await github?.close();
  github = undefined;
});

async function ask(run: { id: number; attempt: number }, options: Partial<GitHubOptions> = {}): Promise<RunState> {
  const runs = [
    { id: 1, headSha: SHA, status: "completed", conclusion: "cancelled" },
    { id: 2, headSha: SHA, status: "in_progress" },
    { id: 3, headSha: SHA, status: "in_progress", attempt: 2 },
  ] as const;
  github = await startGitHub({ token: "ghs_test", repositories: [{ owner: "acme", name: "app", runs }], ...options });
  const rest = { redact: (text: string) => text, clock: fakeClock(), debug: () => undefined };
  const ledger = await openLedger({ token: "ghs_test", repository: "acme/app", apiUrl: github.url, ...rest });
  return await ledger.runState(run);
}

it.each<[string, RunState, { id: number; attempt: number }]>([
  ["completed", "over", { id: 1, attempt: 1 }],
  ["in progress", "going-on", { id: 2, attempt: 1 }],
  ["in progress with a later attempt", "over", { id: 3, attempt: 1 }],
  ["in progress with this attempt", "going-on", { id: 3, attempt: 2 }],
  ["gone", "unknown", { id: 4, attempt: 1 }],
])("a run that is %s is %s", async (_what, state, run) => {
  expect(await ask(run)).toBe(state);
});

it("is unknown to a token without actions: read", async () => {
  expect(await ask({ id: 1, attempt: 1 }, { permissions: { deployments: "write" } })).toBe("unknown");
});
