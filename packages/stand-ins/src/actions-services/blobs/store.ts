import { createHash } from "node:crypto";

/** A stored blob. */
export interface Blob {
  readonly content: Buffer;
  readonly contentType: string;
  readonly modified: Date;
}

/** Blobs by path, and the blocks of those that are still being uploaded. */
export class BlobStore {
  readonly #blobs = new Map<string, Blob>();
  readonly #blocks = new Map<string, Map<string, Buffer>>();

  get(path: string): Blob | undefined {
    return this.#blobs.get(path);
  }

  put(path: string, blob: Blob): void {
    this.#blobs.set(path, blob);
    this.#blocks.delete(path);
  }

  delete(path: string): void {
    this.#blobs.delete(path);
  }

  putBlock(path: string, id: string, content: Buffer): void {
    const blocks = this.#blocks.get(path) ?? new Map<string, Buffer>();
    blocks.set(id, content);
    this.#blocks.set(path, blocks);
  }

  /** The blocks with these ids, one after the other; undefined when one of them was not uploaded. */
  assemble(path: string, ids: readonly string[]): Buffer | undefined {
    const blocks = ids.map((id) => this.#blocks.get(path)?.get(id));
    const found = blocks.filter((block) => block !== undefined);
    return found.length === blocks.length ? Buffer.concat(found) : undefined;
  }
}

/** A blob's entity tag: the same content has the same. */
export function etag({ content }: Blob): string {
  return `"0x${createHash("sha256").update(content).digest("hex").slice(0, 15).toUpperCase()}"`;
}

/** A blob's digest as artifacts name it: `sha256:…`. */
export function digest({ content }: Blob): string {
  return `sha256:${createHash("sha256").update(content).digest("hex")}`;
}
