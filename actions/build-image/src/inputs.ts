import { boolean, choice, duration, integer, keyValues, optional, text, textLike, withDefault } from "@slipway/core";

import { platformList, secretVariables, tagList } from "./images/fields.ts";

/** A name without a tag or a digest; upper case is lowered. */
const REPOSITORY = /^(?:[\w.-]+(?::\d+)?\/)?[\w.-]+(?:\/[\w.-]+)*$/;
/** No hyphen in front: the value becomes an argument. */
const ARGUMENT = /^[^\s-]\S*$/;

/** What is built. */
export const imageInputs = {
  images: optional(
    text(),
    "Several images, as YAML: a name, and below it any of `image`, `context`, `file`, `target`, `tags`, `build-args`, `secrets`, `labels`, `platforms`, `network`.",
  ),
  image: optional(
    textLike(REPOSITORY, "the name of an image without a tag, such as api or ghcr.io/acme/api"),
    "The one image: its repository, or a name that goes below `registry`.",
  ),
  context: optional(text(), "The build's context, a folder of the workspace. Left out, the workspace."),
  file: optional(text(), "The Dockerfile, relative to the workspace. Left out, `Dockerfile` in the context."),
  target: optional(textLike(ARGUMENT, "the name of a stage"), "The stage to build. Left out, the last one."),
  tags: withDefault(
    tagList(),
    "sha branch semver",
    "Tags to set, or words for them: `sha` (`sha-1a2b3c4`), `branch` (or `pr-7`), `semver` (`1.2.3`, `1.2`, `1` from a tag `v1.2.3`), `latest` (on the default branch, and for a release).",
  ),
  "build-args": optional(
    keyValues(),
    "Build arguments, `KEY=VALUE` lines, for every image. They stay in the image's history: no secrets here.",
  ),
  secrets: optional(
    secretVariables(),
    "Secrets of the build, `ID=NAME` lines, for every image: NAME is a variable of the step's `env`, whose value never reaches an argument or a file.",
  ),
  labels: optional(keyValues(), "Labels, `KEY=VALUE` lines, for every image; they win over those of the event."),
  platforms: optional(platformList(), "Platforms, such as `linux/amd64,linux/arm64`. Left out, the runner's own."),
  network: withDefault(
    choice(["default", "none", "host"]),
    "default",
    "The network of `RUN` steps: `default`, `none` or `host`.",
  ),
};

/** Where it goes, and who may bring it there. */
export const registryInputs = {
  registry: optional(
    textLike(/^[\w.-]+(?::\d+)?(?:\/[\w.-]+)*$/, "a registry such as ghcr.io/acme or registry.fly.io"),
    "Where images without a registry in their name go, and what `username` and `password` are for. Left out, `ghcr.io/` and the repository's owner.",
  ),
  username: optional(text(), "The user of `registry`. Left out, whoever started the run."),
  password: optional(
    text(),
    "The password or token of `registry`. Left out, `github-token` for ghcr.io, or what an earlier step logged in with.",
    { secret: true },
  ),
  logins: optional(
    text(),
    "More registries, one a line: `registry username password`. Kept out of the disk, and forgotten after the job.",
    { secret: true },
  ),
  "github-token": withDefault(
    text(),
    "${{ github.token }}",
    "The password for ghcr.io when none is given; needs `packages: write`.",
    { secret: true },
  ),
  push: withDefault(boolean(), "true", "Whether images are pushed. Without it there is no digest to hand on."),
  load: withDefault(boolean(), "false", "Whether images are put into the local Docker, too."),
};

/** How it is built. */
export const buildInputs = {
  cache: withDefault(
    choice(["auto", "gha", "registry", "off"]),
    "auto",
    "Where layers are kept between runs: `gha` (GitHub's cache), `registry` (the tag `buildcache` beside the image), `off`, or `auto`: `gha` where the builder and the runner can.",
  ),
  "skip-unchanged": withDefault(
    boolean(),
    "true",
    "Whether an image is not built again whose inputs the registry has already; its tags are moved without pulling it. With `false` it is built, and what later runs find is the new one.",
  ),
  "base-images": withDefault(
    choice(["resolve", "ignore"]),
    "resolve",
    "Whether a base image that moved is a reason to build: `resolve` asks its registry for the digest, `ignore` takes the tag for the image.",
  ),
  provenance: withDefault(
    choice(["off", "min", "max"]),
    "off",
    "A provenance attestation: `off`, `min` or `max`. With one, every build has another digest.",
  ),
  sbom: withDefault(boolean(), "false", "Whether a bill of materials is attached to the image."),
  builder: withDefault(
    choice(["auto", "buildx", "docker", "buildah"]),
    "auto",
    "What builds: `buildx`, `docker` (without buildx), `buildah` (or podman), or `auto`: the first that is there.",
  ),
  "max-parallel": withDefault(integer({ min: 1, max: 32 }), "4", "How many images are built side by side."),
  timeout: withDefault(
    duration({ min: 1_000, max: 6 * 3_600_000 }),
    "1h",
    "How long one build, or one push, may take.",
  ),
  "dry-run": withDefault(boolean(), "false", "Only show what would be built, and what the registry has already."),
};
