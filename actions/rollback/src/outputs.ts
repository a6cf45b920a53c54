import { output } from "@slipway/core";
import { VERDICTS } from "@slipway/health/inputs";
import { array, boolean, enum as enum_, int, object, optional as orNothing, string } from "zod/mini";

const target = () =>
  object({
    target: string(),
    from: string(),
    to: string(),
    result: enum_(["restored", "already", "failed", "not-tried"]),
    reason: string(),
    deployment: orNothing(int()),
  });
const candidate = () =>
  object({
    group: string(),
    created: string(),
    releases: array(object({ target: string(), id: int(), sha: string() })),
    taken: boolean(),
    why: string(),
  });

/** How a rollback ended. */
export const RESULTS = [
  "rolled-back",
  "noop",
  "blocked-schema",
  "no-candidate",
  "partial",
  "failed",
  "dry-run",
] as const;
export type Result = (typeof RESULTS)[number];

/** What rollback tells the steps after it. */
export const outputs = {
  result: output(
    () => enum_(RESULTS),
    "`rolled-back`, `noop` (it was live already, or nothing was to be done), `blocked-schema`, `no-candidate`, `partial` (some targets went back), `failed` or `dry-run`.",
  ),
  reason: output(string, "Why, as a word for machines: `ok`, `verdict`, `busy`, `cooldown`, `drift`, `unverified` …"),
  message: output(string, "Why, as a sentence."),
  from: output(
    string,
    "What was live, as the GitHub deployment of its record or the platform's name; commas between targets.",
  ),
  to: output(string, "What came back, likewise; in a dry run, what would."),
  "to-sha": output(string, "The commit of what came back."),
  "live-sha": output(
    string,
    "The commit that is live in the end, also when nothing came back; commas between those of different targets, and `unknown` where it is not known.",
  ),
  "commits-behind": output(int, "How many commits what was undone is ahead of what is live, when GitHub says so."),
  verified: output(boolean, "Whether the restored release was asked for its health, and was well."),
  verdict: output(() => enum_(VERDICTS), "The verdict on the restored release; empty when it was not asked."),
  targets: output(
    () => array(target()),
    "Every target: from, to, result, reason, and the GitHub deployment of the rollback.",
  ),
  candidates: output(() => array(candidate()), "Every state of the past, and why it was or was not taken."),
  "not-undone": output(
    () => array(string()),
    "What a rollback does not bring back: the database, secrets, what was written …",
  ),
  "deployment-id": output(int, "The GitHub deployment that is the rollback's record; the first of several."),
  "duration-ms": output(int, "How long all of it took, in milliseconds."),
};
