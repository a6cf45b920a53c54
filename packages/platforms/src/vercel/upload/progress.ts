import type { Clock } from "@slipway/core";

/** Counts what is uploaded, and says so now and then. */
export interface Progress {
  readonly files: number;
  /** In bytes. */
  readonly bytes: number;
  add(bytes: number): void;
}

const PAUSE = 5_000;

/** Bytes as people read them. */
export function formatBytes(bytes: number): string {
  const units = ["B", "KiB", "MiB", "GiB"];
  const power = Math.min(Math.floor(Math.log2(Math.max(bytes, 1)) / 10), units.length - 1);
  const value = bytes / 1024 ** power;
  return `${power === 0 ? value : value.toFixed(1)} ${units[power] ?? ""}`;
}

/** Progress towards so many files and bytes. */
export function startProgress(
  total: { readonly files: number; readonly bytes: number },
  { clock, info }: { readonly clock: Clock; readonly info: (message: string) => void },
): Progress {
  let files = 0;
  let bytes = 0;
  let told = clock.now();
  return {
    get files() {
      return files;
    },
    get bytes() {
      return bytes;
    },
    add(size) {
      files += 1;
      bytes += size;
      if (files < total.files && clock.now() - told < PAUSE) return;
      told = clock.now();
      info(`uploaded ${files} of ${total.files} files, ${formatBytes(bytes)} of ${formatBytes(total.bytes)}`);
    },
  };
}
