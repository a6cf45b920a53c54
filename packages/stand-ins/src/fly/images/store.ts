import { existsSync } from "node:fs";
import { mkdir, readFile, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";

import { ulid } from "../ids.ts";
import { contentDigest } from "./digest.ts";
import { imageConfiguration, imagePush, storedImage } from "./image.ts";
import type { ImagePush, StoredImage } from "./image.ts";
import { pack } from "./pack.ts";
import { formatReference, parseReference } from "./reference.ts";

/** The stand-in's registry: unpacked images by digest, on disk, and the references that name them. */
export class ImageStore {
  readonly #folder: string;
  readonly #images: StoredImage[];

  private constructor(folder: string, images: StoredImage[]) {
    this.#folder = folder;
    this.#images = images;
  }

  /** Opens the registry in this folder, which may hold images of an earlier run. */
  static async open(folder: string): Promise<ImageStore> {
    await mkdir(folder, { recursive: true });
    const index = join(folder, "index.json");
    if (!existsSync(index)) return new ImageStore(folder, []);
    return new ImageStore(folder, z.array(storedImage).parse(JSON.parse(await readFile(index, "utf8"))));
  }

  /** Copies a packed folder in and names it; the digest is of its content, so the same content keeps its digest. */
  async push(push: ImagePush): Promise<StoredImage> {
    const { app, folder, tag, repository, ...rest } = imagePush.parse(push);
    const configuration = imageConfiguration.parse(rest);
    const staging = join(this.#folder, `staging-${ulid()}`);
    await pack(folder, staging);
    const digest = await contentDigest(staging, configuration);
    const target = this.#root(digest);
    if (existsSync(target)) await rm(staging, { recursive: true });
    else await rename(staging, target);
    const named = parseReference(`${repository ?? `registry.fly.io/${app}`}:${tag ?? `deployment-${ulid()}`}`);
    const image = storedImage.parse({
      ...named,
      digest,
      createdAt: new Date().toISOString(),
      bytes: await sizeOf(target),
      configuration,
    });
    return await this.#remember(image);
  }

  /** The image that a reference names, its digest deciding when it has one; undefined when there is none. */
  find(reference: string): StoredImage | undefined {
    let wanted;
    try {
      wanted = parseReference(reference);
    } catch {
      return undefined;
    }
    const { registry, repository, digest, tag = "latest" } = wanted;
    return this.#images.findLast(
      (image) =>
        image.registry === registry &&
        image.repository === repository &&
        (digest === undefined ? image.tag === tag : image.digest === digest),
    );
  }

  /** The folder in which an image lies unpacked; never to be written into. */
  rootOf(image: StoredImage): string {
    return this.#root(image.digest);
  }

  /** Forgets an image, as a registry's clean-up does: its references resolve no more. */
  async prune(reference: string): Promise<void> {
    const image = this.find(reference);
    if (!image) throw new Error(`The registry has no ${reference} to prune`);
    for (let at = this.#images.length - 1; at >= 0; at -= 1)
      if (this.#images[at]?.digest === image.digest) this.#images.splice(at, 1);
    await this.#save();
  }

  /** Every reference in the registry, oldest first. */
  references(): string[] {
    return this.#images.map((image) => formatReference(image));
  }

  #root(digest: string): string {
    return join(this.#folder, digest.replace(":", "-"));
  }

  async #remember(image: StoredImage): Promise<StoredImage> {
    this.#images.push(image);
    await this.#save();
    return image;
  }

  async #save(): Promise<void> {
    await writeFile(join(this.#folder, "index.json"), JSON.stringify(this.#images, undefined, 2));
  }
}

async function sizeOf(folder: string): Promise<number> {
  let bytes = 0;
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) bytes += await sizeOf(path);
    else if (entry.isFile()) bytes += (await stat(path)).size;
  }
  return bytes;
}
