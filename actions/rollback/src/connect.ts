import { type Book, type Patience, connectBook } from "@slipway/releases";

import type { Inputs, RollbackPorts } from "./job.ts";

/** The release records; recovery goes before book-keeping, so what cannot be written is a warning. */
export function bookOf(inputs: Inputs, ports: RollbackPorts, patience?: Patience): Book {
  const access = {
    token: inputs["github-token"],
    mode: "best-effort",
    purpose: "to read the release records",
  } as const;
  return connectBook({ ...access, ...(patience && { patience }) }, ports);
}
