import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";

/** What a signed URL allows. */
export type BlobPermission = "read" | "write";

/** Azure's letters for it: read; create and write. */
const LETTERS: Readonly<Record<BlobPermission, string>> = { read: "r", write: "cw" };

/** Signs URLs of blobs, and tells its own from others. */
export class UrlSigner {
  readonly #key = randomBytes(32);
  readonly #seconds: number;
  readonly #now: () => Date;

  constructor(seconds: number, now: () => Date) {
    this.#seconds = seconds;
    this.#now = now;
  }

  /** A URL that allows one thing with one blob until it expires. */
  sign(baseUrl: string, path: string, permission: BlobPermission): string {
    const expiry = new Date(this.#now().getTime() + this.#seconds * 1000).toISOString();
    const url = new URL(path, baseUrl);
    url.searchParams.set("sv", "2025-11-05");
    url.searchParams.set("sr", "b");
    url.searchParams.set("sp", LETTERS[permission]);
    url.searchParams.set("se", expiry);
    url.searchParams.set("sig", this.#signature(url.pathname, LETTERS[permission], expiry));
    return url.href;
  }

  /** Why a URL does not allow what is asked of it; undefined when it does. */
  objection(url: URL, permission: BlobPermission): string | undefined {
    const letters = url.searchParams.get("sp") ?? "";
    const expiry = url.searchParams.get("se") ?? "";
    const given = Buffer.from(url.searchParams.get("sig") ?? "");
    const own = Buffer.from(this.#signature(url.pathname, letters, expiry));
    if (given.length !== own.length || !timingSafeEqual(given, own)) return "Signature did not match.";
    if (new Date(expiry) <= this.#now()) return `Signature not valid in the specified time frame: Expiry [${expiry}]`;
    return letters === LETTERS[permission] ? undefined : "The signature does not allow this operation.";
  }

  #signature(path: string, letters: string, expiry: string): string {
    return createHmac("sha256", this.#key).update([path, letters, expiry].join("\n")).digest("base64");
  }
}
