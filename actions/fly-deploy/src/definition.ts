import {
  apiUrl,
  boolean,
  choice,
  defineAction,
  duration,
  httpUrl,
  keyValues,
  optional,
  output,
  required,
  text,
  textLike,
  withDefault,
} from "@slipway/core";
import { deployInputs, recordProblems } from "@slipway/releases/inputs";
import { array, enum as enum_, number, string } from "zod/mini";

import { machine } from "./machine-output.ts";

const APP = /^[a-z0-9][a-z0-9-]{0,62}$/;
/** No blank and no hyphen in front: the value becomes an argument of flyctl. */
const ARGUMENT = /^[^\s-]\S*$/;
const FLYCTL = /^v?\d+\.\d+\.\d+(?:@sha256:[0-9a-f]{64})?$/;

/** fly-deploy: its inputs and outputs. */
export const definition = defineAction({
  id: "fly-deploy",
  name: "Slipway fly-deploy",
  description: "Deploys to Fly.io with flyctl, and proves the release on every machine.",
  branding: { icon: "send", color: "purple" },
  inputs: {
    app: required(textLike(APP, "the name of an app on Fly: a-z, 0-9 and hyphens"), "The app on Fly.io."),
    config: optional(
      textLike(ARGUMENT, "a path"),
      "The app's configuration, relative to `working-directory`. Left out, flyctl takes `fly.toml` there, or else what the app has.",
    ),
    image: optional(
      textLike(ARGUMENT, "an image reference"),
      "The image to deploy, best as `repository@sha256:…`; a tag is resolved first, and its digest is what is deployed. Left out, Fly builds `working-directory`.",
    ),
    "working-directory": withDefault(text(), ".", "The folder in which flyctl runs, relative to the workspace."),
    "api-token": required(text(), "A deploy token of the app (`fly tokens create deploy`).", { secret: true }),
    strategy: optional(
      choice(["rolling", "canary", "bluegreen", "immediate"]),
      "How machines are replaced: `rolling`, `canary`, `bluegreen` or `immediate`. Left out, what the configuration says.",
    ),
    "wait-timeout": withDefault(
      duration({ min: 1_000, max: 3_600_000 }),
      "5m",
      "How long each machine may take in each phase, and how long the machines may take to settle after flyctl has ended.",
    ),
    timeout: withDefault(
      duration({ min: 10_000, max: 21_600_000 }),
      "30m",
      "How long flyctl may take in all. Then it is interrupted, as by a cancelled job.",
    ),
    "wake-machines": withDefault(
      boolean(),
      "false",
      "Whether machines that sleep are started after the deploy, so that they can be proven. Otherwise the result is `unverified` while one sleeps.",
    ),
    env: optional(
      keyValues(),
      "Plain settings, `KEY=VALUE` lines. They are visible in the log, to Fly and in the release's configuration: no secrets here.",
    ),
    secrets: optional(
      text(),
      "The app's secrets as one dotenv text, or as a JSON object of texts. Each value is masked, and set exactly as it is; they take effect with this release.",
      { secret: true, trim: false },
    ),
    "release-command": withDefault(
      choice(["run", "skip"]),
      "run",
      "Whether the configuration's release command runs: `run`, or `skip` when migrations have a step of their own.",
    ),
    "flyctl-version": withDefault(
      textLike(FLYCTL, "a version such as 0.4.99, with @sha256:… when this action does not know its checksum"),
      "0.4.99",
      "The flyctl to use, which is downloaded once, held against its checksum and kept. For a version whose checksum is not known here: `0.4.98@sha256:…`.",
    ),
    "flyctl-path": optional(
      text(),
      "A flyctl of your own instead: a path relative to the workspace, or a bare name that is looked up on `PATH`.",
    ),
    url: optional(httpUrl(), "The app's public address. Left out, the one that Fly gives it."),
    "health-url": optional(
      httpUrl(),
      "The address that the health gate will ask; kept in the record, because a later release may have it elsewhere and a rollback verifies this one.",
    ),
    ...deployInputs,
    "dry-run": withDefault(boolean(), "false", "Only show what is live and what would be done."),
    "api-url": withDefault(apiUrl(), "https://api.fly.io", "Fly's GraphQL and releases API; for tests and proxies."),
    "machines-api-url": withDefault(apiUrl(), "https://api.machines.dev", "Fly's Machines API; for tests and proxies."),
  },
  outputs: {
    result: output(
      () => enum_(["deployed", "unchanged", "partial", "unverified", "reverted", "failed", "interrupted"]),
      "What was proven: `deployed`, `unchanged`, `partial`, `unverified`, `reverted`, `failed` or `interrupted`. Empty after a dry run.",
    ),
    "release-version": output(number, "The number of the release on Fly."),
    image: output(string, "The image that machines of the release run, with its digest. Empty when none runs it."),
    digest: output(string, "The digest of that image."),
    url: output(string, "The app's address."),
    machines: output(
      () => array(machine()),
      "Every machine: id, region, state, digest, release, checks, and how it stands to the release (`condition`).",
    ),
    "previous-release": output(number, "The number of the release that was live before."),
    "previous-image": output(string, "The image that was live before."),
    "previous-config": output(
      string,
      "The path of a file with the configuration that was live before, which `flyctl deploy --config` takes. It is gone after the job.",
    ),
    "deployment-id": output(number, "The GitHub deployment that is the release's record."),
    "duration-ms": output(number, "How long all of it took, in milliseconds."),
  },
  post: true,
  rules: recordProblems,
});
