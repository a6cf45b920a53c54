import { createHash } from "node:crypto";

/** A file whose bytes were not kept. */
interface Unkept {
  readonly bytes: number;
}

/** Uploaded files, each once, by owner and SHA-1. */
export class FileStore {
  readonly #files = new Map<string, Buffer | Unkept>();
  readonly #today = new Map<string, number>();

  /** Keeps a file of a team, and counts it as uploaded. */
  put(team: string, sha: string, content: Buffer | Unkept): void {
    this.#files.set(key(team, sha), content);
    this.#today.set(team, this.uploads(team) + 1);
  }

  /** The content; undefined when this team never uploaded it, or when it was not kept. */
  get(team: string, sha: string): Buffer | undefined {
    const file = this.#files.get(key(team, sha));
    return Buffer.isBuffer(file) ? file : undefined;
  }

  /** Its length in bytes; undefined when this team never uploaded it. */
  size(team: string, sha: string): number | undefined {
    const file = this.#files.get(key(team, sha));
    if (file === undefined) return undefined;
    return Buffer.isBuffer(file) ? file.length : file.bytes;
  }

  has(team: string, sha: string): boolean {
    return this.#files.has(key(team, sha));
  }

  /** How many uploads of a team count against its quota. */
  uploads(team: string): number {
    return this.#today.get(team) ?? 0;
  }

  /** Forgets files, as Vercel does with what it has not needed for long; all of a team when none is named. */
  forget(team: string, shas?: readonly string[]): void {
    const gone = shas?.map((sha) => key(team, sha));
    for (const known of this.#files.keys())
      if (known.startsWith(`${team} `) && gone?.includes(known) !== false) this.#files.delete(known);
  }
}

/** SHA-1 in hexadecimal digits: the name of a file. */
export function sha1(content: Uint8Array): string {
  return createHash("sha1").update(content).digest("hex");
}

function key(team: string, sha: string): string {
  return `${team} ${sha}`;
}
