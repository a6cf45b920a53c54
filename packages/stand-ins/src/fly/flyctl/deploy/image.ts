import { z } from "zod";

import type { FlyClient } from "../api.ts";
import { buildImage } from "../builder/build.ts";
import type { AppConfig } from "../config/app-config.ts";
import { CliError, messageOf } from "../errors.ts";
import type { Flags } from "../flags.ts";
import type { Surroundings, Terminal } from "../terminal.ts";
import { keyValues } from "./options.ts";

const found = z.looseObject({ app: z.looseObject({ image: z.looseObject({ ref: z.string() }).nullish() }) });

/** Where an image comes from. */
export interface ImageRequest {
  readonly app: string;
  readonly folder: string;
  readonly config: AppConfig;
  readonly flags: Flags;
}

const begun = z.looseObject({ id: z.number() });

/** An image that can be deployed, and the build that Fly keeps note of. */
export interface DeterminedImage {
  readonly image: string;
  /** 0 when Fly took no note. */
  readonly buildId: number;
}

/** The reference to deploy: the image that was named, found in the registry, or one built from the folder. */
export async function determineImage(
  client: FlyClient,
  request: ImageRequest,
  surroundings: Surroundings,
): Promise<DeterminedImage> {
  const { app, flags, config } = request;
  const started = { method: "POST", path: "/api/v1/builds", body: { app_name: app } };
  const answer = begun.safeParse(await client.uiex(started).catch(() => undefined));
  const buildId = answer.success ? answer.data.id : 0;
  const named = flags.text("image") || (config.build?.image ?? "");
  try {
    const image =
      named === ""
        ? await build(client, request, surroundings)
        : await resolve(client, app, named, surroundings.terminal);
    return { image, buildId };
  } catch (error) {
    throw new CliError(`failed to fetch an image or build from source: ${messageOf(error)}`);
  } finally {
    await client
      .uiex({ method: "POST", path: "/api/v1/builds/finish", body: { app_name: app } })
      .catch(() => undefined);
  }
}

async function resolve(client: FlyClient, app: string, image: string, terminal: Terminal): Promise<string> {
  terminal.err(`Searching for image '${image}' remotely...`);
  const query =
    "query ($appName: String!, $imageRef: String!) { app(name: $appName) { id image(ref: $imageRef) { id digest ref } } }";
  const answer = found.parse(await client.graphql(query, { appName: app, imageRef: image }));
  if (!answer.app.image) throw new CliError(`Could not find image "${image}"`);
  terminal.err(`image found: ${answer.app.image.ref}`);
  return answer.app.image.ref;
}

async function build(
  client: FlyClient,
  { app, folder, config, flags }: ImageRequest,
  surroundings: Surroundings,
): Promise<string> {
  return await buildImage(
    client,
    {
      app,
      folder,
      config,
      buildArgs: keyValues(flags, "build-arg"),
      labels: keyValues(flags, "label"),
      dockerfile: flags.text("dockerfile") || undefined,
      ignoreFile: flags.text("ignorefile") || config.build?.ignorefile,
      target: flags.text("build-target") || undefined,
      tag: flags.text("image-label") || undefined,
    },
    surroundings,
  );
}
