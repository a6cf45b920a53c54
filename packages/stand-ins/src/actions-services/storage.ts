import type { UrlSigner } from "./blobs/signature.ts";
import type { BlobStore } from "./blobs/store.ts";

/** What services that hand out blobs share. */
export interface Storage {
  readonly store: BlobStore;
  readonly signer: UrlSigner;
  readonly now: () => Date;
  /** An id that nothing has yet. */
  readonly nextId: () => number;
}
