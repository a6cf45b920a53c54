import { z } from "zod";

/** How an image starts, as a Dockerfile's ENTRYPOINT, CMD, ENV, WORKDIR and LABEL say. */
export const imageConfiguration = z.object({
  entrypoint: z.array(z.string()).default([]),
  cmd: z.array(z.string()).default([]),
  env: z.record(z.string(), z.string()).default({}),
  /** Absolute, as the image sees it. On disk it is the root of the unpacked image. */
  workdir: z.string().startsWith("/").default("/app"),
  labels: z.record(z.string(), z.string()).default({}),
});

export type ImageConfiguration = z.infer<typeof imageConfiguration>;

/** What `POST /_stand-in/images` takes: a folder on this machine, and how it starts. */
export const imagePush = imageConfiguration.extend({
  app: z.string(),
  /** The absolute path of the packed folder, which is copied. */
  folder: z.string(),
  /** The tag; `deployment-<ULID>` when absent. */
  tag: z.string().optional(),
  /** `registry/repository`; `registry.fly.io/<app>` when absent. */
  repository: z.string().optional(),
});

export type ImagePush = z.input<typeof imagePush>;

/** An image in the stand-in's registry. */
export const storedImage = z.object({
  digest: z.string(),
  registry: z.string(),
  repository: z.string(),
  tag: z.string(),
  createdAt: z.string(),
  bytes: z.number(),
  configuration: imageConfiguration,
});

export type StoredImage = z.infer<typeof storedImage>;

/** The full reference of a stored image: repository, tag and digest. */
export function referenceOf(image: Pick<StoredImage, "registry" | "repository" | "tag" | "digest">): string {
  return `${image.registry}/${image.repository}:${image.tag}@${image.digest}`;
}
