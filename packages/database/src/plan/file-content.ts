import { hash } from "node:crypto";

import { UserError } from "@slipway/core";

/** A file's content and what it is told by. */
export interface FileContent {
  /** Without a byte order mark; line ends as they are. */
  readonly text: string;
  /** SHA-256 over the text with LF alone as line end: the same on every checkout. Hexadecimal. */
  readonly checksum: string;
  /** SHA-256 over the bytes as they are. Hexadecimal. */
  readonly rawChecksum: string;
  /** Whether the file begins with a byte order mark. */
  readonly hasMark: boolean;
}

/** Reads the bytes of a migration. Throws a `UserError` when they are not UTF-8: a wrong letter would go into the database. */
export function readContent(bytes: Uint8Array, file: string): FileContent {
  const text = decode(bytes, file);
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return { text, checksum: sha256(withLf(text)), rawChecksum: sha256(bytes), hasMark };
}

/** The text with LF as its only line end. */
export function withLf(text: string): string {
  return text.replaceAll(/\r\n?/g, "\n");
}

/** The text with CRLF as its only line end. */
export function withCrLf(text: string): string {
  return withLf(text).replaceAll("\n", "\r\n");
}

/** SHA-256 in hexadecimal digits. */
export function sha256(data: string | Uint8Array): string {
  return hash("sha256", data, "hex");
}

function decode(bytes: Uint8Array, file: string): string {
  try {
    // Without ignoreBOM the mark is left out.
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new UserError(`${file} is not UTF-8`, { hint: "Save the file as UTF-8.", cause });
  }
}
