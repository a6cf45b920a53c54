import { type InputsOf, type Ports, UserError, eventPayload } from "@slipway/core";

import type { definition } from "./definition.ts";
import type { ImageDraft, ImageSpec } from "./images/image-spec.ts";
import { resolveImages } from "./images/resolve-images.ts";
import { type Login, readLogins } from "./login/logins.ts";
import { findEpoch } from "./tags/epoch.ts";
import { readEvent } from "./tags/event.ts";
import { eventLabels } from "./tags/labels.ts";
import { resolveTags } from "./tags/tag-rules.ts";

export type Inputs = InputsOf<typeof definition>;
export type BuildPorts = Ports<typeof definition>;

/** One image with the tags that this event gives it. */
export type TaggedImage = ImageSpec & { readonly eventTags: readonly string[] };

/** What is to be done, checked as far as it can be without asking anybody. */
export interface Job {
  readonly images: readonly TaggedImage[];
  readonly logins: readonly Login[];
  /** Those of the event. */
  readonly labels: Readonly<Record<string, string>>;
  readonly epoch: number | undefined;
}

/** Reads the plan, the event and the secrets. Throws one `UserError` with every problem; nothing has been asked yet. */
export async function prepare(inputs: Inputs, ports: BuildPorts): Promise<Job> {
  const { context, env, exec } = ports;
  const registry = inputs.registry ?? `ghcr.io/${(context.repository.split("/")[0] ?? "").toLowerCase()}`;
  const logins = readLogins({
    registry,
    username: inputs.username,
    password: inputs.password,
    logins: inputs.logins,
    githubToken: inputs["github-token"],
    actor: context.actor,
  });
  for (const { password } of logins) ports.log.mask(password);
  const problems: string[] = [];
  const specs = resolveImages(
    await readDrafts(inputs, problems),
    defaultsOf(inputs, registry, context.workspace),
    problems,
  );
  for (const spec of specs) checkSecrets(spec, ports, problems);
  const event = readEvent(eventPayload(env), context.sha);
  const source = { ...context, pullRequest: event.pullRequest, defaultBranch: event.defaultBranch };
  const images = specs.map((spec) => Object.assign(spec, { eventTags: resolveTags(spec.tags, source) }));
  for (const { name, eventTags, tags } of images)
    if (eventTags.length === 0)
      problems.push(`${name}: none of the tags ${tags.join(", ")} applies to ${context.ref}; add sha`);
  if (problems.length > 0) throw new UserError(describe(problems));
  const epoch = await findEpoch({ exec, env, workspace: context.workspace, committed: event.committed });
  return { images, logins, epoch, labels: eventLabels(context, event, epoch) };
}

async function readDrafts(inputs: Inputs, problems: string[]): Promise<readonly ImageDraft[]> {
  if (inputs.images !== undefined) {
    const { readImages } = await import("./images/read-images.ts");
    const { drafts, problems: found } = readImages(inputs.images);
    problems.push(...found);
    return drafts;
  }
  const { image = "", context, file, target } = inputs;
  const name = image.slice(image.lastIndexOf("/") + 1);
  return [
    {
      name,
      image,
      ...(context === undefined ? {} : { context }),
      ...(file === undefined ? {} : { file }),
      ...(target === undefined ? {} : { target }),
    },
  ];
}

function defaultsOf(inputs: Inputs, registry: string, workspace: string) {
  return {
    workspace,
    registry,
    tags: inputs.tags,
    buildArgs: inputs["build-args"] ?? {},
    secrets: inputs.secrets ?? {},
    labels: inputs.labels ?? {},
    platforms: inputs.platforms ?? [],
    network: inputs.network,
  };
}

/** Masks the values of secrets; refuses one that is not set, and one that would show in the image's history. */
function checkSecrets({ name, secrets, buildArgs, labels }: ImageSpec, ports: BuildPorts, problems: string[]): void {
  for (const [id, variable] of Object.entries(secrets)) {
    const value = ports.env[variable] ?? "";
    // The variable's name is not shown: it may be the secret itself, put in the wrong place.
    if (value === "")
      problems.push(`${name}: secrets: the variable that ${id} names is not set; add it to the step's env`);
    else ports.log.mask(value);
  }
  for (const [input, values] of Object.entries({ "build-args": buildArgs, labels }))
    for (const [key, value] of Object.entries(values))
      if (ports.redact(value) !== value)
        problems.push(`${name}: ${input}: ${key} would show a secret in the image; put it into secrets instead`);
}

function describe(problems: readonly string[]): string {
  const [only] = problems;
  if (problems.length === 1 && only !== undefined) return only;
  return `the images have ${problems.length} problems:\n${problems.map((problem) => `- ${problem}`).join("\n")}`;
}
