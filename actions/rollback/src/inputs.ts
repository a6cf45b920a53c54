import {
  apiUrl,
  boolean,
  choice,
  duration,
  lines,
  optional,
  required,
  text,
  textLike,
  withDefault,
} from "@slipway/core";
import { VERDICTS } from "@slipway/health/inputs";
import { SCHEMA_POLICIES } from "@slipway/releases/inputs";

const FLYCTL = /^v?\d+\.\d+\.\d+(?:@sha256:[0-9a-f]{64})?$/;
const REASON = /^[^\r\n]{1,120}$/;
const HOUR = 3_600_000;

/** What is to be undone, and who says so. */
export const wish = {
  environment: required(text(), "The environment whose releases are recorded, such as `production`."),
  targets: optional(
    lines(),
    "The targets to bring back, one a line, such as `fly/acme-api` or `vercel/prj_x`. Left out, all that have records, so that they return to a set that ran together.",
  ),
  to: withDefault(
    textLike(/^\S{1,100}$/, "previous, or one name without blanks"),
    "previous",
    "`previous`, the newest release before the one that is undone that was proven good; or a deployment's id, a platform's release (`v41`, `dpl_…`), a commit or a digest.",
  ),
  of: optional(
    textLike(/^\d{1,15}$/, "a deployment's id"),
    "The GitHub deployment that is to be undone. Left out, what this run has released (`auto`) or what is live (`manual`).",
  ),
  reason: optional(
    textLike(REASON, "one line of at most 120 characters"),
    "Why; kept in the record. Required when `mode` is `manual`.",
  ),
  mode: withDefault(
    choice(["auto", "manual"]),
    "manual",
    "`auto` for a step of the pipeline: one attempt, a cool-down, never over a schema that older code may not survive, and the job stays red. `manual` for a person.",
  ),
  confirm: optional(text(), "The environment's name once more: required for `production` when `mode` is `manual`."),
  verdict: optional(
    choice(VERDICTS),
    "The health gate's verdict; `auto` acts on `unhealthy` only. Left out, the step's own condition decides.",
  ),
};

/** How it is done, and what is allowed. */
export const policy = {
  "schema-policy": withDefault(
    choice(SCHEMA_POLICIES),
    "refuse",
    "When migrations since then may have taken away what older code needs: `refuse`, `accept`, or `restore-backup` (everything written since is lost). `auto` always refuses.",
  ),
  strategy: withDefault(
    choice(["rolling", "immediate"]),
    "rolling",
    "How machines on Fly are replaced: `rolling`, or `immediate` for all at once.",
  ),
  config: withDefault(
    choice(["target", "current"]),
    "target",
    "The configuration on Fly: `target`, that of the release that comes back, or `current`.",
  ),
  "on-partial": withDefault(
    choice(["rollback-all", "leave"]),
    "rollback-all",
    "When only some targets of a run failed: all go back (`rollback-all`), or only those (`leave`).",
  ),
  verify: withDefault(
    boolean(),
    "true",
    "Whether the restored release is asked for its health, with the inputs of health-gate below.",
  ),
  timeout: withDefault(duration({ min: 10_000, max: HOUR }), "5m", "How long each target may take to go back."),
  cooldown: withDefault(
    duration({ max: 24 * HOUR }),
    "30m",
    "How long after an automatic rollback there is no other automatic one.",
  ),
  "allow-unrecorded": withDefault(
    boolean(),
    "false",
    "Whether a release may come back that is in no record, and so was never proven good.",
  ),
  "allow-quarantined": withDefault(
    boolean(),
    "false",
    "Whether a release that was rolled back may come back, named with `to`.",
  ),
  "fail-after-rollback": withDefault(
    boolean(),
    "true",
    "Whether an automatic rollback that went well fails the step all the same: the release that it undid has failed.",
  ),
  "dry-run": withDefault(boolean(), "false", "Only show the candidates, and what would be done."),
};

/** How the platforms are reached. */
export const access = {
  "fly-api-token": optional(text(), "A deploy token of the app on Fly.io; required for targets on Fly.", {
    secret: true,
  }),
  "flyctl-version": withDefault(
    textLike(FLYCTL, "a version such as 0.4.99, with @sha256:… when this action does not know its checksum"),
    "0.4.99",
    "The flyctl to use, as in fly-deploy.",
  ),
  "flyctl-path": optional(text(), "A flyctl of your own instead, relative to the workspace or a name on `PATH`."),
  "fly-api-url": withDefault(apiUrl(), "https://api.fly.io", "Fly's GraphQL and releases API; for tests and proxies."),
  "fly-machines-api-url": withDefault(
    apiUrl(),
    "https://api.machines.dev",
    "Fly's Machines API; for tests and proxies.",
  ),
  "vercel-token": optional(
    textLike(/^\S+$/, "a token without blanks"),
    "A token of Vercel's; required for targets there.",
    {
      secret: true,
    },
  ),
  "vercel-team-id": optional(
    textLike(/^[\w-]{1,100}$/, "a team's id (team_…) or slug"),
    "The team that owns the project.",
  ),
  "vercel-api-url": withDefault(apiUrl(), "https://api.vercel.com", "Vercel's API; for tests and proxies."),
  "database-url": optional(text(), "The database's address; required for `schema-policy: restore-backup`.", {
    secret: true,
  }),
  "github-token": withDefault(
    text(),
    "${{ github.token }}",
    "The token that reads and writes the records; needs `deployments: write`, and `actions: read` to know whether another run is at work.",
    { secret: true },
  ),
};
